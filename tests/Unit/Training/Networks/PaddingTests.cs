using Experiments.Tests.Unit.Training.Learning;
using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Kernels;
using Experiments.Training.Learning;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;
using Experiments.Training.Regularizers;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Networks;

/// <summary>What lies behind the last node of a row stays 0: sums over whole rows depend on it.</summary>
public sealed class PaddingTests
{
    private static IEnumerable<TestCaseData> Widths() =>
        from width in new[] { 1, 7, 16, 17, 31, 33 }
        from activation in Kinds.Of<Activation>()
        select new TestCaseData(width, activation).SetArgDisplayNames($"{width}", activation.GetType().Name);

    [TestCaseSource(nameof(Widths))]
    public void Padding_stays_0_in_training(int width, Activation activation)
    {
        NetworkDefinition definition = new([width, width, width, width], activation is Softmax ? new Tanh() : activation, activation, new ScaledNormal());
        Network network = Network.Create(definition, seed: 1);
        Dropout dropout = new([0.3], Input: 0.1, DropoutMask.PerExample, DropoutScaling.Inverted);
        Examples images = MadeUpImages.Grey(6, width, width);
        Regularizer[] regularizers = [dropout, new L1(0.01, L1Step.Proximal), new L2(0.01), new MaxNorm(2)];
        GradientStep step = new(network, new Quadratic(), regularizers, hasMomentum: true, capacity: 3, Workers.CallerAlone);
        DropoutMasks masks = new(dropout, definition.Layers, 3);
        for (int update = 0; update < 3; update++)
        {
            masks.Draw(seed: 1, update, examples: 3);
            step.Take(MadeUpImages.BatchOf(images, update, update + 1, update + 2), masks, learningRate: 0.05, momentum: 0.5, images.Count);
        }

        step.CopyTo(network);

        Assert.That(network.IsFinite());
        for (int l = 0; l < network.Layers.Count; l++)
        {
            Layer layer = network.Layers[l];
            float[] padding =
            [
                .. BehindWeights(layer, layer.Weights.ToArray()), .. layer.Biases[layer.Outputs..].ToArray(),
                .. BehindWeights(layer, Gradients.OfWeights(step.Backpropagation, network, l)),
                .. Gradients.OfBiases(step.Backpropagation, network, l)[layer.Outputs..],
            ];
            Assert.That(padding, Is.All.Zero, $"layer {l}");
        }
    }

    private static IEnumerable<float> BehindWeights(Layer layer, float[] values) =>
        from k in Enumerable.Range(0, layer.Inputs)
        from j in Enumerable.Range(layer.Outputs, layer.Stride - layer.Outputs)
        select values[Panel.Index(layer.Inputs, layer.Stride, k, j)];
}
