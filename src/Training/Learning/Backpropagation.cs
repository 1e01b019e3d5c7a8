using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Kernels;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;

namespace Experiments.Training.Learning;

/// <summary>
/// The algorithm of the lecture's topic 7 for one mini-batch: input, feedforward, output error, backpropagate, output.
/// Layers count from 0 here: layer l leads from nodes l to nodes l + 1.
/// </summary>
internal sealed class Backpropagation
{
    private readonly Network network;
    private readonly float[][] weightedInputs;
    private readonly float[][] activations;
    private readonly float[][] outgoing;
    private readonly float[][] errors;
    private readonly float[][] transposed;

    /// <param name="network">Whose gradient is taken; its weights may change between calls.</param>
    /// <param name="capacity">Most examples of a batch.</param>
    public Backpropagation(Network network, int capacity)
    {
        this.network = network;
        float[][] Matrices(Func<Layer, int> size) => [.. network.Layers.Select(layer => new float[size(layer)])];
        weightedInputs = Matrices(layer => capacity * layer.Stride);
        activations = Matrices(layer => capacity * layer.Stride);
        outgoing = Matrices(layer => capacity * layer.Stride);
        errors = Matrices(layer => capacity * layer.Stride);
        transposed = Matrices(layer => layer.Outputs * Shape.Stride(layer.Inputs));
        WeightGradients = Matrices(layer => layer.Weights.Length);
        BiasGradients = Matrices(layer => layer.Stride);
    }

    /// <summary>Σ_x ∂C_x/∂w of each layer after <see cref="PropagateBack"/>, laid out like its weights.</summary>
    public float[][] WeightGradients { get; }

    /// <summary>Σ_x ∂C_x/∂b of each layer after <see cref="PropagateBack"/>.</summary>
    public float[][] BiasGradients { get; }

    /// <summary>z^L of all examples after <see cref="FeedForward"/>, [example][padded output].</summary>
    public ReadOnlySpan<float> OutputInputs => weightedInputs[^1];

    /// <summary>a^L of all examples after <see cref="FeedForward"/>, [example][padded output].</summary>
    public ReadOnlySpan<float> Outputs => activations[^1];

    private int Last => network.Layers.Count - 1;

    /// <summary>z^l = W^l a^{l−1} + b^l, a^l = σ(z^l) (lecture eq. 4).</summary>
    /// <param name="batch">The inputs; those that are dropped already set to 0.</param>
    /// <param name="masks">Which hidden nodes are dropped; null for none.</param>
    public void FeedForward(Batch batch, DropoutMasks? masks)
    {
        for (int l = 0; l <= Last; l++)
        {
            Layer layer = network.Layers[l];
            Span<float> z = Rows(weightedInputs, l, batch.Count);
            Span<float> a = Rows(activations, l, batch.Count);
            if (l == 0)
            {
                SparseProduct.Multiply(batch.Inputs, layer.Weights, layer.Biases, layer.Stride, z);
            }
            else
            {
                int inputStride = network.Layers[l - 1].Stride;
                ReadOnlySpan<float> inputs = Outgoing(l - 1, batch.Count, masks);
                MatrixProduct.Multiply(inputs, batch.Count, inputStride, layer.Inputs, layer.Weights, layer.Biases, layer.Stride, z);
            }

            ActivationOf(l).Activate(z, layer.Outputs, layer.Stride, a);
            if (Drops(masks, l))
            {
                Multiply(a, masks!.Of(l + 1, batch.Count), Rows(outgoing, l, batch.Count));
            }
        }
    }

    /// <summary>BP1 to BP4 for the batch that was fed forward: fills the gradients.</summary>
    public void PropagateBack(Batch batch, Cost cost, DropoutMasks? masks)
    {
        OutputError(batch, cost);
        for (int l = Last; l >= 0; l--)
        {
            Gradients(batch, l, masks); // BP3 and BP4
            if (l > 0)
            {
                HiddenError(l - 1, batch.Count, masks); // BP2
            }
        }
    }

    /// <summary>BP1; padding is set to 0, because the sums over outputs run over it.</summary>
    private void OutputError(Batch batch, Cost cost)
    {
        Layer layer = network.Layers[Last];
        Span<float> delta = Rows(errors, Last, batch.Count);
        cost.OutputError(
            ActivationOf(Last), Rows(weightedInputs, Last, batch.Count), Rows(activations, Last, batch.Count), batch.Targets, layer.Outputs, layer.Stride, delta);
        for (int row = 0; row < delta.Length; row += layer.Stride)
        {
            delta[(row + layer.Outputs)..(row + layer.Stride)].Clear();
        }
    }

    /// <summary>δ^l = ((W^{l+1})ᵀ δ^{l+1}) ⊙ σ′(z^l) (lecture eq. 18, BP2); a dropped node has no error.</summary>
    private void HiddenError(int l, int examples, DropoutMasks? masks)
    {
        Layer layer = network.Layers[l];
        Layer next = network.Layers[l + 1];
        Transposition.Transpose(next.Weights, next.Inputs, next.Outputs, next.Stride, layer.Stride, transposed[l + 1]);
        Span<float> delta = Rows(errors, l, examples);
        MatrixProduct.Multiply(
            Rows(errors, l + 1, examples), examples, next.Stride, next.Outputs, transposed[l + 1], [], layer.Stride, delta);
        if (Drops(masks, l))
        {
            Multiply(delta, masks!.Of(l + 1, examples), delta);
        }

        ActivationOf(l).MultiplyByDerivative(
            Rows(weightedInputs, l, examples), Rows(activations, l, examples), layer.Outputs, layer.Stride, delta);
    }

    /// <summary>∂C/∂b = δ and ∂C/∂w_jk = a_k δ_j (lecture eqs. 19 and 20, BP3 and BP4), summed over the examples in order.</summary>
    private void Gradients(Batch batch, int l, DropoutMasks? masks)
    {
        Layer layer = network.Layers[l];
        ReadOnlySpan<float> delta = Rows(errors, l, batch.Count);
        if (l == 0)
        {
            WeightGradients[0].AsSpan().Clear();
            SparseProduct.AddOuterProducts(batch.Inputs, delta, layer.Stride, WeightGradients[0]);
        }
        else
        {
            int inputStride = network.Layers[l - 1].Stride;
            ReadOnlySpan<float> inputs = Outgoing(l - 1, batch.Count, masks);
            OuterProduct.Sum(inputs, batch.Count, inputStride, layer.Inputs, delta, layer.Stride, WeightGradients[l]);
        }

        Span<float> biases = BiasGradients[l];
        biases.Clear();
        for (int row = 0; row < delta.Length; row += layer.Stride)
        {
            for (int j = 0; j < layer.Stride; j++)
            {
                biases[j] += delta[row + j];
            }
        }
    }

    private Activation ActivationOf(int l) => l == Last ? network.Definition.Output : network.Definition.Activation;

    /// <summary>What the nodes after layer l send on: their activations, or what dropout leaves of them.</summary>
    private ReadOnlySpan<float> Outgoing(int l, int examples, DropoutMasks? masks) =>
        Rows(Drops(masks, l) ? outgoing : activations, l, examples);

    private bool Drops(DropoutMasks? masks, int l) => l < Last && masks is not null && masks.Covers(l + 1);

    private Span<float> Rows(float[][] matrices, int l, int examples) =>
        matrices[l].AsSpan(0, examples * network.Layers[l].Stride);

    private static void Multiply(ReadOnlySpan<float> values, ReadOnlySpan<float> factors, Span<float> products)
    {
        for (int i = 0; i < products.Length; i++)
        {
            products[i] = values[i] * factors[i];
        }
    }
}
