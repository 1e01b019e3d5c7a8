using Experiments.Training.Networks.Activations;

namespace Experiments.Tests.Benchmarks.Trainings;

/// <summary>The engine's sigmoid, which is the last thing that it does to a layer, forwards and backwards.</summary>
internal sealed record TimedSigmoid(PhaseClock Clock) : Activation
{
    private readonly Sigmoid sigmoid = new();

    /// <inheritdoc/>
    public override void Activate(ReadOnlySpan<float> z, int width, int stride, Span<float> a)
    {
        sigmoid.Activate(z, width, stride, a);
        Clock.EndPhase();
    }

    /// <inheritdoc/>
    public override void MultiplyByDerivative(
        ReadOnlySpan<float> z, ReadOnlySpan<float> a, int width, int stride, Span<float> delta)
    {
        sigmoid.MultiplyByDerivative(z, a, width, stride, delta);
        Clock.EndPhase();
    }
}
