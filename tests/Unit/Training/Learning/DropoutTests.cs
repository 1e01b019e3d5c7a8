using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;
using Experiments.Training.Regularizers;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Learning;

/// <summary>What dropping a node means for training and for evaluation.</summary>
public sealed class DropoutTests
{
    private const int Dropped = 2;

    [Test]
    public void A_dropped_hidden_node_learns_nothing()
    {
        SmallTraining training = new(new Dropout([0.5]));
        DropoutMasks masks = new(new Dropout([0.5]), [5, 4, 3], SmallTraining.BatchSize);
        masks.Set(layer: 1, [1, 1, 0, 1], SmallTraining.BatchSize);
        double[] incoming = Incoming(training), outgoing = Outgoing(training);
        training.Step(masks);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Moved(incoming, Incoming(training)), Is.EqualTo(new[] { true, true, false, true }));
            Assert.That(Moved(outgoing, Outgoing(training)), Is.EqualTo(new[] { true, true, false, true }));
        }
    }

    [Test]
    public void A_dropped_input_teaches_nothing()
    {
        Dropout dropout = new([0], Input: 0.5);
        SmallTraining training = new(dropout);
        DropoutMasks masks = new(dropout, [5, 4, 3], SmallTraining.BatchSize);
        masks.Set(layer: 0, [1, 1, 0, 1, 1], SmallTraining.BatchSize);
        double[] before = OutOfInputs(training);
        training.Step(masks);
        Assert.That(Moved(before, OutOfInputs(training)), Is.EqualTo(new[] { true, true, false, true, false }), "the last pixel is dark");
    }

    [Test]
    public void A_network_trains_as_the_smaller_one_without_its_dropped_node()
    {
        SmallTraining thinned = new(new Dropout([0.5])), smaller = new();
        DropoutMasks masks = new(new Dropout([0.5]), [5, 4, 3], SmallTraining.BatchSize);
        masks.Set(layer: 1, [1, 1, 0, 1], SmallTraining.BatchSize);
        for (int j = 0; j < 3; j++)
        {
            smaller.Network.Layers[1].SetWeight(j, Dropped, 0);
        }

        thinned.Step(masks);
        smaller.Step();
        Assert.That(thinned.Biases.AsSpan(16).ToArray(), Is.EqualTo(smaller.Biases.AsSpan(16).ToArray()).Within(1e-7), "of the outputs");
    }

    [TestCase(DropoutScaling.Classic, 0.75, 0.5)]
    [TestCase(DropoutScaling.Inverted, 1, 1)]
    public void Evaluation_scales_the_weights_out_of_dropped_layers_unless_training_did(DropoutScaling scaling, double inputs, double hidden)
    {
        NetworkDefinition definition = new([6, 5, 4, 3], new Identity(), new Identity(), new UnitNormal());
        Network network = Network.Create(definition, seed: 1), expected = Network.Create(definition, seed: 1);
        Scale(expected.Layers[0], (float)inputs);
        Scale(expected.Layers[1], (float)hidden);
        Scale(expected.Layers[2], (float)(scaling == DropoutScaling.Classic ? 0.25 : 1));
        string hash = network.Hash();

        Dropout dropout = new([0.5, 0.75], Input: 0.25, Scaling: scaling);
        Assert.That(Outputs(network, dropout), Is.EqualTo(Outputs(expected)));
        Assert.That(network.Hash(), Is.EqualTo(hash), "the trained network stays as it is");
    }

    [Test]
    public void Inverted_dropout_keeps_the_mean_activation_of_a_linear_network()
    {
        NetworkDefinition definition = new([20, 400, 1], new Identity(), new Identity(), new Zero());
        Network network = new(definition);
        for (int j = 0; j < 400; j++)
        {
            network.Layers[0].SetBias(j, 1);
            network.Layers[1].SetWeight(0, j, 1f / 400);
        }

        Dropout dropout = new([0.5], Mask: DropoutMask.PerExample, Scaling: DropoutScaling.Inverted);
        DropoutMasks masks = new(dropout, definition.Layers, 100);
        masks.Draw(seed: 1, update: 0, examples: 100);
        Backpropagation backpropagation = new(network, 100, Workers.CallerAlone);
        Examples images = MadeUpImages.Grey(100, 20, classes: 1);
        backpropagation.FeedForward(MadeUpImages.BatchOf(images, [.. Enumerable.Range(0, 100)]), masks);

        // 40,000 nodes, each 0 or 2: a standard error of 0.005.
        Assert.That(backpropagation.Outputs.ToArray().Where((_, i) => i % 16 == 0).Average(), Is.EqualTo(1).Within(0.025));
    }

    private static float[] Outputs(Network network, params Regularizer[] regularizers)
    {
        Evaluator evaluator = new(network.Definition, new Quadratic(), regularizers);
        evaluator.Load(network);
        return evaluator.Outputs(MadeUpImages.BatchOf(MadeUpImages.Grey(4, 6, 3), 0, 1, 2, 3))[..(4 * 16)].ToArray();
    }

    private static void Scale(Layer layer, float factor)
    {
        for (int i = 0; i < layer.Weights.Length; i++)
        {
            layer.Weights[i] *= factor;
        }
    }

    /// <summary>Per hidden node, the sum of its bias and the weights into it.</summary>
    private static double[] Incoming(SmallTraining training) =>
        [.. Enumerable.Range(0, 4).Select(j => training.Network.Layers[0].Bias(j) + Sum(5, k => training.Network.Layers[0].Weight(j, k)))];

    /// <summary>Per hidden node, the sum of the sizes of the weights out of it.</summary>
    private static double[] Outgoing(SmallTraining training) =>
        [.. Enumerable.Range(0, 4).Select(k => Sum(3, j => Math.Abs(training.Network.Layers[1].Weight(j, k))))];

    private static double[] OutOfInputs(SmallTraining training) =>
        [.. Enumerable.Range(0, 5).Select(k => Sum(4, j => Math.Abs(training.Network.Layers[0].Weight(j, k))))];

    private static double Sum(int count, Func<int, double> term) => Enumerable.Range(0, count).Sum(term);

    private static IEnumerable<bool> Moved(double[] before, double[] after) => before.Zip(after, (a, b) => a != b);
}
