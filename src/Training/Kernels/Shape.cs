namespace Experiments.Training.Kernels;

/// <summary>Checks shapes at a kernel's door; inside, nothing is checked again.</summary>
internal static class Shape
{
    /// <summary>Rows of weights and activations are padded to whole multiples of this many floats, the widest vector.</summary>
    public const int Lanes = 16;

    /// <summary>The width of a padded row of <paramref name="count"/> values.</summary>
    public static int Stride(int count) => (count + Lanes - 1) / Lanes * Lanes;

    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void RequireEqual(int actual, int expected)
    {
        if (actual != expected)
        {
            throw new ArgumentException($"A span has {actual} values where {expected} are needed.");
        }
    }

    /// <exception cref="ArgumentException">The span is too short.</exception>
    public static void RequireAtLeast(int actual, int expected)
    {
        if (actual < expected)
        {
            throw new ArgumentException($"A span has {actual} values where at least {expected} are needed.");
        }
    }

    /// <exception cref="ArgumentException">The width is not a whole number of what a kernel takes at once.</exception>
    public static void RequireMultiple(int width, int of)
    {
        if (width % of != 0)
        {
            throw new ArgumentException($"A row of {width} values is not padded to a multiple of {of}.");
        }
    }
}
