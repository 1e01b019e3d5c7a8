using Experiments.Training.Networks.Activations;

namespace Experiments.Tests.Unit.Definitions.Schema.OneFileEach;

/// <summary>σ(z) = z/(1 + |z|), σ′ = (1 − |σ|)².</summary>
public sealed record Softsign : Activation
{
    public override void Activate(ReadOnlySpan<float> z, int width, int stride, Span<float> a)
    {
        for (int i = 0; i < z.Length; i++)
        {
            a[i] = z[i] / (1 + Math.Abs(z[i]));
        }
    }

    public override void MultiplyByDerivative(ReadOnlySpan<float> z, ReadOnlySpan<float> a, int width, int stride, Span<float> delta)
    {
        for (int i = 0; i < z.Length; i++)
        {
            delta[i] *= (1 - Math.Abs(a[i])) * (1 - Math.Abs(a[i]));
        }
    }
}
