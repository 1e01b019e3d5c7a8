using Experiments.Training.Costs;
using Experiments.Training.Datasets;
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
        NetworkDefinition definition = new([width, width, width, width], activation, activation, new ScaledNormal());
        Network network = Network.Create(definition, seed: 1);
        Dropout dropout = new([0.3], Input: 0.1, DropoutMask.PerExample, DropoutScaling.Inverted);
        GradientDescent descent = new(0.05, new BatchSize(3), Epochs: 1, Momentum: 0.5);
        Examples images = MadeUpImages.Grey(6, width, width);
        Trainer trainer = new(network, new Quadratic(), descent, [dropout, new L1(0.01, L1Step.Proximal), new L2(0.01), new MaxNorm(2)], images, seed: 1);
        Backpropagation backpropagation = new(network, 3);
        DropoutMasks masks = new(dropout, definition.Layers, 3);
        for (int update = 0; update < 3; update++)
        {
            masks.Draw(seed: 1, update, examples: 3);
            trainer.Step(MadeUpImages.BatchOf(images, update, update + 1, update + 2), masks, backpropagation, images.Count);
        }

        Assert.That(network.IsFinite());
        for (int l = 0; l < network.Layers.Count; l++)
        {
            Layer layer = network.Layers[l];
            float[] padding =
            [
                .. Behind(layer, layer.Weights), .. Behind(layer, layer.Biases),
                .. Behind(layer, backpropagation.WeightGradients[l]), .. Behind(layer, backpropagation.BiasGradients[l]),
            ];
            Assert.That(padding, Is.All.Zero, $"layer {l}");
        }
    }

    private static IEnumerable<float> Behind(Layer layer, float[] values) =>
        values.Where((_, i) => i % layer.Stride >= layer.Outputs);
}
