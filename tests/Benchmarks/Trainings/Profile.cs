using Experiments.Cli.Bench;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;
using Experiments.Training.Networks;

namespace Experiments.Tests.Benchmarks.Trainings;

/// <summary>
/// The steps of a training with a clock between their phases. They are the engine's own: a profile that ends with other
/// weights than the engine's is refused.
/// </summary>
internal sealed class Profile
{
    private const int WarmUpSteps = 50;

    private readonly Network network;
    private readonly MiniBatches miniBatches;
    private readonly Backpropagation backpropagation;
    private readonly PhaseClock clock;
    private readonly TimedCrossEntropy cost;
    private readonly double step; // η/m

    private Profile(Case training, Examples images)
    {
        clock = new PhaseClock(training.Nodes.Count - 1);
        cost = new TimedCrossEntropy(clock);
        TimedSigmoid sigmoid = new(clock);
        NetworkDefinition definition = TrainingSpeed.Definition(training.Nodes) with { Activation = sigmoid, Output = sigmoid };
        network = Network.Create(definition, TrainingSpeed.Seed);
        miniBatches = new MiniBatches(images, training.BatchSize);
        backpropagation = new Backpropagation(network, training.BatchSize, Workers.CallerAlone);
        step = TrainingSpeed.LearningRate / images.Count;
    }

    /// <summary>Seconds of each phase, for 50,000 images.</summary>
    /// <param name="training">What is trained.</param>
    /// <param name="images">The training set.</param>
    /// <param name="measured">The engine's own training of it.</param>
    /// <exception cref="InvalidOperationException">The steps do something else than the engine's.</exception>
    public static IReadOnlyDictionary<string, double> Of(Case training, Examples images, TrainingSpeed measured)
    {
        new Profile(training, images).Train(WarmUpSteps);
        Profile profile = new(training, images);
        profile.Train(measured.Steps);
        return profile.Hash() == measured.WeightHash
            ? profile.clock.Seconds((double)profile.miniBatches.PerEpoch / measured.Steps)
            : throw new InvalidOperationException(
                $"{training}: the profile trained other weights than the engine. Bring {nameof(Profile)}.{nameof(Train)} up to date with GradientStep.Take.");
    }

    private string Hash()
    {
        Network trained = new(network.Definition);
        trained.CopyFrom(network); // which multiplies the weights out
        return trained.Hash();
    }

    private void Train(long steps)
    {
        for (long i = 0; i < steps; i++)
        {
            clock.Start();
            miniBatches.Gather();
            clock.EndPhase();
            backpropagation.FeedForward(miniBatches.Batch, masks: null);
            backpropagation.PropagateBack(cost);
            clock.EndPhase();
            for (int l = 0; l < network.Layers.Count; l++)
            {
                Update(l, network.Layers[l]);
                clock.EndPhase();
            }
        }
    }

    /// <summary>As the engine does it with L2: the first layer's decay is a factor of all its weights.</summary>
    private void Update(int l, Layer layer)
    {
        double loss = step * TrainingSpeed.Lambda;
        float rate = (float)(TrainingSpeed.LearningRate / miniBatches.Batch.Count);
        layer.Scale *= l == 0 ? 1 - loss : 1;
        (float share, float factor) = l == 0 ? (0, (float)(-rate / layer.Scale)) : ((float)loss, -rate);
        backpropagation.AddWeightGradient(l, share, factor, layer.Weights, ..layer.Panels.Count);
        backpropagation.AddBiasGradient(l, 0, -rate, layer.Biases);
    }
}
