using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;
using Experiments.Training.Randomness;
using Experiments.Training.Regularizers;
using Experiments.Tests.Unit.Training.Datasets;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Learning;

/// <summary>Five hundred updates on real digits beside a twin in float64 that is written down as the lecture has it.</summary>
[FullRunOnly]
public sealed class MnistTwinTests
{
    private const int Updates = 500;
    private const int BatchSize = 10;
    private const int Seed = 1;
    private const double LearningRate = 0.5;
    private const double Lambda = 5;

    [Test]
    public void Training_on_digits_agrees_with_its_float64_twin()
    {
        Examples images = Mnist.Digits.Split(new("mnist", Train: 50_000, Test: 10_000), Seed).Training;
        Network network = Network.Create(new NetworkDefinition([784, 30, 10], new Sigmoid(), new Sigmoid(), new ScaledNormal()), Seed);
        Twin twin = new(network);
        GradientDescent descent = new(LearningRate, new BatchSize(BatchSize), Epochs: 1);
        using Trainer trainer = new(network, new CrossEntropy(), descent, [new L2(Lambda)], images, Seed);
        int[] order = new int[images.Count];
        Permutation.Shuffle(new RandomStream(Seed, Purpose.Shuffle, 0), order);
        for (int update = 0; update < Updates; update++)
        {
            trainer.Step();
            twin.Step(images, order.AsSpan(update * BatchSize, BatchSize));
        }

        using (Assert.EnterMultipleScope())
        {
            foreach ((int l, Layer layer) in trainer.Network.Layers.Index())
            {
                RequireNear(twin.Weights[l].SelectMany((row, j) => row.Select((w, k) => (w, (double)layer.Weight(j, k)))), $"weights {l}");
                RequireNear(twin.Biases[l].Select((b, j) => (b, (double)layer.Bias(j))), $"biases {l}");
            }
        }
    }

    private static void RequireNear(IEnumerable<(double Twin, double Ours)> pairs, string what)
    {
        (double Twin, double Ours)[] all = [.. pairs];
        double difference = all.Max(pair => Math.Abs(pair.Twin - pair.Ours)) / all.Max(pair => Math.Abs(pair.Twin));
        TestContext.Out.WriteLine($"{what}: {difference:0.0e+0} of the largest");
        Assert.That(difference, Is.LessThan(1e-4), what);
    }

    /// <summary>Sigmoid layers, cross-entropy, L2: one example after the other, one sum after the other.</summary>
    private sealed class Twin
    {
        public Twin(Network network)
        {
            Weights = [.. network.Layers.Select(layer => Rows(layer.Outputs, layer.Inputs, (j, k) => layer.Weight(j, k)))];
            Biases = [.. network.Layers.Select(layer => Rows(1, layer.Outputs, (_, j) => layer.Bias(j))[0])];
        }

        public double[][][] Weights { get; }

        public double[][] Biases { get; }

        public void Step(Examples images, ReadOnlySpan<int> batch)
        {
            double[][][] weightSums = [.. Weights.Select(layer => layer.Select(row => new double[row.Length]).ToArray())];
            double[][] biasSums = [.. Biases.Select(layer => new double[layer.Length])];
            foreach (int image in batch)
            {
                AddGradient(images, image, weightSums, biasSums);
            }

            for (int l = 0; l < Weights.Length; l++)
            {
                for (int j = 0; j < Biases[l].Length; j++)
                {
                    Biases[l][j] -= LearningRate / batch.Length * biasSums[l][j];
                    for (int k = 0; k < Weights[l][j].Length; k++)
                    {
                        Weights[l][j][k] = ((1 - (LearningRate * Lambda / images.Count)) * Weights[l][j][k]) - (LearningRate / batch.Length * weightSums[l][j][k]);
                    }
                }
            }
        }

        private void AddGradient(Examples images, int image, double[][][] weightSums, double[][] biasSums)
        {
            byte[] pixels = new byte[images.Inputs];
            images.CopyTo(image, pixels);
            List<double[]> a = [[.. pixels.Select(pixel => pixel / 255.0)]];
            for (int l = 0; l < Weights.Length; l++)
            {
                a.Add([.. Weights[l].Select((row, j) => 1 / (1 + Math.Exp(-Dot(row, a[l]) - Biases[l][j])))]);
            }

            double[] delta = [.. a[^1].Select((activation, j) => activation - (j == images.Label(image) ? 1 : 0))];
            for (int l = Weights.Length - 1; l >= 0; l--)
            {
                for (int j = 0; j < delta.Length; j++)
                {
                    biasSums[l][j] += delta[j];
                    for (int k = 0; k < a[l].Length; k++)
                    {
                        weightSums[l][j][k] += a[l][k] * delta[j];
                    }
                }

                double[][] w = Weights[l];
                double[] before = delta;
                delta = l == 0 ? [] : [.. a[l].Select((activation, k) => activation * (1 - activation) * w.Select((row, j) => row[k] * before[j]).Sum())];
            }
        }

        private static double Dot(double[] left, double[] right)
        {
            double sum = 0;
            for (int k = 0; k < left.Length; k++)
            {
                sum += left[k] * right[k];
            }

            return sum;
        }

        private static double[][] Rows(int rows, int columns, Func<int, int, float> value) =>
            [.. Enumerable.Range(0, rows).Select(j => Enumerable.Range(0, columns).Select(k => (double)value(j, k)).ToArray())];
    }
}
