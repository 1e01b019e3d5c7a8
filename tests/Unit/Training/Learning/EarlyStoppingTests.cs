using Experiments.Training.Costs;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;
using Experiments.Training.Learning.Schedules;
using Experiments.Training.Networks;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;
using Experiments.Training.Regularizers;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Learning;

public sealed class EarlyStoppingTests
{
    private static readonly DatasetSplit Data = new(
        MadeUpImages.Grey(count: 12, inputs: 4, classes: 2), MadeUpImages.Grey(7, 4, 2), MadeUpImages.Grey(5, 4, 2));

    [TestCase(new[] { 50.0 }, 0, false)]
    [TestCase(new[] { 50.0, 60, 60 }, 1, false)]
    [TestCase(new[] { 50.0, 60, 60, 59 }, 1, true)]
    [TestCase(new[] { 50.0, 49, 51, 50 }, 2, false)]
    [TestCase(new[] { 50.0, 50, 50 }, 0, true)]
    public void It_stops_after_evaluations_without_a_better_one_and_keeps_the_first_of_equals(double[] accuracies, int best, bool stops)
    {
        Evaluation[] evaluations = [.. accuracies.Select(accuracy => At(accuracy, cost: 1))];
        EarlyStopping stopping = new(Patience: 2);
        Assert.That((stopping.Best(evaluations), stopping.Stops(evaluations)), Is.EqualTo((best, stops)));
    }

    [Test]
    public void It_can_go_by_the_cost_instead() => Assert.That(
        new EarlyStopping(2, EarlyStoppingMetric.ValidationCost).Best([At(90, 3), At(80, 2), At(95, 2), At(99, double.NaN)]), Is.EqualTo(1));

    [Test]
    public void An_evaluation_that_diverged_is_never_the_best_but_as_the_only_one()
    {
        EarlyStopping stopping = new(2);
        Assert.That(stopping.Best([At(10, double.NaN)]), Is.Zero);
        Assert.That(stopping.Best([At(10, 1), At(50, double.PositiveInfinity)]), Is.Zero);
    }

    [TestCase(1)]
    [TestCase(3)]
    public void A_run_ends_with_its_best_weights_after_its_patience(int patience)
    {
        TrainingRun run = Run(300, new EarlyStopping(patience));
        Evaluation[] evaluations = [.. run.Evaluations()];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(evaluations, Has.Length.EqualTo(run.Kept + 1 + patience).And.Length.LessThan(300));
            Assert.That(evaluations.Take(run.Kept).Select(at => at.Validation!.Accuracy), Is.All.LessThan(evaluations[run.Kept].Validation!.Accuracy));
            Assert.That(run.Network.Hash(), Is.EqualTo(evaluations[run.Kept].WeightHash).And.Not.EqualTo(evaluations[^1].WeightHash));
        }
    }

    [Test]
    public void A_run_that_reaches_its_end_goes_back_to_its_best_weights_as_well()
    {
        TrainingRun run = Run(30, new EarlyStopping(29));
        Evaluation[] evaluations = [.. run.Evaluations()];
        Assert.That(evaluations, Has.Length.EqualTo(30));
        Assert.That(run.Network.Hash(), Is.EqualTo(evaluations[run.Kept].WeightHash).And.Not.EqualTo(evaluations[^1].WeightHash));
    }

    [Test]
    public void Until_it_stops_it_changes_no_weight()
    {
        string[] stopped = [.. Run(300, new EarlyStopping(2)).Evaluations().Select(at => at.WeightHash)];
        Assert.That(Run(300).Evaluations().Take(stopped.Length).Select(at => at.WeightHash), Is.EqualTo(stopped));
    }

    [Test]
    public void Whatever_chooses_on_a_validation_set_needs_one()
    {
        DatasetSplit without = Data with { Validation = null };
        Assert.That(() => Run(1, without, 0.1, new EarlyStopping(1)), Throws.ArgumentException.With.Message.Contains("validation set"));
        Assert.That(() => Run(1, without, new Halving(0.1, 1)), Throws.ArgumentException.With.Message.Contains("validation set"));
    }

    [Test]
    public void An_evaluation_shows_the_learning_rate_of_its_last_update()
    {
        Schedule decay = new StepDecay(1, 0.5, TrainingInterval.Parse("2 epochs"));
        Assert.That(Run(5, Data, decay).Evaluations().Select(at => at.LearningRate), Is.EqualTo(new[] { 1, 1, 0.5, 0.5, 0.25 }));
    }

    [Test]
    public void Halving_follows_the_runs_own_evaluations()
    {
        Halving halving = new(1, HalveAfter: 2);
        Evaluation[] evaluations = [.. Run(30, Data, halving).Evaluations()];
        double[] accuracies = [.. evaluations.Select(at => at.Validation!.Accuracy)];
        Assert.That(
            evaluations.Select(at => at.LearningRate),
            Is.EqualTo(accuracies.Select((_, epoch) => halving.ValueAt(new TrainingProgress(0, 1, accuracies[..epoch])))));
        Assert.That(evaluations[^1].LearningRate, Is.LessThan(1));
    }

    [Test]
    public void A_schedule_trains_as_its_constant_does_while_it_holds()
    {
        Schedule late = new PiecewiseConstant(new Dictionary<int, double> { [1] = 0.5, [4] = 0.1 });
        string[] hashes = [.. Run(5, Data, late).Evaluations().Select(at => at.WeightHash)];
        string[] constant = [.. Run(5, Data, 0.5).Evaluations().Select(at => at.WeightHash)];
        Assert.That(hashes[..3], Is.EqualTo(constant[..3]));
        Assert.That(hashes[3], Is.Not.EqualTo(constant[3]));
    }

    [Test]
    public void Momentum_can_begin_at_nothing()
    {
        GradientDescent plain = new(0.5, new BatchSize(4), Epochs: 3);
        Schedule later = new PiecewiseConstant(new Dictionary<int, double> { [1] = 0, [3] = 0.9 });
        string[] hashes = [.. Run(Data, plain with { Momentum = later }).Evaluations().Select(at => at.WeightHash)];
        string[] none = [.. Run(Data, plain).Evaluations().Select(at => at.WeightHash)];
        Assert.That(hashes[..2], Is.EqualTo(none[..2]));
        Assert.That(hashes[2], Is.Not.EqualTo(none[2]));
    }

    private static TrainingRun Run(int epochs, params IReadOnlyList<Regularizer> regularizers) => Run(epochs, Data, 2, regularizers);

    private static TrainingRun Run(int epochs, DatasetSplit data, Schedule rate, params IReadOnlyList<Regularizer> regularizers) => Run(
        data, new GradientDescent(rate, new BatchSize(4), epochs, EvaluateEvery: new TrainingInterval(1, InUpdates: false)), regularizers);

    private static TrainingRun Run(DatasetSplit data, GradientDescent descent, params IReadOnlyList<Regularizer> regularizers) => new(
        new NetworkDefinition([4, 3, 2], new Tanh(), new Sigmoid(), new ScaledNormal()), new CrossEntropy(), descent, regularizers, data, seed: 1);

    private static Evaluation At(double accuracy, double cost) => new(1, 1, 1, 0, new Score(0, 0), new Score(accuracy, cost), new Score(0, 0), [], [], "");
}
