using Experiments.Tests.Unit.Training.Learning;
using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;
using Experiments.Training.Networks;
using Experiments.Training.Regularizers;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Golden;

/// <summary>The engine against trajectories that it had no part in.</summary>
public sealed class GoldenTrajectoryTests
{
    /// <summary>Our own cases, and those of every folder that the environment names.</summary>
    public static IEnumerable<TestCaseData> Cases() => GoldenFolders.All().SelectMany(Files).Select(path =>
        new TestCaseData(path).SetArgDisplayNames(Path.GetFileNameWithoutExtension(path)));

    [TestCaseSource(nameof(Cases))]
    public void Trajectory_agrees_with_the_reference(string path)
    {
        GoldenCase golden = GoldenCase.Read(path);
        Network network = golden.Network();
        Cost cost = golden.CostFunction();
        IReadOnlyList<Regularizer> regularizers = golden.Regularizers();
        GradientStep step = new(network, cost, regularizers, hasMomentum: false, golden.BatchSize, Workers.CallerAlone);
        Backpropagation backpropagation = step.Backpropagation;
        Dropout? dropout = regularizers.OfType<Dropout>().SingleOrDefault();

        for (int s = 0; s < golden.Steps.Length; s++)
        {
            GoldenStep expected = golden.Steps[s];
            double penalty = network.Layers.Sum(layer =>
                regularizers.Sum(regularizer => regularizer.Penalty(layer.Weights, golden.TrainingSetSize)));
            DropoutMasks? masks = dropout is null ? null : new DropoutMasks(dropout, golden.Layers, golden.BatchSize);
            if (masks is not null)
            {
                golden.Batches[s].CopyTo(masks);
            }

            Batch batch = golden.Batches[s].Batch();
            step.Take(batch, masks, golden.LearningRate, momentum: 0, golden.TrainingSetSize);
            step.CopyTo(network);

            Near([penalty], [expected.Regularization], $"step {s}, penalty");
            Near([MeanCost(cost, backpropagation, batch, golden.Layers[^1])], [expected.Cost], $"step {s}, cost");
            RequireWeights(network, expected, $"step {s}");
            if (expected.Outputs is not null)
            {
                Near(Rows(backpropagation.Outputs, batch, golden.Layers[^1]), expected.Outputs.SelectMany(row => row), "outputs");
                RequireGradients(network, backpropagation, expected, batch.Count);
            }
        }

        Evaluator evaluator = new(network.Definition, cost, regularizers);
        evaluator.Load(network);
        Batch first = golden.Batches[0].Batch();
        ReadOnlySpan<float> outputs = evaluator.Outputs(first);
        Near(Rows(outputs, first, golden.Layers[^1]), golden.Evaluation.Outputs.SelectMany(row => row), "evaluation");
    }

    private static IEnumerable<string> Files(string folder) => Directory
        .EnumerateFiles(folder, "*.json")
        .Where(path => Path.GetFileName(path) != "warps.json")
        .Order(StringComparer.Ordinal);

    private static double MeanCost(Cost cost, Backpropagation backpropagation, Batch batch, int outputs)
    {
        double sum = 0;
        for (int row = 0; row < batch.Count * batch.Stride; row += batch.Stride)
        {
            sum += cost.Of(
                backpropagation.OutputInputs.Slice(row, outputs),
                backpropagation.Outputs.Slice(row, outputs),
                batch.Targets.Slice(row, outputs));
        }

        return sum / batch.Count;
    }

    private static double[] Rows(ReadOnlySpan<float> matrix, Batch batch, int width)
    {
        List<double> values = [];
        for (int row = 0; row < batch.Count; row++)
        {
            foreach (float value in matrix.Slice(row * batch.Stride, width))
            {
                values.Add(value);
            }
        }

        return [.. values];
    }

    private static void RequireWeights(Network network, GoldenStep expected, string where)
    {
        for (int l = 0; l < network.Layers.Count; l++)
        {
            Layer layer = network.Layers[l];
            Near(Gradients.InOrder(layer, layer.Weights.ToArray()), expected.Weights[l].SelectMany(row => row), $"{where}, weights {l}");
            Near(layer.Biases[..layer.Outputs].ToArray().Select(bias => (double)bias), expected.Biases[l], $"{where}, biases {l}");
        }
    }

    private static void RequireGradients(Network network, Backpropagation backpropagation, GoldenStep expected, int examples)
    {
        for (int l = 0; l < network.Layers.Count; l++)
        {
            Layer layer = network.Layers[l];
            Near(
                Gradients.InOrder(layer, Gradients.OfWeights(backpropagation, network, l)).Select(sum => sum / examples),
                expected.WeightGradients![l].SelectMany(row => row),
                $"weight gradient {l}");
            Near(
                Gradients.OfBiases(backpropagation, network, l).Take(layer.Outputs).Select(sum => (double)sum / examples),
                expected.BiasGradients![l],
                $"bias gradient {l}");
        }
    }

    private static void Near(IEnumerable<double> actual, IEnumerable<double> expected, string what)
    {
        double[] ours = [.. actual];
        double[] theirs = [.. expected];
        Assert.That(ours, Has.Length.EqualTo(theirs.Length), what);
        double largest = theirs.Max(Math.Abs);
        double difference = ours.Zip(theirs, (a, b) => Math.Abs(a - b)).Max();
        Assert.That(difference, Is.LessThanOrEqualTo(1e-5 * largest), what);
    }
}
