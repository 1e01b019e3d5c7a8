using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Kernels;
using Experiments.Training.Networks;
using Experiments.Training.Regularizers;

namespace Experiments.Training.Learning;

/// <summary>One update of a network's weights after another, from mini-batches at hand (lecture topics 7, 8 and 11).</summary>
internal sealed class GradientStep
{
    /// <summary>Weights are multiplied out before their scale falls below, far from where numbers lose their precision.</summary>
    private const double SmallestScale = 1.0 / (1 << 30);

    private readonly Network trained;
    private readonly Cost cost;
    private readonly Regularizer[] regularizers;
    private readonly Workers workers;
    private readonly AlignedFloats[] weightVelocities;
    private readonly AlignedFloats[] biasVelocities;
    private readonly bool scales;
    private readonly Action<int> updatePart;
    private float friction;
    private float rate;
    private double step;
    private double loss;
    private double shrink;

    /// <param name="network">Shape and first weights; a copy of it is trained.</param>
    /// <param name="cost">C; one that fits the network's output.</param>
    /// <param name="regularizers">At most one of a kind.</param>
    /// <param name="hasMomentum">Whether μ is ever other than 0.</param>
    /// <param name="capacity">Most examples of a mini-batch.</param>
    /// <param name="workers">The threads.</param>
    public GradientStep(
        Network network, Cost cost, IReadOnlyList<Regularizer> regularizers, bool hasMomentum, int capacity, Workers workers)
    {
        trained = new Network(network.Definition);
        trained.CopyFrom(network);
        this.cost = cost;
        this.regularizers = [.. regularizers];
        this.workers = workers;
        Backpropagation = new Backpropagation(trained, capacity, workers);
        weightVelocities = hasMomentum ? [.. trained.Layers.Select(layer => new AlignedFloats(layer.Weights.Length))] : [];
        biasVelocities = hasMomentum ? [.. trained.Layers.Select(layer => new AlignedFloats(layer.Stride))] : [];
        scales = !hasMomentum && regularizers.All(regularizer => regularizer.OnlyScales);
        updatePart = UpdatePart;
    }

    /// <summary>Where the errors are computed and stay.</summary>
    public Backpropagation Backpropagation { get; }

    /// <summary>The network in its present state, its weights multiplied out.</summary>
    public void CopyTo(Network network) => network.CopyFrom(trained);

    /// <summary>Takes over the weights and biases of a network of the same shape.</summary>
    public void CopyFrom(Network network) => trained.CopyFrom(network);

    /// <summary>Passes weights and velocities; the weights as they are, not multiplied out, which would round them.</summary>
    public void Pass(TrainingState state)
    {
        for (int l = 0; l < trained.Layers.Count; l++)
        {
            Layer layer = trained.Layers[l];
            state.Pass(layer);
            if (weightVelocities.Length > 0)
            {
                state.PassLikeWeights(layer, weightVelocities[l].Span);
                state.PassLikeBiases(layer, biasVelocities[l].Span);
            }
        }
    }

    /// <summary>One update.</summary>
    /// <param name="batch">The mini-batch.</param>
    /// <param name="masks">Which nodes are dropped; null for none.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="momentum">μ.</param>
    /// <param name="trainingSetSize">m.</param>
    public void Take(Batch batch, DropoutMasks? masks, double learningRate, double momentum, int trainingSetSize)
    {
        if (masks is not null && masks.Covers(0))
        {
            batch.MaskInputs(masks.Of(0, batch.Count));
        }

        Backpropagation.FeedForward(batch, masks);
        Backpropagation.PropagateBack(cost);
        step = learningRate / trainingSetSize;
        rate = (float)(learningRate / batch.Count);
        friction = (float)(1 - momentum);
        (loss, shrink) = (0, 0);
        foreach (Regularizer regularizer in regularizers)
        {
            loss += regularizer.ProportionalShrinkage(step);
            shrink += regularizer.ConstantShrinkage(step);
        }

        Rescale();
        workers.Run(Backpropagation.Parts(0), updatePart);
    }

    /// <summary>
    /// If all that happens to a weight whose input is 0 is its decay, the first layer's weights are W = c·V, and the decay
    /// is c's: most inputs are 0, and their weights are left alone.
    /// </summary>
    private void Rescale()
    {
        Layer first = trained.Layers[0];
        first.Scale *= scales ? 1 - loss : 1;
        if (first.Scale < SmallestScale)
        {
            first.CopyFrom(first);
        }
    }

    private void UpdatePart(int part)
    {
        for (int l = 0; l < trained.Layers.Count; l++)
        {
            Range panels = Backpropagation.Share(l, part);
            Layer layer = trained.Layers[l];
            if (weightVelocities.Length > 0)
            {
                AccelerateWeights(l, layer, panels);
            }
            else
            {
                DescendWeights(l, layer, panels);
            }

            foreach (Regularizer regularizer in regularizers)
            {
                (int first, int count) = panels.GetOffsetAndLength(layer.Panels.Count);
                for (int panel = first; panel < first + count; panel++)
                {
                    regularizer.AfterGradient(layer.Panels[panel], layer.Panels.Width(panel), step);
                }
            }

            if (part == 0)
            {
                UpdateBiases(l, layer);
            }
        }
    }

    /// <summary>w ← (1 − ηλ/m) w − (η/m̂) Σ ∂C_x/∂w (lecture eq. 27).</summary>
    private void DescendWeights(int l, Layer layer, Range panels)
    {
        if (l == 0 && scales)
        {
            Backpropagation.AddWeightGradient(l, 0, (float)(-rate / layer.Scale), layer.Weights, panels);
            return;
        }

        // A dense layer's weights are all rewritten with their gradient, and decay in the same pass.
        bool apart = l == 0 || shrink != 0;
        if (apart)
        {
            Descent.Shrink(layer.Panels.Some(panels), (float)loss, (float)shrink);
        }

        Backpropagation.AddWeightGradient(l, apart ? 0 : (float)loss, -rate, layer.Weights, panels);
    }

    /// <summary>v ← μv − (η/m̂) Σ ∂C_x/∂w and w ← (1 − ηλ/m) w + v.</summary>
    private void AccelerateWeights(int l, Layer layer, Range panels)
    {
        Panels velocities = new(weightVelocities[l].Span, layer.Inputs, layer.Stride);
        if (l == 0)
        {
            Descent.Shrink(velocities.Some(panels), friction, 0);
        }

        Backpropagation.AddWeightGradient(l, l == 0 ? 0 : friction, -rate, velocities.Values, panels);
        Descent.Step(layer.Panels.Some(panels), (float)loss, (float)shrink, velocities.Some(panels), 1);
    }

    private void UpdateBiases(int l, Layer layer)
    {
        if (biasVelocities.Length == 0)
        {
            Backpropagation.AddBiasGradient(l, 0, -rate, layer.Biases);
            return;
        }

        Span<float> velocities = biasVelocities[l].Span;
        Backpropagation.AddBiasGradient(l, friction, -rate, velocities);
        Descent.Step(layer.Biases, 0, 0, velocities, 1);
    }
}
