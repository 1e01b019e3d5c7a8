using Experiments.Tests.Benchmarks.Bounds;
using Experiments.Tests.Benchmarks.Trainings;

namespace Experiments.Tests.Benchmarks.Roofline;

/// <summary>One case in all rounds.</summary>
/// <param name="Case">What was trained.</param>
/// <param name="Ink">Of its mini-batches.</param>
/// <param name="Samples">One a round.</param>
internal sealed record CaseResult(Case Case, Ink Ink, IReadOnlyList<Sample> Samples)
{
    /// <summary>What an epoch cannot do without.</summary>
    public IReadOnlyList<LeastWork> Work { get; } = LeastWork.Of(Case.Nodes, Ink);

    /// <summary>Float32 operations of an epoch.</summary>
    public double Operations => Work.Sum(phase => phase.Operations);

    /// <summary>Bytes of weights that pass in an epoch.</summary>
    public double Traffic => Work.Sum(phase => phase.Traffic);

    /// <summary>The least seconds of an epoch.</summary>
    public Spread Bound => Over(sample => Work.Sum(phase => phase.Seconds(sample.Limits)));

    /// <summary>The measured seconds of an epoch.</summary>
    public Spread Seconds => Over(sample => sample.Seconds);

    /// <summary>Bound over measured seconds, each with the limits of its own round.</summary>
    public Spread Share => Over(sample => Work.Sum(phase => phase.Seconds(sample.Limits)) / sample.Seconds);

    /// <summary>Some quantity over the rounds.</summary>
    public Spread Over(Func<Sample, double> quantity) => Spread.Of(Samples.Select(quantity));
}
