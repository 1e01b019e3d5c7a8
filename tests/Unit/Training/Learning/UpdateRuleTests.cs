using Experiments.Training.Regularizers;
using NUnit.Framework;
using static Experiments.Tests.Unit.Training.Learning.SmallTraining;

namespace Experiments.Tests.Unit.Training.Learning;

/// <summary>One update of the lecture after the other: w and b are parameters, g is Σ_x ∂C_x/∂w or Σ_x ∂C_x/∂b.</summary>
public sealed class UpdateRuleTests
{
    private const double Lambda = 3;
    private const double Momentum = 0.75;

    /// <summary>ηλ/m.</summary>
    private const double Shrinkage = LearningRate * Lambda / TrainingSetSize;

    /// <summary>η/m̂.</summary>
    private const double Rate = LearningRate / BatchSize;

    private static IEnumerable<Regularizer> Regularizers() =>
        [new L1(Lambda), new L1(Lambda, L1Step.Proximal), new L2(Lambda), new MaxNorm(0.5)];

    [Test]
    public void Plain_descent_goes_down_the_mean_gradient_of_the_batch() =>
        new SmallTraining().RequireWeights((w, g) => w - (Rate * g));

    [TestCaseSource(nameof(Regularizers))]
    public void Biases_are_never_regularized(Regularizer regularizer) =>
        new SmallTraining(regularizer).RequireBiases((b, g) => b - (Rate * g));

    [Test]
    public void L2_takes_a_share_of_each_weight_that_the_training_set_divides() =>
        new SmallTraining(new L2(Lambda)).RequireWeights((w, g) => ((1 - Shrinkage) * w) - (Rate * g));

    [Test]
    public void L1_takes_the_same_from_each_weight() =>
        new SmallTraining(new L1(Lambda)).RequireWeights((w, g) => w - (Shrinkage * Math.Sign(w)) - (Rate * g));

    [Test]
    public void Proximal_L1_shrinks_after_the_gradient_step_and_stops_at_zero() =>
        new SmallTraining(new L1(Lambda, L1Step.Proximal)).RequireWeights((w, g) =>
        {
            double moved = w - (Rate * g);
            return Math.Sign(moved) * Math.Max(Math.Abs(moved) - Shrinkage, 0);
        });

    [Test]
    public void L2_per_example_is_L2_whatever_the_size_of_the_training_set()
    {
        Regularizer relative = new L2(LambdaPerExample: 0.25);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(relative.For(8), Is.EqualTo(new L2(2)));
            Assert.That(relative.Penalty([1, 2], 8), Is.EqualTo(new L2(2).Penalty([1, 2], 8)));
            Assert.That(() => relative.ProportionalShrinkage(0.1), Throws.InvalidOperationException);
        }
    }

    [Test]
    public void L1_and_L2_add_up() => new SmallTraining(new L1(Lambda), new L2(2 * Lambda)).RequireWeights((w, g) =>
        ((1 - (2 * Shrinkage)) * w) - (Shrinkage * Math.Sign(w)) - (Rate * g));

    [Test]
    public void L1_leaves_a_weight_of_exactly_zero()
    {
        SmallTraining training = new(new L1(Lambda));
        training.Network.Layers[0].SetWeight(2, DarkPixel, 0);
        training.Step();
        Assert.That(training.DarkWeights, Has.Exactly(1).Zero);
        Assert.That(training.Network.Layers[0].Weight(2, DarkPixel), Is.Zero);
    }

    [Test]
    public void Proximal_L1_makes_unused_weights_exactly_zero_for_good()
    {
        SmallTraining training = new(new L1(Lambda, L1Step.Proximal));
        double largest = training.DarkWeights.Max(Math.Abs);
        for (int update = 0; update < Math.Ceiling(largest / Shrinkage); update++)
        {
            Assert.That(training.DarkWeights, Has.Some.Not.Zero, $"after {update} updates");
            training.Step();
        }

        for (int update = 0; update < 10; update++)
        {
            Assert.That(training.DarkWeights, Is.All.Zero);
            training.Step();
        }
    }

    [Test]
    public void Proximal_L1_comes_before_max_norm()
    {
        SmallTraining shrunk = new(new L1(Lambda, L1Step.Proximal)), both = new(new L1(Lambda, L1Step.Proximal), new MaxNorm(0.1));
        shrunk.Step();
        both.Step();
        double[] zeros = [.. both.Network.Layers.Select(layer => layer.ZeroWeights())];
        Assert.That(zeros, Is.EqualTo(shrunk.Network.Layers.Select(layer => layer.ZeroWeights())));
        Assert.That(zeros.Sum(), Is.GreaterThan(0));
    }

    [Test]
    public void Momentum_keeps_a_share_of_the_last_step()
    {
        SmallTraining training = new(Momentum, new L2(Lambda));
        double[] velocity = new double[training.Weights.Length];
        for (int update = 0; update < 4; update++)
        {
            double[] before = training.Weights;
            training.Step();
            velocity = [.. velocity.Zip(training.WeightGradients, (v, g) => (Momentum * v) - (Rate * g))];
            Assert.That(training.Weights, Is.EqualTo(before.Zip(velocity, (w, v) => ((1 - Shrinkage) * w) + v)).Within(1e-6));
        }
    }

    [Test]
    public void Momentum_moves_biases_too()
    {
        SmallTraining training = new(Momentum);
        double[] start = training.Biases;
        training.Step();
        double[] first = training.BiasGradients;
        training.Step();
        double[] second = training.BiasGradients;
        Assert.That(
            training.Biases.Zip(start, (after, before) => after - before),
            Is.EqualTo(first.Zip(second, (g1, g2) => -Rate * (((1 + Momentum) * g1) + g2))).Within(1e-6));
    }

    [Test]
    public void Max_norm_scales_long_nodes_back_and_leaves_short_ones()
    {
        SmallTraining free = new();
        free.Step();
        double[] norms = Norms(free);
        double limit = norms.Order().ElementAt(norms.Length / 2);
        SmallTraining limited = new(new MaxNorm(limit));
        limited.Step();
        Assert.That(Norms(limited), Is.EqualTo(norms.Select(norm => Math.Min(norm, limit))).Within(1e-6));
        limited.Network.Layers[0].SetWeight(0, 0, 100);
        limited.Step();
        Assert.That(Norms(limited), Is.All.LessThan(limit + 1e-6));
    }

    /// <summary>The Euclidean norm of the weights into each node, of all layers.</summary>
    private static double[] Norms(SmallTraining training) =>
    [
        .. from layer in training.Network.Layers
           from j in Enumerable.Range(0, layer.Outputs)
           select Math.Sqrt(Enumerable.Range(0, layer.Inputs).Sum(k => Math.Pow(layer.Weight(j, k), 2))),
    ];
}
