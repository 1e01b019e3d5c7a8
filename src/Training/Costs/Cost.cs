using Experiments.Training.Networks.Activations;

namespace Experiments.Training.Costs;

/// <summary>
/// C_x, the cost of one example; the cost of a set is the mean over its examples (lecture eq. 8). To add one, write one
/// record that derives from this: its name in kebab-case becomes its name in experiment files.
/// </summary>
public abstract record Cost
{
    /// <summary>The output activations that fit, in words, for the message to who chose another one.</summary>
    public abstract string FittingOutputs { get; }

    /// <summary>Whether this cost is defined on what <paramref name="output"/> gives.</summary>
    public abstract bool Fits(Activation output);

    /// <summary>C_x of one example.</summary>
    /// <param name="z">Weighted inputs of the output layer, one per output node.</param>
    /// <param name="a">Activations of the output layer.</param>
    /// <param name="y">Targets, 0 to 1.</param>
    public abstract double Of(ReadOnlySpan<float> z, ReadOnlySpan<float> a, ReadOnlySpan<float> y);

    /// <summary>δ^L = ∇_a C ⊙ σ′(z^L) of all examples (lecture eq. 11, BP1).</summary>
    /// <param name="output">The output activation; one that fits.</param>
    /// <param name="z">Weighted inputs of the output layer, [examples][<paramref name="stride"/>].</param>
    /// <param name="a">Activations of the output layer, same shape.</param>
    /// <param name="y">Targets, same shape.</param>
    /// <param name="width">Output nodes per row; what lies behind them is padding and may be set to anything.</param>
    /// <param name="stride">Distance of two rows.</param>
    /// <param name="delta">Receives δ^L, same shape.</param>
    public abstract void OutputError(
        Activation output,
        ReadOnlySpan<float> z,
        ReadOnlySpan<float> a,
        ReadOnlySpan<float> y,
        int width,
        int stride,
        Span<float> delta);

    /// <summary>a − y: ∇_a C of the quadratic cost, and δ^L of each cost whose logarithm undoes the output's exponential.</summary>
    private protected static void Difference(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> delta)
    {
        for (int i = 0; i < delta.Length; i++)
        {
            delta[i] = a[i] - y[i];
        }
    }
}
