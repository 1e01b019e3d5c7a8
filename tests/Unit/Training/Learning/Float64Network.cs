using Experiments.Training.Costs;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;

namespace Experiments.Tests.Unit.Training.Learning;

/// <summary>
/// A network written down once more from the lecture, in float64 and without backpropagation: its gradient is the
/// central difference of its mean cost, one parameter at a time.
/// </summary>
internal sealed class Float64Network
{
    private const double Step = 1e-6;

    private static readonly Dictionary<Type, Func<double[], double[]>> Activations = new()
    {
        [typeof(Sigmoid)] = Each(z => 1 / (1 + Math.Exp(-z))),
        [typeof(Tanh)] = Each(Math.Tanh),
        [typeof(ScaledTanh)] = Each(z => 1.7159 * Math.Tanh(2 * z / 3)),
        [typeof(Relu)] = Each(z => Math.Max(z, 0)),
        [typeof(LeakyRelu)] = Each(z => z > 0 ? z : 0.01 * z),
        [typeof(Softplus)] = Each(z => Math.Log(1 + Math.Exp(z))),
        [typeof(Identity)] = Each(z => z),
        [typeof(Softmax)] = z => [.. z.Select(own => 1 / z.Sum(other => Math.Exp(other - own)))],
    };

    private static readonly Dictionary<Type, Func<double, double, double>> Costs = new()
    {
        [typeof(Quadratic)] = (a, y) => (y - a) * (y - a) / 2,
        [typeof(CrossEntropy)] = (a, y) => -((y * Math.Log(a)) + ((1 - y) * Math.Log(1 - a))),
        [typeof(LogLikelihood)] = (a, y) => -y * Math.Log(a),
    };

    private readonly double[][][] weights;
    private readonly double[][] biases;
    private readonly Func<double[], double[]> hidden;
    private readonly Func<double[], double[]> output;
    private readonly Func<double, double, double> cost;

    /// <summary>A twin of <paramref name="network"/> as it is now.</summary>
    public Float64Network(Network network, Cost cost)
    {
        weights = [.. network.Layers.Select(layer => Matrix(layer))];
        biases = [.. network.Layers.Select(layer => Vector(layer.Outputs, j => layer.Bias(j)))];
        hidden = Activations[network.Definition.Activation.GetType()];
        output = Activations[network.Definition.Output.GetType()];
        this.cost = Costs[cost.GetType()];
    }

    /// <summary>Whether the twin has this activation's formula; the others' derivatives are held to their own values elsewhere.</summary>
    public static bool Knows(Activation activation) => Activations.ContainsKey(activation.GetType());

    /// <summary>Whether the twin has this cost's formula.</summary>
    public static bool Knows(Cost cost) => Costs.ContainsKey(cost.GetType());

    /// <summary>∂C/∂w of each layer, [layer][output][input].</summary>
    public double[][][] WeightGradients(double[][] x, double[][] y) =>
        [.. weights.Select(layer => layer.Select(row => Differences(row, x, y)).ToArray())];

    /// <summary>∂C/∂b of each layer, [layer][output].</summary>
    public double[][] BiasGradients(double[][] x, double[][] y) => [.. biases.Select(layer => Differences(layer, x, y))];

    /// <summary>The least |z| of any node for any example: how far the nearest one is from the kink of a rectifier.</summary>
    public double SmallestWeightedInput(double[][] x)
    {
        double smallest = double.PositiveInfinity;
        foreach (double[] example in x)
        {
            FeedForward(example, z => smallest = Math.Min(smallest, z.Min(Math.Abs)));
        }

        return smallest;
    }

    private double[] Differences(double[] parameters, double[][] x, double[][] y)
    {
        double[] differences = new double[parameters.Length];
        for (int i = 0; i < parameters.Length; i++)
        {
            double here = parameters[i];
            parameters[i] = here + Step;
            double above = MeanCost(x, y);
            parameters[i] = here - Step;
            double below = MeanCost(x, y);
            parameters[i] = here;
            differences[i] = (above - below) / (2 * Step);
        }

        return differences;
    }

    private double MeanCost(double[][] x, double[][] y) =>
        x.Zip(y, (input, target) => FeedForward(input, _ => { }).Zip(target, cost).Sum()).Average();

    private double[] FeedForward(double[] input, Action<double[]> visit)
    {
        double[] a = input;
        for (int l = 0; l < weights.Length; l++)
        {
            double[] z = new double[biases[l].Length];
            for (int j = 0; j < z.Length; j++)
            {
                z[j] = biases[l][j];
                for (int k = 0; k < a.Length; k++)
                {
                    z[j] += weights[l][j][k] * a[k];
                }
            }

            visit(z);
            a = l == weights.Length - 1 ? output(z) : hidden(z);
        }

        return a;
    }

    private static double[][] Matrix(Layer layer) =>
        [.. Enumerable.Range(0, layer.Outputs).Select(j => Vector(layer.Inputs, k => layer.Weight(j, k)))];

    private static double[] Vector(int length, Func<int, float> value) => [.. Enumerable.Range(0, length).Select(i => (double)value(i))];

    private static Func<double[], double[]> Each(Func<double, double> function) => z => Array.ConvertAll(z, value => function(value));
}
