using System.Security.Cryptography;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Networks;

public sealed class NetworkTests
{
    private const int Inputs = 100;
    private const int Outputs = 400;

    private static IEnumerable<InitialWeightDistribution> Distributions() => Kinds.Of<InitialWeightDistribution>();

    [TestCase(new[] { 3, 1 })]
    [TestCase(new[] { 1, 16, 2 })]
    [TestCase(new[] { 5, 17, 7, 33 })]
    public void The_hash_is_over_each_layers_weights_by_output_and_then_its_biases(int[] layers)
    {
        Network network = Create(new UnitNormal(), layers);
        using MemoryStream bytes = new();
        foreach (Layer layer in network.Layers)
        {
            for (int j = 0; j < layer.Outputs; j++)
            {
                for (int k = 0; k < layer.Inputs; k++)
                {
                    bytes.Write(LittleEndian(layer.Weight(j, k)));
                }
            }

            for (int j = 0; j < layer.Outputs; j++)
            {
                bytes.Write(LittleEndian(layer.Bias(j)));
            }
        }

        Assert.That(network.Hash(), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))));
    }

    [Test]
    public void One_bit_of_one_weight_changes_the_hash()
    {
        Network network = Create(new UnitNormal(), 5, 4, 3);
        string before = network.Hash();
        network.Layers[1].SetWeight(2, 3, MathF.BitIncrement(network.Layers[1].Weight(2, 3)));
        Assert.That(network.Hash(), Is.Not.EqualTo(before));
    }

    [TestCaseSource(nameof(Distributions))]
    public void Initial_weights_and_biases_have_mean_0_and_the_deviation_of_their_distribution(InitialWeightDistribution distribution)
    {
        Layer layer = Create(distribution, Inputs, Outputs).Layers[0];
        double deviation = distribution.WeightDeviation(Inputs, Outputs);
        double[] weights = [.. from j in Enumerable.Range(0, Outputs) from k in Enumerable.Range(0, Inputs) select (double)layer.Weight(j, k)];
        double[] biases = [.. Enumerable.Range(0, Outputs).Select(j => (double)layer.Bias(j))];
        using (Assert.EnterMultipleScope())
        {
            // Standard errors, in deviations: 1/√n of the mean, √(2/n) of the variance. n is 40,000 and 400.
            Assert.That(weights.Average(), Is.Zero.Within(0.025 * deviation));
            Assert.That(weights.Average(w => w * w), Is.EqualTo(deviation * deviation).Within(0.035 * deviation * deviation));
            Assert.That(biases.Average(), Is.Zero.Within(0.25 * distribution.BiasDeviation));
            Assert.That(biases.Average(b => b * b), Is.EqualTo(Math.Pow(distribution.BiasDeviation, 2)).Within(0.35 * distribution.BiasDeviation));
        }
    }

    [Test]
    public void The_distributions_have_the_variances_of_their_papers()
    {
        static double Variance(InitialWeightDistribution distribution) => Math.Pow(distribution.WeightDeviation(Inputs, Outputs), 2);
        double[] variances = [Variance(new UnitNormal()), Variance(new ScaledNormal()), Variance(new He()), Variance(new Glorot()), Variance(new Zero())];
        Assert.That(variances, Is.EqualTo(new[] { 1, 1.0 / Inputs, 2.0 / Inputs, 2.0 / (Inputs + Outputs), 0 }).Within(1e-12));
        Assert.That(
            new InitialWeightDistribution[] { new UnitNormal(), new ScaledNormal(), new He(), new Glorot(), new Zero() }.Select(kind => kind.BiasDeviation),
            Is.EqualTo(new[] { 1, 1, 0, 0, 0 }));
    }

    [Test]
    public void Each_layer_and_each_seed_draws_weights_of_its_own()
    {
        Network network = Create(new UnitNormal(), 8, 8, 8);
        float[][] drawn = [network.Layers[0].Weights.ToArray(), network.Layers[1].Weights.ToArray(), Network.Create(network.Definition, seed: 2).Layers[0].Weights.ToArray()];
        Assert.That(drawn.Select(weights => weights.Intersect(drawn[0]).Count(weight => weight != 0)), Is.EqualTo(new[] { 64, 0, 0 }));
        Assert.That(Create(new UnitNormal(), 8, 8, 8).Hash(), Is.EqualTo(network.Hash()), "the same seed");
    }

    [Test]
    public void A_layers_weights_do_not_depend_on_the_layers_after_it() =>
        Assert.That(Create(new UnitNormal(), 8, 5, 3).Layers[0].Weights.ToArray(), Is.EqualTo(Create(new UnitNormal(), 8, 5, 4, 2).Layers[0].Weights.ToArray()));

    [Test]
    public void The_share_of_zero_weights_leaves_padding_out()
    {
        Network network = Create(new UnitNormal(), 4, 3, 2);
        Assert.That(network.Layers.Select(layer => layer.ZeroWeights()), Is.All.Zero);
        network.Layers[0].SetWeight(1, 2, 0);
        Assert.That(network.Layers.Select(layer => layer.ZeroWeights()), Is.EqualTo(new[] { 1.0 / 12, 0 }));
        Assert.That(Create(new Zero(), 4, 3, 2).Layers.Select(layer => layer.ZeroWeights()), Is.All.EqualTo(1));
    }

    [TestCase(float.NaN)]
    [TestCase(float.PositiveInfinity)]
    public void A_network_with_one_parameter_that_is_no_number_is_not_finite(float value)
    {
        Network weight = Create(new UnitNormal(), 4, 3), bias = Create(new UnitNormal(), 4, 3);
        Assert.That(weight.IsFinite());
        weight.Layers[0].SetWeight(2, 3, value);
        bias.Layers[0].SetBias(2, value);
        Assert.That(weight.IsFinite() || bias.IsFinite(), Is.False);
    }

    [TestCase(3, 0)]
    [TestCase(-1, 0)]
    [TestCase(0, 4)]
    public void A_weight_that_is_not_there_is_refused(int j, int k) =>
        Assert.That(() => Create(new Zero(), 4, 3).Layers[0].Weight(j, k), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static Network Create(InitialWeightDistribution distribution, params int[] layers) =>
        Network.Create(new NetworkDefinition(layers, new Sigmoid(), new Sigmoid(), distribution), seed: 1);

    private static byte[] LittleEndian(float value)
    {
        int bits = BitConverter.SingleToInt32Bits(value);
        return [(byte)bits, (byte)(bits >> 8), (byte)(bits >> 16), (byte)(bits >> 24)];
    }
}
