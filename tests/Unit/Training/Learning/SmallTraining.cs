using Experiments.Tests.Unit.Training.Golden;
using Experiments.Training.Costs;
using Experiments.Training.Learning;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;
using Experiments.Training.Regularizers;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Learning;

/// <summary>
/// A 5-4-3 network that goes through updates with one mini-batch, and the gradients that the updates were made from.
/// No image has ink in the last pixel: only regularizers move the weights out of it.
/// </summary>
internal sealed class SmallTraining
{
    /// <summary>η.</summary>
    public const double LearningRate = 0.5;

    /// <summary>m.</summary>
    public const int TrainingSetSize = 10;

    /// <summary>m̂.</summary>
    public const int BatchSize = 4;

    /// <summary>The pixel without ink.</summary>
    public const int DarkPixel = 4;

    private static readonly double[][] Images = [[0.5, 0, 1, 0.25, 0], [0, 0.75, 0.5, 0, 0], [1, 1, 0, 0.5, 0], [0.25, 0, 0, 1, 0]];
    private static readonly double[][] Targets = [[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 1, 0]];

    private readonly GradientStep step;
    private readonly double momentum;

    public SmallTraining(double momentum, params IReadOnlyList<Regularizer> regularizers)
    {
        Network = Network.Create(new NetworkDefinition([5, 4, 3], new Tanh(), new Sigmoid(), new UnitNormal()), seed: 3);
        step = new GradientStep(Network, new CrossEntropy(), regularizers, hasMomentum: momentum != 0, BatchSize, Workers.CallerAlone);
        this.momentum = momentum;
    }

    public SmallTraining(params IReadOnlyList<Regularizer> regularizers)
        : this(momentum: 0, regularizers)
    {
    }

    public Network Network { get; }

    /// <summary>Weights of all layers, padding included; a copy.</summary>
    public double[] Weights => Copy(l => Network.Layers[l].Weights.ToArray());

    /// <summary>Biases of all layers, padding included; a copy.</summary>
    public double[] Biases => Copy(l => Network.Layers[l].Biases.ToArray());

    /// <summary>Σ_x ∂C_x/∂w of the last update, in the order of <see cref="Weights"/>; a copy.</summary>
    public double[] WeightGradients => Copy(l => Gradients.OfWeights(step.Backpropagation, Network, l));

    /// <summary>Σ_x ∂C_x/∂b of the last update, in the order of <see cref="Biases"/>; a copy.</summary>
    public double[] BiasGradients => Copy(l => Gradients.OfBiases(step.Backpropagation, Network, l));

    /// <summary>The weights out of the pixel without ink.</summary>
    public IEnumerable<float> DarkWeights => Enumerable.Range(0, 4).Select(j => Network.Layers[0].Weight(j, DarkPixel));

    /// <summary>One update.</summary>
    public void Step(DropoutMasks? masks = null)
    {
        step.CopyFrom(Network);
        step.Take(new GoldenBatch(Images, Targets, null).Batch(), masks, LearningRate, momentum, TrainingSetSize);
        step.CopyTo(Network);
    }

    /// <summary>One update takes each weight w with its Σ ∂C_x/∂w to what the rule says.</summary>
    public void RequireWeights(Func<double, double, double> rule)
    {
        double[] before = Weights;
        Step();
        Assert.That(Weights, Is.EqualTo(before.Zip(WeightGradients, rule)).Within(1e-6));
    }

    /// <summary>One update takes each bias b with its Σ ∂C_x/∂b to what the rule says.</summary>
    public void RequireBiases(Func<double, double, double> rule)
    {
        double[] before = Biases;
        Step();
        Assert.That(Biases, Is.EqualTo(before.Zip(BiasGradients, rule)).Within(1e-6));
    }

    private double[] Copy(Func<int, float[]> layer) =>
        [.. Enumerable.Range(0, Network.Layers.Count).SelectMany(layer).Select(value => (double)value)];
}
