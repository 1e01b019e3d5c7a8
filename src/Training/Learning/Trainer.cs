using Experiments.Training.Augmentations;
using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Learning.Schedules;
using Experiments.Training.Networks;
using Experiments.Training.Randomness;
using Experiments.Training.Regularizers;

namespace Experiments.Training.Learning;

/// <summary>
/// Mini-batch stochastic gradient descent on one network (lecture topic 7). Equal arguments give equal weights, bit for
/// bit, on every machine.
/// </summary>
public sealed class Trainer : IDisposable
{
    private readonly Network network;
    private readonly GradientStep step;
    private readonly GradientDescent descent;
    private readonly Examples examples;
    private readonly PictureMaker? freshPictures;
    private readonly int seed;
    private readonly int batchSize;
    private readonly int[] order;
    private readonly Batch batch;
    private readonly DropoutMasks? masks;
    private readonly Workers workers;
    private double momentum;

    /// <summary>Prepares training; nothing is trained yet.</summary>
    /// <param name="network">Shape and first weights; the trained ones come back by <see cref="Network"/>.</param>
    /// <param name="cost">C; one that fits the network's output.</param>
    /// <param name="descent">Step size and mini-batches; its length is the caller's business.</param>
    /// <param name="regularizers">At most one of a kind.</param>
    /// <param name="examples">The training set; as many inputs and classes as the network has inputs and outputs.</param>
    /// <param name="seed">Decides the order of the examples, what is dropped, and how pictures are transformed.</param>
    /// <param name="augmentation">Expands the training set; null for none.</param>
    /// <param name="threads">Threads that share the work of an update, which pays from some 800 nodes in a layer; they change no bit.</param>
    public Trainer(
        Network network,
        Cost cost,
        GradientDescent descent,
        IReadOnlyList<Regularizer> regularizers,
        Examples examples,
        int seed,
        Augmentation? augmentation = null,
        int threads = 1)
    {
        RequireFit(network, cost, examples);
        PictureMaker? pictures = augmentation is null ? null : new PictureMaker(augmentation.Transformations, examples, seed);
        freshPictures = augmentation?.Copies is null ? pictures : null;
        examples = augmentation?.Copies is { } copies ? pictures!.Expand(copies) : examples;
        this.network = network;
        this.descent = descent;
        this.examples = examples;
        this.seed = seed;
        batchSize = descent.BatchSize.For(examples.Count);
        order = new int[examples.Count];
        batch = new Batch(batchSize, examples.Inputs, examples.Classes);
        Dropout? dropout = regularizers.OfType<Dropout>().SingleOrDefault();
        masks = dropout is null ? null : new DropoutMasks(dropout, network.Definition.Layers, batchSize);
        workers = threads == 1 ? Workers.CallerAlone : new Workers(threads);
        step = new GradientStep(network, cost, [.. regularizers.Select(regularizer => regularizer.For(TrainingSetSize))], descent.Momentum is not Constant { Value: 0 }, batchSize, workers);
        FollowSchedules(TrainingProgress.Start);
    }

    /// <summary>The network given, brought up to date.</summary>
    public Network Network
    {
        get
        {
            step.CopyTo(network);
            return network;
        }
    }

    /// <summary>m: the training set's images, copies included.</summary>
    public int TrainingSetSize => examples.Count;

    /// <summary>Updates made so far.</summary>
    public long Update { get; private set; }

    /// <summary>Updates of one epoch; the last batch of an epoch may be smaller than the others.</summary>
    public int UpdatesPerEpoch => (order.Length + batchSize - 1) / batchSize;

    /// <summary>The epoch of the last update, from 1; 0 before the first.</summary>
    public int Epoch => (int)((Update + UpdatesPerEpoch - 1) / UpdatesPerEpoch);

    /// <summary>η of the last update.</summary>
    public double LearningRate { get; private set; }

    /// <summary>Trains on the next mini-batch. Each epoch goes through the training set once, in a new order.</summary>
    /// <param name="validationAccuracies">In per cent, of the evaluations so far: what some schedules go by.</param>
    public void Step(params IReadOnlyList<double> validationAccuracies)
    {
        FollowSchedules(new TrainingProgress(Update, UpdatesPerEpoch, validationAccuracies));
        int inEpoch = (int)(Update % UpdatesPerEpoch);
        if (inEpoch == 0)
        {
            Permutation.Shuffle(new RandomStream(seed, Purpose.Shuffle, (int)(Update / UpdatesPerEpoch)), order);
        }

        batch.Clear();
        int first = inEpoch * batchSize;
        foreach (int image in MiniBatch(first))
        {
            AddToBatch(image);
        }

        foreach (int image in MiniBatch(first + batchSize))
        {
            examples.Prefetch(image);
        }

        foreach (int image in MiniBatch(first + (2 * batchSize)))
        {
            examples.PrefetchPlace(image);
        }

        masks?.Draw(seed, Update, batch.Count);
        step.Take(batch, masks, LearningRate, momentum, examples.Count);
        Update++;
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose() => workers.Dispose();

    /// <summary>The images from a place in this epoch's order on; none behind its end.</summary>
    private ReadOnlySpan<int> MiniBatch(int first) =>
        order.AsSpan(Math.Min(first, order.Length)..Math.Min(first + batchSize, order.Length));

    private void FollowSchedules(TrainingProgress progress)
    {
        LearningRate = descent.LearningRate.ValueAt(progress);
        momentum = descent.Momentum.ValueAt(progress);
    }

    private void AddToBatch(int image)
    {
        if (freshPictures is null)
        {
            examples.CopyTo(batch, image);
            return;
        }

        int epoch = (int)(Update / UpdatesPerEpoch);
        Examples.CopyTo(batch, freshPictures.Make(image, copy: null, epoch), examples.Label(image));
    }

    private static void RequireFit(Network network, Cost cost, Examples examples)
    {
        IReadOnlyList<int> layers = network.Definition.Layers;
        if (layers[0] != examples.Inputs || layers[^1] != examples.Classes)
        {
            throw new ArgumentException(
                $"The network leads from {layers[0]} inputs to {layers[^1]} outputs, the images from {examples.Inputs} pixels to {examples.Classes} classes.", nameof(network));
        }

        if (!cost.Fits(network.Definition.Output))
        {
            throw new ArgumentException($"This cost fits these outputs: {cost.FittingOutputs}.", nameof(cost));
        }
    }
}
