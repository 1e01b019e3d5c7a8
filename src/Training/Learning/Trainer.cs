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
    private readonly PicturesAhead? freshPictures;
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
    /// <param name="pictureThreads">Further threads, which make fresh pictures ahead of the updates; they change no bit either.</param>
    public Trainer(
        Network network,
        Cost cost,
        GradientDescent descent,
        IReadOnlyList<Regularizer> regularizers,
        Examples examples,
        int seed,
        Augmentation? augmentation = null,
        int threads = 1,
        int pictureThreads = 0)
    {
        RequireFit(network, cost, examples);
        PictureMaker Maker() => new(augmentation!.Transformations, examples, seed);
        Examples trained = augmentation?.Copies is { } copies ? Maker().Expand(copies) : examples;
        this.network = network;
        this.descent = descent;
        this.examples = trained;
        this.seed = seed;
        batchSize = descent.BatchSize.For(trained.Count);
        order = new int[trained.Count];
        batch = new Batch(batchSize, trained.Inputs, trained.Classes);
        freshPictures = augmentation?.Fresh is null ? null : new PicturesAhead(Maker, batchSize, trained.Inputs, pictureThreads);
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
            DrawOrder();
        }

        int first = inEpoch * batchSize;
        batch.Clear();
        if (freshPictures is null)
        {
            AddImages(first);
        }
        else
        {
            AddFreshPictures(freshPictures, first);
        }

        masks?.Draw(seed, Update, batch.Count);
        step.Take(batch, masks, LearningRate, momentum, examples.Count);
        Update++;
    }

    /// <summary>
    /// Passes all that the next updates depend on. What reads was made with the same arguments as what wrote, and has not
    /// trained yet.
    /// </summary>
    internal void Pass(TrainingState state)
    {
        Update = state.Pass(Update);
        LearningRate = state.Pass(LearningRate);
        step.Pass(state);
        if (state.IsRead && Update % UpdatesPerEpoch is not 0 and long inEpoch)
        {
            DrawOrder(); // which an epoch does at its beginning, as it begins its first pictures
            freshPictures?.Begin(MiniBatch((int)inEpoch * batchSize), (int)(Update / UpdatesPerEpoch));
        }
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        workers.Dispose();
        freshPictures?.Dispose();
    }

    /// <summary>The images from a place in this epoch's order on; none behind its end.</summary>
    private ReadOnlySpan<int> MiniBatch(int first) =>
        order.AsSpan(Math.Min(first, order.Length)..Math.Min(first + batchSize, order.Length));

    /// <summary>The order of the epoch that the next update is part of.</summary>
    private void DrawOrder() => Permutation.Shuffle(new RandomStream(seed, Purpose.Shuffle, (int)(Update / UpdatesPerEpoch)), order);

    private void FollowSchedules(TrainingProgress progress)
    {
        LearningRate = descent.LearningRate.ValueAt(progress);
        momentum = descent.Momentum.ValueAt(progress);
    }

    private void AddImages(int first)
    {
        foreach (int image in MiniBatch(first))
        {
            examples.CopyTo(batch, image);
        }

        foreach (int image in MiniBatch(first + batchSize))
        {
            examples.Prefetch(image);
        }

        foreach (int image in MiniBatch(first + (2 * batchSize)))
        {
            examples.PrefetchPlace(image);
        }
    }

    private void AddFreshPictures(PicturesAhead pictures, int first)
    {
        int epoch = (int)(Update / UpdatesPerEpoch);
        ReadOnlySpan<int> images = MiniBatch(first);
        if (first == 0)
        {
            pictures.Begin(images, epoch); // an epoch's order is not known before it begins
        }

        pictures.Finish();
        for (int i = 0; i < images.Length; i++)
        {
            Examples.CopyTo(batch, pictures[i], examples.Label(images[i]));
        }

        pictures.Begin(MiniBatch(first + batchSize), epoch);
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
