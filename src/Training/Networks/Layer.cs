using Experiments.Training.Kernels;

namespace Experiments.Training.Networks;

/// <summary>W and b between two layers of nodes (lecture eq. 4).</summary>
public sealed class Layer
{
    internal Layer(int inputs, int outputs)
    {
        Inputs = inputs;
        Outputs = outputs;
        Stride = Shape.Stride(outputs);
        Weights = new float[checked(inputs * Stride)];
        Biases = new float[Stride];
    }

    /// <summary>d(l−1), the nodes that it comes from.</summary>
    public int Inputs { get; }

    /// <summary>d(l), the nodes that it leads to.</summary>
    public int Outputs { get; }

    /// <summary>Distance of two rows of weights.</summary>
    internal int Stride { get; }

    /// <summary>
    /// [input][output], each row padded with zeros to <see cref="Stride"/>: the weights from one input lie side by
    /// side, so that each output is a lane of its own and inputs are summed in order.
    /// </summary>
    internal float[] Weights { get; }

    /// <summary>[output], padded with zeros.</summary>
    internal float[] Biases { get; }

    /// <summary>w_jk, the weight from node k of the layer before to node j of this one.</summary>
    public float Weight(int j, int k) => Weights[(CheckedInput(k) * Stride) + CheckedOutput(j)];

    /// <summary>b_j.</summary>
    public float Bias(int j) => Biases[CheckedOutput(j)];

    /// <summary>Sets w_jk.</summary>
    public void SetWeight(int j, int k, float value) => Weights[(CheckedInput(k) * Stride) + CheckedOutput(j)] = value;

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

    /// <summary>Number of weights that are exactly 0.</summary>
    public int ZeroWeights()
    {
        int padding = Inputs * (Stride - Outputs);
        return Weights.AsSpan().Count(0f) - padding;
    }

    internal void CopyFrom(Layer other)
    {
        other.Weights.CopyTo(Weights, 0);
        other.Biases.CopyTo(Biases, 0);
    }

    private int CheckedOutput(int j) => (uint)j < (uint)Outputs
        ? j
        : throw new ArgumentOutOfRangeException(nameof(j), j, $"This layer has {Outputs} nodes.");

    private int CheckedInput(int k) => (uint)k < (uint)Inputs
        ? k
        : throw new ArgumentOutOfRangeException(nameof(k), k, $"This layer has {Inputs} inputs.");
}
