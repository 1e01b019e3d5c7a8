using Experiments.Training.Learning;
using Experiments.Training.Networks;

namespace Experiments.Tests.Unit.Training.Learning;

/// <summary>The gradients of a mini-batch that was propagated back, which training adds to the weights without keeping them.</summary>
internal static class Gradients
{
    /// <summary>Σ_x ∂C_x/∂w of a layer, laid out like its weights.</summary>
    public static float[] OfWeights(Backpropagation backpropagation, Network network, int l)
    {
        float[] gradient = new float[network.Layers[l].Weights.Length];
        backpropagation.AddWeightGradient(l, loss: 0, factor: 1, gradient, ..);
        return gradient;
    }

    /// <summary>Σ_x ∂C_x/∂b of a layer, padding included.</summary>
    public static float[] OfBiases(Backpropagation backpropagation, Network network, int l)
    {
        float[] gradient = new float[network.Layers[l].Stride];
        backpropagation.AddBiasGradient(l, loss: 0, factor: 1, gradient);
        return gradient;
    }

    /// <summary>Values laid out like a layer's weights, in the order [output][input].</summary>
    public static double[] InOrder(Layer layer, float[] values) =>
    [
        .. from j in Enumerable.Range(0, layer.Outputs)
           from k in Enumerable.Range(0, layer.Inputs)
           select (double)values[Experiments.Training.Kernels.Panel.Index(layer.Inputs, layer.Stride, k, j)],
    ];
}
