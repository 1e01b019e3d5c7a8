using Experiments.Training.Augmentations;
using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Kernels;
using Experiments.Training.Learning.Schedules;
using Experiments.Training.Networks;
using Experiments.Training.Randomness;
using Experiments.Training.Regularizers;

namespace Experiments.Training.Learning;

/// <summary>
/// Mini-batch stochastic gradient descent on one network (lecture topic 7). Equal arguments give equal weights, bit for
/// bit, on every machine.
/// </summary>
public sealed class Trainer
{
    private readonly Cost cost;
    private readonly GradientDescent descent;
    private readonly Regularizer[] regularizers;
    private readonly Examples examples;
    private readonly PictureMaker? freshPictures;
    private readonly int seed;
    private readonly int batchSize;
    private readonly int[] order;
    private readonly Batch batch;
    private readonly Backpropagation backpropagation;
    private readonly DropoutMasks? masks;
    private readonly float[][] velocities;
    private double momentum;

    /// <summary>Prepares training; nothing is trained yet.</summary>
    /// <param name="network">The network to train, in place.</param>
    /// <param name="cost">C; one that fits the network's output.</param>
    /// <param name="descent">Step size and mini-batches; its length is the caller's business.</param>
    /// <param name="regularizers">At most one of a kind.</param>
    /// <param name="examples">The training set; as many inputs and classes as the network has inputs and outputs.</param>
    /// <param name="seed">Decides the order of the examples, what is dropped, and how pictures are transformed.</param>
    /// <param name="augmentation">Expands the training set; null for none.</param>
    public Trainer(
        Network network,
        Cost cost,
        GradientDescent descent,
        IReadOnlyList<Regularizer> regularizers,
        Examples examples,
        int seed,
        Augmentation? augmentation = null)
    {
        RequireFit(network, cost, examples);
        PictureMaker? pictures = augmentation is null ? null : new PictureMaker(augmentation.Transformations, examples, seed);
        freshPictures = augmentation?.Copies is null ? pictures : null;
        examples = augmentation?.Copies is { } copies ? pictures!.Expand(copies) : examples;
        Network = network;
        this.cost = cost;
        this.descent = descent;
        this.regularizers = [.. regularizers];
        this.examples = examples;
        this.seed = seed;
        batchSize = descent.BatchSize.For(examples.Count);
        order = new int[examples.Count];
        batch = new Batch(batchSize, examples.Classes);
        backpropagation = new Backpropagation(network, batchSize);
        Dropout? dropout = regularizers.OfType<Dropout>().SingleOrDefault();
        masks = dropout is null ? null : new DropoutMasks(dropout, network.Definition.Layers, batchSize);
        velocities = descent.Momentum is Constant { Value: 0 } ? [] : [.. network.Layers.SelectMany(layer =>
            new[] { new float[layer.Weights.Length], new float[layer.Biases.Length] })];
        FollowSchedules(TrainingProgress.Start);
    }

    /// <summary>The network that is trained.</summary>
    public Network Network { get; }

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
        foreach (int image in order.AsSpan(first, Math.Min(batchSize, order.Length - first)))
        {
            AddToBatch(image);
        }

        masks?.Draw(seed, Update, batch.Count);
        Step(batch, masks, backpropagation, examples.Count);
        Update++;
    }

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

    /// <summary>One update from a batch and masks at hand.</summary>
    /// <param name="batch">The mini-batch.</param>
    /// <param name="masks">Which nodes are dropped; null for none.</param>
    /// <param name="backpropagation">Where the gradients are computed and stay.</param>
    /// <param name="trainingSetSize">m.</param>
    internal void Step(Batch batch, DropoutMasks? masks, Backpropagation backpropagation, int trainingSetSize)
    {
        if (masks is not null && masks.Covers(0))
        {
            batch.MaskInputs(masks.Of(0, batch.Count), Shape.Stride(Network.Layers[0].Inputs));
        }

        backpropagation.FeedForward(batch, masks);
        backpropagation.PropagateBack(batch, cost, masks);
        double step = LearningRate / trainingSetSize;
        float rate = (float)(LearningRate / batch.Count);
        (float loss, float shrink) = Shrinkage(step);
        for (int l = 0; l < Network.Layers.Count; l++)
        {
            Layer layer = Network.Layers[l];
            Descend(layer.Weights, loss, shrink, backpropagation.WeightGradients[l], rate, 2 * l);
            Descend(layer.Biases, 0, 0, backpropagation.BiasGradients[l], rate, (2 * l) + 1);
            foreach (Regularizer regularizer in regularizers)
            {
                regularizer.AfterGradient(layer.Weights, layer.Stride, step);
            }
        }
    }

    /// <summary>What all regularizers together take off a weight in one update: a share of it, and a constant.</summary>
    private (float Loss, float Shrink) Shrinkage(double step)
    {
        double loss = 0, shrink = 0;
        foreach (Regularizer regularizer in regularizers)
        {
            loss += regularizer.ProportionalShrinkage(step);
            shrink += regularizer.ConstantShrinkage(step);
        }

        return ((float)loss, (float)shrink);
    }

    /// <summary>w ← (1 − ηλ/m) w − (η/m̂) Σ ∂C_x/∂w (lecture eq. 27); with momentum v ← μv − (η/m̂) Σ ∂C_x/∂w and w ← (1 − ηλ/m) w + v.</summary>
    private void Descend(Span<float> w, float loss, float shrink, ReadOnlySpan<float> gradient, float rate, int velocity)
    {
        if (velocities.Length == 0)
        {
            Descent.Step(w, loss, shrink, gradient, -rate);
            return;
        }

        Span<float> v = velocities[velocity];
        Descent.Step(v, (float)(1 - momentum), 0, gradient, -rate);
        Descent.Step(w, loss, shrink, v, 1);
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
