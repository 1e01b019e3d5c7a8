using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Experiments.Training.Augmentations;
using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;
using Experiments.Training.Regularizers;

namespace Experiments.Cli.Bench;

/// <summary>How fast a network trains.</summary>
/// <param name="Layers">Nodes per layer.</param>
/// <param name="BatchSize">m̂.</param>
/// <param name="Threads">Threads that shared each update.</param>
/// <param name="SecondsPerEpoch">For 50,000 images.</param>
/// <param name="Steps">Updates that were made and measured.</param>
/// <param name="WeightHash">Of the network after all of them, so that two machines can be compared.</param>
internal sealed record TrainingSpeed(
    IReadOnlyList<int> Layers, int BatchSize, int Threads, double SecondsPerEpoch, long Steps, string WeightHash)
{
    /// <summary>η.</summary>
    public const double LearningRate = 0.5;

    /// <summary>λ of L2.</summary>
    public const double Lambda = 5;

    /// <summary>Of first weights and the order of the images.</summary>
    public const int Seed = 1;

    private const int WarmUpSteps = 50;

    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    /// <summary>The network that is trained.</summary>
    /// <param name="layers">Nodes per layer.</param>
    public static NetworkDefinition Definition(IReadOnlyList<int> layers) => new(layers, new Sigmoid(), new Sigmoid(), new ScaledNormal());

    /// <summary>Trains whole steps: gathering the mini-batch, forward, backward, and the update with L2 decay.</summary>
    public static TrainingSpeed Measure(BenchRequest request, Examples images, Augmentation? augmentation)
    {
        NetworkDefinition definition = Definition(request.Layers);
        GradientDescent descent = new(LearningRate, new BatchSize(request.BatchSize), Epochs: 1);
        using Trainer trainer = NewTrainer();
        WarmUp();
        long start = Stopwatch.GetTimestamp();
        while (!Ends())
        {
            trainer.Step();
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double epochs = trainer.Update / (double)trainer.UpdatesPerEpoch;
        return new TrainingSpeed(
            request.Layers, request.BatchSize, request.Threads, seconds / epochs, trainer.Update, trainer.Network.Hash());

        Trainer NewTrainer() => new(
            Network.Create(definition, Seed), new CrossEntropy(), descent, [new L2(Lambda)], images, Seed, augmentation, request.Threads);

        // On a trainer of its own: compiles what training needs, and fills the caches with the images.
        void WarmUp()
        {
            using Trainer other = NewTrainer();
            for (int step = 0; step < Math.Min(request.Steps ?? WarmUpSteps, WarmUpSteps); step++)
            {
                other.Step();
            }
        }

        bool Ends() => request.Steps is { } steps
            ? trainer.Update >= steps
            : Stopwatch.GetElapsedTime(start).TotalSeconds >= (request.Seconds ?? BenchDefaults.Seconds);
    }

    /// <summary>One JSON object.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, CamelCase);

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join('-', Layers)}, mini-batches of {BatchSize}, {Plural.Of(Threads, "thread")}: {SecondsPerEpoch:0.0000} s for 50,000 images ({Steps} steps; weights {WeightHash[..16]})");
}
