using CsCheck;
using Experiments.Tests.Unit.Training.Golden;
using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Learning;

/// <summary>Backpropagation against central differences of the cost, over random networks and mini-batches.</summary>
[FullRunOnly]
[Parallelizable(ParallelScope.All)]
public sealed class GradientTests
{
    private const int NetworksPerCombination = 10;

    /// <summary>Of the largest entry of a gradient, or of a hundredth where terms cancel: float32 adds terms of about 1.</summary>
    private const double Tolerance = 1e-4;

    /// <summary>No node may be so near to a rectifier's kink that rounding puts it on the other side.</summary>
    private const double Kink = 1e-4;

    private static readonly Gen<(int[] Layers, int Examples, int Seed)> Shapes = Gen.Select(
        Gen.Int[1, 20].Array[2, 4], Gen.Int[1, 6], Gen.Int[1, int.MaxValue]);

    private static IEnumerable<TestCaseData> Combinations() =>
        from hidden in Kinds.Of<Activation>().Where(hidden => Float64Network.Knows(hidden) && hidden is not Softmax)
        from cost in Kinds.Of<Cost>().Where(Float64Network.Knows)
        from output in Kinds.Of<Activation>().Where(Float64Network.Knows)
        where cost.Fits(output)
        select new TestCaseData(hidden, output, cost).SetArgDisplayNames(hidden.GetType().Name, output.GetType().Name, cost.GetType().Name);

    [TestCaseSource(nameof(Combinations))]
    public void Backpropagation_gives_the_slope_of_the_mean_cost(Activation hidden, Activation output, Cost cost) =>
        Shapes.Sample(
            shape =>
            {
                NetworkDefinition definition = new(shape.Layers, hidden, output, new ScaledNormal());
                RequireGradients(Network.Create(definition, shape.Seed), cost, shape.Examples, new Random(shape.Seed));
            },
            iter: NetworksPerCombination);

    private static void RequireGradients(Network network, Cost cost, int examples, Random random)
    {
        double[][] x = Rows(examples, network.Layers[0].Inputs, () => random.Next(3) == 0 ? 0 : random.NextSingle());
        double[][] y = [.. Rows(examples, network.Layers[^1].Outputs, () => random.NextSingle() + 0.01f).Select(Distribution)];
        Float64Network twin = new(network, cost);
        if (twin.SmallestWeightedInput(x) < Kink)
        {
            return;
        }

        Batch batch = new GoldenBatch(x, y, null).Batch();
        Backpropagation backpropagation = new(network, examples, Workers.CallerAlone);
        backpropagation.FeedForward(batch, masks: null);
        backpropagation.PropagateBack(cost);

        double[][][] weightGradients = twin.WeightGradients(x, y);
        double[][] biasGradients = twin.BiasGradients(x, y);
        for (int l = 0; l < network.Layers.Count; l++)
        {
            Layer layer = network.Layers[l];
            RequireNear(
                Gradients.InOrder(layer, Gradients.OfWeights(backpropagation, network, l)).Select(sum => sum / examples),
                [.. weightGradients[l].SelectMany(row => row)],
                $"weights of layer {l}");
            RequireNear(
                Gradients.OfBiases(backpropagation, network, l).Take(layer.Outputs).Select(sum => sum / (double)examples),
                biasGradients[l],
                $"biases of layer {l}");
        }
    }

    private static void RequireNear(IEnumerable<double> actual, double[] expected, string what)
    {
        double largest = Math.Max(0.01, expected.Max(Math.Abs));
        Assert.That(actual, Is.EqualTo(expected).Within(Tolerance * largest), what);
    }

    private static double[][] Rows(int rows, int width, Func<float> draw) =>
        [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, width).Select(_ => (double)draw()).ToArray())];

    /// <summary>Targets that add up to 1, which the log-likelihood asks for, as float32 has them.</summary>
    private static double[] Distribution(double[] row) => [.. row.Select(value => (double)(float)(value / row.Sum()))];
}
