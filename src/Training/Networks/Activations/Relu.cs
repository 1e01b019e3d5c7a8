using Experiments.Training.Kernels;

namespace Experiments.Training.Networks.Activations;

/// <summary>σ(z) = max(z, 0); σ′ = 1 above 0, else 0.</summary>
public sealed record Relu : Activation
{
    /// <inheritdoc/>
    public override void Activate(ReadOnlySpan<float> z, int width, int stride, Span<float> a) => Elementwise.Apply<Value>(z, a);

    /// <inheritdoc/>
    public override void MultiplyByDerivative(
        ReadOnlySpan<float> z, ReadOnlySpan<float> a, int width, int stride, Span<float> delta) =>
        Elementwise.Apply<Derivative>(z, a, delta);

    private readonly struct Value : IFunction
    {
        public static TVector Of<TLanes, TVector>(TVector x)
            where TLanes : ILanes<TVector>
            where TVector : struct =>
            TLanes.Select(TLanes.LessThan(x, TLanes.Broadcast(0)), TLanes.Broadcast(0), x); // keeps NaN, so that divergence shows
    }

    private readonly struct Derivative : IErrorFunction
    {
        public static TVector Of<TLanes, TVector>(TVector z, TVector a, TVector delta)
            where TLanes : ILanes<TVector>
            where TVector : struct =>
            TLanes.Select(TLanes.LessThan(TLanes.Broadcast(0), z), delta, TLanes.Broadcast(0));
    }
}
