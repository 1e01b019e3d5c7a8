using Experiments.Training.Kernels;

namespace Experiments.Training.Networks;

/// <summary>W and b between two layers of nodes (lecture eq. 4).</summary>
public sealed class Layer
{
    private readonly AlignedFloats weights;
    private readonly AlignedFloats biases;

    internal Layer(int inputs, int outputs)
    {
        Inputs = inputs;
        Outputs = outputs;
        Stride = Shape.Stride(outputs);
        weights = new AlignedFloats(checked(inputs * Stride));
        biases = new AlignedFloats(Stride);
    }

    /// <summary>d(l−1), the nodes that it comes from.</summary>
    public int Inputs { get; }

    /// <summary>d(l), the nodes that it leads to.</summary>
    public int Outputs { get; }

    /// <summary>Outputs padded to whole vectors.</summary>
    internal int Stride { get; }

    /// <summary>
    /// The weights divided by <see cref="Scale"/>: [panel][input][output], padded with zeros. The weights from one input
    /// lie side by side, so that each output is a lane of its own and inputs are summed in order.
    /// </summary>
    internal Span<float> Weights => weights.Span;

    /// <summary>
    /// What all of <see cref="Weights"/> are to be multiplied by: 1, except in training, where it spares a weight whose
    /// input is 0 its decay at every update.
    /// </summary>
    internal double Scale { get; set; } = 1;

    /// <summary>[output], padded with zeros.</summary>
    internal Span<float> Biases => biases.Span;

    /// <summary>w_jk, the weight from node k of the layer before to node j of this one.</summary>
    public float Weight(int j, int k) => Weights[Index(j, k)];

    /// <summary>b_j.</summary>
    public float Bias(int j) => Biases[CheckedOutput(j)];

    /// <summary>Sets w_jk.</summary>
    public void SetWeight(int j, int k, float value) => Weights[Index(j, k)] = value;

    /// <summary>Sets b_j.</summary>
    public void SetBias(int j, float value) => Biases[CheckedOutput(j)] = value;

    /// <summary>The Euclidean norm of the weights.</summary>
    public double Norm()
    {
        double squares = 0;
        foreach (float weight in Weights)
        {
            squares += (double)weight * weight;
        }

        return Math.Sqrt(squares);
    }

    /// <summary>Share of the weights that are exactly 0, from 0 to 1.</summary>
    public double ZeroWeights()
    {
        long padding = (long)Inputs * (Stride - Outputs);
        return (Weights.Count(0f) - padding) / ((double)Inputs * Outputs);
    }

    /// <summary><see cref="Weights"/> as the matrix that they are, [input][output].</summary>
    internal Panels Panels => new(Weights, Inputs, Stride);

    /// <summary>Takes over weights and biases of a layer of the same shape, multiplied out.</summary>
    internal void CopyFrom(Layer other)
    {
        Elementwise.Multiply(other.Weights, (float)other.Scale, Weights);
        Scale = 1;
        other.Biases.CopyTo(Biases);
    }

    private int Index(int j, int k) => Panel.Index(Inputs, Stride, CheckedInput(k), CheckedOutput(j));

    private int CheckedOutput(int j) => (uint)j < (uint)Outputs
        ? j
        : throw new ArgumentOutOfRangeException(nameof(j), j, $"This layer has {Outputs} nodes.");

    private int CheckedInput(int k) => (uint)k < (uint)Inputs
        ? k
        : throw new ArgumentOutOfRangeException(nameof(k), k, $"This layer has {Inputs} inputs.");
}
