using Experiments.Cli.Bench;
using Experiments.Tests.Benchmarks.Bounds;
using Experiments.Tests.Benchmarks.Machines;
using Experiments.Tests.Benchmarks.Trainings;
using Experiments.Training.Datasets;

namespace Experiments.Tests.Benchmarks.Roofline;

/// <summary>One case in one round.</summary>
/// <param name="Limits">Of the machine, just before.</param>
/// <param name="Seconds">Of an epoch.</param>
/// <param name="Phases">Seconds of an epoch by phase, from a training of as many steps just after.</param>
internal sealed record Sample(Limits Limits, double Seconds, IReadOnlyDictionary<string, double> Phases)
{
    private const double TrainingSeconds = 1.5;

    public static Sample Measure(Case training, Examples images, LimitsProbe probe)
    {
        Limits limits = probe.Measure();
        TrainingSpeed speed = training.For(TrainingSeconds, images);
        return new Sample(limits, speed.SecondsPerEpoch, Profile.Of(training, images, speed));
    }
}
