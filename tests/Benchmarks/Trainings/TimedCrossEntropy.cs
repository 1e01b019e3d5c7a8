using Experiments.Training.Costs;
using Experiments.Training.Networks.Activations;

namespace Experiments.Tests.Benchmarks.Trainings;

/// <summary>The engine's cross-entropy.</summary>
internal sealed record TimedCrossEntropy(PhaseClock Clock) : Cost
{
    private readonly CrossEntropy cost = new();

    /// <inheritdoc/>
    public override string FittingOutputs => cost.FittingOutputs;

    /// <inheritdoc/>
    public override bool Fits(Activation output) => output is TimedSigmoid;

    /// <inheritdoc/>
    public override double Of(ReadOnlySpan<float> z, ReadOnlySpan<float> a, ReadOnlySpan<float> y) => cost.Of(z, a, y);

    /// <inheritdoc/>
    public override void OutputError(
        Activation output,
        ReadOnlySpan<float> z,
        ReadOnlySpan<float> a,
        ReadOnlySpan<float> y,
        int width,
        int stride,
        Span<float> delta)
    {
        cost.OutputError(output, z, a, y, width, stride, delta);
        Clock.EndPhase();
    }
}
