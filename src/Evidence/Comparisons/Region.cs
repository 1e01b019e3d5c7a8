namespace Experiments.Evidence.Comparisons;

/// <summary>A range of mean differences that means one thing, such as "better".</summary>
/// <param name="Low">Where it begins; may be −∞.</param>
/// <param name="High">Where it ends; may be ∞.</param>
public readonly record struct Region(double Low, double High)
{
    /// <summary>What a region's probability must reach to be claimed.</summary>
    public const double Certainty = 0.95;

    /// <summary>All above a value.</summary>
    public static Region Above(double value) => new(value, double.PositiveInfinity);

    /// <summary>All below a value.</summary>
    public static Region Below(double value) => new(double.NegativeInfinity, value);

    /// <summary>All that lies no further from 0 than this.</summary>
    public static Region Around0(double distance) => new(-distance, distance);

    /// <summary>All that a region which is open on one side leaves out.</summary>
    public Region Complement => double.IsInfinity(High) ? Below(Low) : Above(High);

    /// <summary>How probable it is that δ lies in it.</summary>
    public double Probability(Posterior posterior)
    {
        double below = double.IsNegativeInfinity(Low) ? 0 : posterior.Below(Low);
        double upTo = double.IsPositiveInfinity(High) ? 1 : posterior.Below(High);
        return Math.Max(0, upTo - below);
    }
}
