using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;
using Experiments.Training.Regularizers;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Learning;

public sealed class TrainingRunTests
{
    private static readonly Examples Images = MadeUpImages.Grey(count: 12, inputs: 4, classes: 2);
    private static readonly DatasetSplit Data = new(Images, MadeUpImages.Grey(3, 4, 2), MadeUpImages.Grey(5, 4, 2));

    [Test]
    public void Up_to_100_epochs_each_one_is_evaluated() =>
        Assert.That(Updates(new GradientDescent(0.1, new BatchSize(5), Epochs: 100)), Is.EqualTo(Enumerable.Range(1, 100).Select(epoch => 3 * epoch)));

    [TestCase(400, 4, 100)]
    [TestCase(101, 2, 51)]
    [TestCase(250, 3, 84)]
    public void More_epochs_are_evaluated_at_100_points_at_most_and_after_the_last_update(int epochs, int distance, int points)
    {
        long[] updates = Updates(new GradientDescent(0.1, BatchSize.All, Epochs: epochs));
        Assert.That(updates, Has.Length.EqualTo(points));
        Assert.That(updates[..2], Is.EqualTo(new[] { distance, 2 * distance }));
        Assert.That(updates[^1], Is.EqualTo(epochs));
    }

    [TestCase("5 updates", new[] { 5, 10, 13 })]
    [TestCase("13 updates", new[] { 13 })]
    [TestCase("100 updates", new[] { 13 })]
    [TestCase("1 epoch", new[] { 3, 6, 9, 12, 13 })]
    [TestCase("2 epochs", new[] { 6, 12, 13 })]
    public void An_interval_counts_updates_or_epochs_and_the_last_update_is_always_evaluated(string interval, int[] expected) =>
        Assert.That(
            Updates(new GradientDescent(0.1, new BatchSize(5), Updates: 13, EvaluateEvery: TrainingInterval.Parse(interval))),
            Is.EqualTo(expected));

    [Test]
    public void A_last_epoch_may_end_early()
    {
        TrainingRun run = Run(new GradientDescent(0.1, new BatchSize(5), Updates: 4));
        Evaluation[] evaluations = [.. run.Evaluations()];
        Assert.That(evaluations.Select(at => (at.Epoch, at.Update)), Is.EqualTo(new[] { (1, 3L), (2, 4L) }));
        Assert.That(run.Updates, Is.EqualTo(4));
    }

    [TestCase(1)]
    [TestCase(7)]
    public void Equal_seeds_give_equal_runs_and_others_other_ones(int seed)
    {
        GradientDescent descent = new(0.1, new BatchSize(5), Epochs: 3);
        string[] hashes = [.. Run(descent, seed).Evaluations().Select(at => at.WeightHash)];
        Assert.That(hashes, Is.Unique, "each evaluation sees another network");
        Assert.That(Run(descent, seed).Evaluations().Select(at => at.WeightHash), Is.EqualTo(hashes));
        Assert.That(Run(descent, seed + 1).Evaluations().Select(at => at.WeightHash).Intersect(hashes), Is.Empty);
    }

    [Test]
    public void Evaluating_more_often_changes_no_weight()
    {
        string Last(string interval) => Run(new GradientDescent(0.1, new BatchSize(5), 4, EvaluateEvery: TrainingInterval.Parse(interval))).Evaluations().Last().WeightHash;
        Assert.That(Last("1 update"), Is.EqualTo(Last("4 epochs")));
    }

    [Test]
    public void A_run_that_diverges_ends_at_the_first_evaluation_that_shows_it()
    {
        NetworkDefinition network = new([4, 3, 2], new Relu(), new Identity(), new UnitNormal());
        TrainingRun run = new(network, new Quadratic(), new GradientDescent(1e6, new BatchSize(4), Epochs: 50), [], Data, seed: 1);
        Evaluation[] evaluations = [.. run.Evaluations()];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Diverged);
            Assert.That(evaluations, Has.Length.LessThan(50));
            Assert.That(evaluations.SkipLast(1).Select(at => at.Training.Cost + at.Validation!.Cost + at.Test.Cost), Is.All.Matches<double>(double.IsFinite));
            Assert.That(run.Network.IsFinite() && double.IsFinite(evaluations[^1].Training.Cost), Is.False);
        }
    }

    [Test]
    public void A_run_that_learns_does_not_diverge()
    {
        TrainingRun run = Run(new GradientDescent(0.5, new BatchSize(4), Epochs: 30));
        Evaluation[] evaluations = [.. run.Evaluations()];
        Assert.That(run.Diverged, Is.False);
        Assert.That(evaluations[^1].Training.Cost, Is.LessThan(evaluations[0].Training.Cost));
    }

    [Test]
    public void Work_is_two_operations_for_each_multiply_add()
    {
        // Layers 4-3-2 have 12 and 6 weights: forward 18, back through the second 6, gradients 18 multiply-adds.
        TrainingRun run = Run(new GradientDescent(0.1, new BatchSize(5), Updates: 4));
        Assert.That(run.Operations, Is.Zero);
        Assert.That(run.Evaluations().Count(), Is.EqualTo(2));
        Assert.That(run.Operations, Is.EqualTo(2 * (18 + 6 + 18) * (12 + 5)));
    }

    [Test]
    public void An_evaluation_shows_penalty_norms_and_zeros_of_the_network()
    {
        TrainingRun run = Run(new GradientDescent(0.1, new BatchSize(5), Epochs: 1), seed: 1, new L1(0.5), new L2(3));
        Evaluation last = run.Evaluations().Last();
        double[] weights = [.. run.Network.Layers.SelectMany(layer => layer.Weights.ToArray()).Select(weight => (double)weight)];
        double squares = weights.Sum(weight => weight * weight);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(last.Penalty, Is.EqualTo((0.5 / 12 * weights.Sum(Math.Abs)) + (3.0 / 24 * squares)).Within(1e-9));
            Assert.That(last.WeightNorms.Sum(norm => norm * norm), Is.EqualTo(squares).Within(1e-9));
            Assert.That(last.WeightNorms, Has.Count.EqualTo(2));
            Assert.That(last.ZeroWeights, Is.EqualTo(new[] { 0, 0 }));
            Assert.That(last.LearningRate, Is.EqualTo(0.1));
            Assert.That(last.WeightHash, Is.EqualTo(run.Network.Hash()));
        }
    }

    [Test]
    public void Without_a_validation_set_there_is_no_validation_score()
    {
        NetworkDefinition network = new([4, 2], new Identity(), new Sigmoid(), new Zero());
        TrainingRun run = new(network, new CrossEntropy(), new GradientDescent(0.1, BatchSize.All, 1), [], Data with { Validation = null }, seed: 1);
        Assert.That(run.Evaluations().Single().Validation, Is.Null);
    }

    [Test]
    public void A_cancelled_run_throws()
    {
        using CancellationTokenSource source = new();
        IEnumerable<Evaluation> evaluations = Run(new GradientDescent(0.1, BatchSize.All, Epochs: 5)).Evaluations(cancellation: source.Token);
        Assert.That(() => evaluations.Select(at => at.Epoch == 2 ? source.CancelAsync() : null).Count(), Throws.InstanceOf<OperationCanceledException>());
    }

    private static long[] Updates(GradientDescent descent) => [.. Run(descent).Evaluations().Select(at => at.Update)];

    private static TrainingRun Run(GradientDescent descent, int seed = 1, params IReadOnlyList<Regularizer> regularizers) =>
        new(new NetworkDefinition([4, 3, 2], new Tanh(), new Sigmoid(), new ScaledNormal()), new CrossEntropy(), descent, regularizers, Data, seed);
}
