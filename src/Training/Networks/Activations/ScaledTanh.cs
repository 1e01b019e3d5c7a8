using Experiments.Training.Kernels;

namespace Experiments.Training.Networks.Activations;

/// <summary>σ(z) = 1.7159 tanh(⅔z) (LeCun et al., "Efficient BackProp", 1998); σ′ = ⅔ (1.7159 − σ²/1.7159).</summary>
public sealed record ScaledTanh : Activation
{
    private const float Height = 1.7159f;
    private const float Slope = 2f / 3f;

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
            TLanes.Multiply(TLanes.Broadcast(Height), Elementary.Tanh<TLanes, TVector>(TLanes.Multiply(x, TLanes.Broadcast(Slope))));
    }

    private readonly struct Derivative : IErrorFunction
    {
        public static TVector Of<TLanes, TVector>(TVector z, TVector a, TVector delta)
            where TLanes : ILanes<TVector>
            where TVector : struct =>
            TLanes.Multiply(delta, TLanes.Multiply(
                TLanes.Broadcast(Slope),
                TLanes.FusedMultiplyAdd(TLanes.Multiply(a, a), TLanes.Broadcast(-1 / Height), TLanes.Broadcast(Height))));
    }
}
