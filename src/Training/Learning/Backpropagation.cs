using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Kernels;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;

namespace Experiments.Training.Learning;

/// <summary>
/// The algorithm of the lecture's topic 7 for one mini-batch: input, feedforward, output error, backpropagate, output.
/// Layers count from 0 here: layer l leads from nodes l to nodes l + 1. The matrices of hidden layers lie in panels of
/// nodes, and panels are what threads share: each value is computed by one of them from first to last.
/// </summary>
internal sealed class Backpropagation
{
    private readonly Network network;
    private readonly Workers workers;
    private readonly AlignedFloats[] weightedInputs;
    private readonly AlignedFloats[] activations;
    private readonly AlignedFloats[] outgoing;
    private readonly AlignedFloats[] errors;
    private readonly AlignedFloats[] transposed;
    private readonly AlignedFloats? sums; // of the first layer's gradient, if it has one panel: sorting inputs for it alone takes longer
    private readonly Action<int> feedForwardPart;
    private readonly Action<int> hiddenErrorPart;
    private Batch batch = null!; // given with each mini-batch, and so are the masks
    private DropoutMasks? masks;
    private int current; // the layer that threads are working on

    /// <param name="network">Whose gradient is taken; its weights may change between calls.</param>
    /// <param name="capacity">Most examples of a batch.</param>
    /// <param name="workers">The threads.</param>
    public Backpropagation(Network network, int capacity, Workers workers)
    {
        this.network = network;
        this.workers = workers;
        AlignedFloats[] Matrices(Func<Layer, int> size) => [.. network.Layers.Select(layer => new AlignedFloats(size(layer)))];
        weightedInputs = Matrices(layer => capacity * layer.Stride);
        activations = Matrices(layer => capacity * layer.Stride);
        outgoing = Matrices(layer => capacity * layer.Stride);
        errors = Matrices(layer => capacity * layer.Stride);
        transposed = Matrices(layer => layer.Outputs * Shape.Stride(layer.Inputs));
        Layer first = network.Layers[0];
        sums = Panel.Count(first.Stride) == 1 ? new AlignedFloats(first.Weights.Length) : null;
        feedForwardPart = FeedForwardPart;
        hiddenErrorPart = HiddenErrorPart;
    }

    /// <summary>z^L of all examples after <see cref="FeedForward"/>, [example][padded output].</summary>
    public ReadOnlySpan<float> OutputInputs => weightedInputs[^1].Span;

    /// <summary>a^L of all examples after <see cref="FeedForward"/>, [example][padded output].</summary>
    public ReadOnlySpan<float> Outputs => activations[^1].Span;

    private int Last => network.Layers.Count - 1;

    /// <summary>z^l = W^l a^{l−1} + b^l, a^l = σ(z^l) (lecture eq. 4).</summary>
    /// <param name="batch">The inputs; those that are dropped already set to 0.</param>
    /// <param name="masks">Which hidden nodes are dropped; null for none.</param>
    public void FeedForward(Batch batch, DropoutMasks? masks)
    {
        (this.batch, this.masks) = (batch, masks);
        for (current = 0; current <= Last; current++)
        {
            workers.Run(Parts(current), feedForwardPart);
        }
    }

    /// <summary>BP1 and BP2 for the batch that was fed forward: the errors of all layers.</summary>
    public void PropagateBack(Cost cost)
    {
        OutputError(cost);
        for (current = Last - 1; current >= 0; current--)
        {
            workers.Run(Parts(current), hiddenErrorPart);
        }

        PrepareInputs();
    }

    /// <summary>
    /// W ← (W − loss·W) + factor·Σ_x ∂C_x/∂W, where ∂C/∂w_jk = a_k δ_j (lecture eqs. 20 and 27, BP4). For the first layer
    /// the loss must be 0, because only weights whose input is not 0 are touched.
    /// </summary>
    /// <param name="l">The layer.</param>
    /// <param name="loss">The share that is lost.</param>
    /// <param name="factor">Such as −η/m̂.</param>
    /// <param name="weights">Laid out like the layer's weights: these, or their velocities.</param>
    /// <param name="panels">Which panels of them.</param>
    public void AddWeightGradient(int l, float loss, float factor, Span<float> weights, Range panels)
    {
        Layer layer = network.Layers[l];
        Panels target = new(weights, layer.Inputs, layer.Stride);
        if (l > 0)
        {
            OuterProduct.Add(Outgoing(l - 1), Of(errors, l), loss, factor, target, panels);
        }
        else if (sums is null)
        {
            SparseOuterProduct.Add(batch.InputColumnPairs, Of(errors, l), factor, target, panels);
        }
        else
        {
            Panels zeros = new(sums.Span, layer.Inputs, layer.Stride);
            ScatteredOuterProduct.Add(batch.Inputs, batch.InkedColumns, Of(errors, l), factor, zeros, target, panels);
        }
    }

    /// <summary>b ← (b − loss·b) + factor·Σ_x ∂C_x/∂b, where ∂C/∂b = δ (lecture eq. 19, BP3).</summary>
    public void AddBiasGradient(int l, float loss, float factor, Span<float> biases)
    {
        Matrix delta = Of(errors, l);
        Span<float> sums = stackalloc float[Panel.Columns];
        for (int panel = 0; panel < Panel.Count(biases.Length); panel++)
        {
            Span<float> panelBiases = biases.Slice(panel * Panel.Columns, Panel.Width(biases.Length, panel));
            ColumnSum.Of(delta.Panel(panel), delta.Rows, delta.RowStride(panel), sums[..panelBiases.Length]);
            Descent.Step(panelBiases, loss, 0, sums[..panelBiases.Length], factor);
        }
    }

    /// <summary>Into how many parts the work on a layer is cut; the output layer's is not, because a softmax needs whole rows.</summary>
    public int Parts(int l) => l == Last ? 1 : Math.Min(workers.Count, Panel.Count(network.Layers[l].Stride));

    /// <summary>The panels that one part of the work on a layer takes; none if it is not cut into so many.</summary>
    public Range Share(int l, int part)
    {
        int panels = Panel.Count(network.Layers[l].Stride);
        int parts = Parts(l);
        return Math.Min(part * panels / parts, panels)..Math.Min((part + 1) * panels / parts, panels);
    }

    /// <summary>Gets from the mini-batch what the first layer's gradient needs to know.</summary>
    private void PrepareInputs()
    {
        if (sums is null)
        {
            batch.SortByColumnPair();
        }
        else
        {
            batch.FindInked();
        }
    }

    private void FeedForwardPart(int part)
    {
        int l = current;
        Layer layer = network.Layers[l];
        Range panels = Share(l, part);
        Matrix z = Of(weightedInputs, l);
        if (l == 0)
        {
            SparseProduct.Multiply(batch.Inputs, layer.Panels, (float)layer.Scale, layer.Biases, z, panels);
        }
        else
        {
            MatrixProduct.Multiply(Outgoing(l - 1), layer.Panels, layer.Biases, z, panels);
        }

        Span<float> a = Of(activations, l).Some(panels);
        ActivationOf(l).Activate(z.Some(panels), layer.Outputs, layer.Stride, a);
        if (Drops(l))
        {
            Elementwise.Multiply(a, masks!.Of(l + 1, batch.Count).Some(panels), Of(outgoing, l).Some(panels));
        }
    }

    /// <summary>BP1; padding is set to 0, because the sums over outputs run over it.</summary>
    private void OutputError(Cost cost)
    {
        Layer layer = network.Layers[Last];
        Span<float> delta = Of(errors, Last).Values;
        cost.OutputError(
            ActivationOf(Last), Of(weightedInputs, Last).Values, Of(activations, Last).Values, batch.Targets, layer.Outputs, layer.Stride, delta);
        for (int row = 0; row < delta.Length; row += layer.Stride)
        {
            delta[(row + layer.Outputs)..(row + layer.Stride)].Clear();
        }
    }

    /// <summary>δ^l = ((W^{l+1})ᵀ δ^{l+1}) ⊙ σ′(z^l) (lecture eq. 18, BP2); a dropped node has no error.</summary>
    private void HiddenErrorPart(int part)
    {
        int l = current;
        Layer layer = network.Layers[l];
        Layer next = network.Layers[l + 1];
        Range panels = Share(l, part);
        Panels weights = new(transposed[l + 1].Span, next.Outputs, layer.Stride);
        Transposition.Transpose(next.Panels, weights, panels);
        Matrix matrix = Of(errors, l);
        MatrixProduct.Multiply(Of(errors, l + 1), weights, [], matrix, panels);
        Span<float> delta = matrix.Some(panels);
        if (Drops(l))
        {
            Elementwise.Multiply(delta, masks!.Of(l + 1, batch.Count).Some(panels), delta);
        }

        ActivationOf(l).MultiplyByDerivative(
            Of(weightedInputs, l).Some(panels), Of(activations, l).Some(panels), layer.Outputs, layer.Stride, delta);
    }

    private Activation ActivationOf(int l) => l == Last ? network.Definition.Output : network.Definition.Activation;

    /// <summary>What the nodes after layer l send on: their activations, or what dropout leaves of them.</summary>
    private Matrix Outgoing(int l) => Of(Drops(l) ? outgoing : activations, l);

    private bool Drops(int l) => l < Last && masks is not null && masks.Covers(l + 1);

    private Matrix Of(AlignedFloats[] matrices, int l) => new(matrices[l].Span, batch.Count, network.Layers[l].Stride, inPanels: l < Last);
}
