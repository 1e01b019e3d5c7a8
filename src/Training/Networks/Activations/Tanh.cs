using Experiments.Training.Kernels;

namespace Experiments.Training.Networks.Activations;

/// <summary>σ(z) = tanh z, σ′ = 1 − σ².</summary>
public sealed record Tanh : Activation
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
            Elementary.Tanh<TLanes, TVector>(x);
    }

    private readonly struct Derivative : IErrorFunction
    {
        public static TVector Of<TLanes, TVector>(TVector z, TVector a, TVector delta)
            where TLanes : ILanes<TVector>
            where TVector : struct =>
            TLanes.Multiply(delta, TLanes.Subtract(TLanes.Broadcast(1), TLanes.Multiply(a, a)));
    }
}
