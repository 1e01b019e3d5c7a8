using Experiments.Cli.Bench;
using Experiments.Training.Datasets;

namespace Experiments.Tests.Benchmarks.Trainings;

/// <summary>A training that is measured as <c>experiments bench</c> does: cross-entropy, sigmoid, η 0.5, λ 5.</summary>
/// <param name="Name">One letter.</param>
/// <param name="Nodes">Per layer.</param>
/// <param name="BatchSize">m̂.</param>
internal sealed record Case(string Name, IReadOnlyList<int> Nodes, int BatchSize)
{
    /// <summary>From small to large.</summary>
    public static IReadOnlyList<Case> All { get; } =
    [
        new("A", [784, 30, 10], 10),
        new("B", [784, 100, 10], 10),
        new("C", [784, 800, 10], 10),
        new("D", [784, 800, 10], 128),
        new("E", [784, 800, 800, 10], 128),
    ];

    /// <summary>Trains for some seconds.</summary>
    public TrainingSpeed For(double seconds, Examples images, int threads = 1) =>
        TrainingSpeed.Measure(new BenchRequest(Nodes, BatchSize, threads, seconds, Steps: null, Augment: null, Json: false), images, augmentation: null);

    /// <summary>Trains for one epoch.</summary>
    public TrainingSpeed ForOneEpoch(Examples images)
    {
        long steps = (images.Count + BatchSize - 1) / BatchSize;
        return TrainingSpeed.Measure(new BenchRequest(Nodes, BatchSize, Threads: 1, Seconds: null, steps, Augment: null, Json: false), images, augmentation: null);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{string.Join('-', Nodes)}, mini-batches of {BatchSize}";
}
