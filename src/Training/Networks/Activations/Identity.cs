namespace Experiments.Training.Networks.Activations;

/// <summary>σ(z) = z: a linear layer.</summary>
public sealed record Identity : Activation
{
    /// <inheritdoc/>
    public override void Activate(ReadOnlySpan<float> z, int width, int stride, Span<float> a) => z.CopyTo(a);

    /// <inheritdoc/>
    public override void MultiplyByDerivative(
        ReadOnlySpan<float> z, ReadOnlySpan<float> a, int width, int stride, Span<float> delta)
    {
    }
}
