namespace Experiments.Training.Networks.Activations;

/// <summary>
/// σ in a = σ(z) (lecture eq. 4), on whole matrices with one row per example. To add one, write one record that derives
/// from this: its name in kebab-case becomes its name in experiment files.
/// </summary>
public abstract record Activation
{
    /// <summary>a = σ(z).</summary>
    /// <param name="z">Weighted inputs, [examples][<paramref name="stride"/>].</param>
    /// <param name="width">Nodes per row; what lies behind them in a row is padding and may be set to anything.</param>
    /// <param name="stride">Distance of two rows.</param>
    /// <param name="a">Receives the activations; same shape as <paramref name="z"/>.</param>
    public abstract void Activate(ReadOnlySpan<float> z, int width, int stride, Span<float> a);

    /// <summary>δ ← δ ⊙ σ′(z), the last factor of BP1 and BP2; for softmax the product with its Jacobian.</summary>
    /// <param name="z">Weighted inputs, [examples][<paramref name="stride"/>].</param>
    /// <param name="a">σ(z), as <see cref="Activate"/> left it.</param>
    /// <param name="width">Nodes per row.</param>
    /// <param name="stride">Distance of two rows.</param>
    /// <param name="delta">In: ∂C/∂a. Out: ∂C/∂z.</param>
    public abstract void MultiplyByDerivative(
        ReadOnlySpan<float> z, ReadOnlySpan<float> a, int width, int stride, Span<float> delta);
}
