using System.Diagnostics;
using CsCheck;
using Experiments.Definitions;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Reading.Sweeps;

/// <summary>Problems between the sweeps of several files, and of sweeps that are too large to list.</summary>
public class SweepProblemTests
{
    private TemporaryWorkspace workspace;

    [SetUp]
    public void Make() => workspace = new TemporaryWorkspace();

    [TearDown]
    public void Remove() => workspace.Dispose();

    [Test]
    public void A_grid_of_billions_is_refused_at_once()
    {
        string axis = string.Join(", ", Enumerable.Range(1, 1000));
        workspace.Write("demo/decay.yaml", $"title: a\nsweep: {{training.updates: [{axis}], training.batch-size: [{axis}], dataset.train: [{axis}], regularization.l2: [{axis}]}}");
        var time = Stopwatch.StartNew();
        Problem problem = workspace.Read().Problems.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problem.ToString(), Does.StartWith("experiments/demo/decay.yaml:2:8: error EXP0049: the sweep has 1,000,000,000,000 points; there may be 1,000 at most"));
            Assert.That(time.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)));
        }
    }

    [Test]
    public void Two_sweeps_that_multiply_to_too_many_are_refused()
    {
        string axis = string.Join(", ", Enumerable.Range(1, 40));
        workspace.Write("demo/study.yaml", $"{TemporaryWorkspace.Study}\nsweep: {{training.updates: [{axis}]}}");
        workspace.Write("demo/decay.yaml", $"title: a\nsweep: {{regularization.l2: [{axis}]}}");
        Assert.That(Codes(), Is.EqualTo(new[] { "experiments/demo/decay.yaml EXP0049" }));
    }

    [Test]
    public void An_arm_that_lacks_a_point_of_the_baseline_is_refused()
    {
        workspace.Write("demo/plain.yaml", "title: Plain\nsweep: {training.learning-rate: [0.5, 0.25]}");
        workspace.Write("demo/decay.yaml", "title: a\nregularization: {l2: 1}\nsweep: {training.learning-rate: [0.5]}");
        Assert.That(workspace.Read().Problems.Single().ToString(), Does.StartWith(
            "experiments/demo/decay.yaml:3:8: error EXP0053: 'decay' lacks learning-rate=0.25, where the baseline was run"));
    }

    [TestCase("")]
    [TestCase("\nsweep: {training.learning-rate: [0.5, 0.25, 0.1]}")]
    public void An_arm_with_a_point_that_the_baseline_lacks_is_refused(string sweep)
    {
        workspace.Write("demo/plain.yaml", "title: Plain\nsweep: {training.learning-rate: [0.5, 0.25]}");
        workspace.Write("demo/decay.yaml", $"title: a\nregularization: {{l2: 1}}{sweep}");
        Assert.That(Codes(), Is.EqualTo(new[] { "experiments/demo/decay.yaml EXP0053" }));
    }

    [Test]
    public void The_same_setting_swept_in_study_and_experiment_is_refused()
    {
        workspace.Write("demo/study.yaml", TemporaryWorkspace.Study + "\nsweep: {regularization.l2: [1, 2]}");
        workspace.Write("demo/decay.yaml", "title: a\nseeds: [9]\nsweep: {regularization.l2.lambda: [3]}");
        Assert.That(Codes(), Is.EqualTo(new[] { "experiments/demo/decay.yaml EXP0051" }));
    }

    [Test]
    public void Two_choices_are_refused()
    {
        workspace.Write("demo/study.yaml", TemporaryWorkspace.Study + "\nsweep: {training.learning-rate: [0.5, 0.25], choose: best-validation-accuracy}");
        workspace.Write("demo/decay.yaml", "title: a\nsweep: {regularization.l2: [1, 2], choose: best-validation-accuracy}");
        Assert.That(Codes(), Is.EqualTo(new[] { "experiments/demo/decay.yaml EXP0013" }));
    }

    [Test]
    public void A_mistake_in_the_studys_sweep_is_told_once()
    {
        workspace.Write("demo/study.yaml", TemporaryWorkspace.Study + "\nsweep: {training.learning-rates: [0.5, 0.25]}");
        Assert.That(Codes(), Is.EqualTo(new[] { "experiments/demo/study.yaml EXP0047" }));
    }

    [Test]
    public void Points_of_other_sizes_that_bring_their_own_lambda_are_no_warning()
    {
        workspace.Write("demo/study.yaml", TemporaryWorkspace.Study + "\nsweep: [{dataset.train: 10, regularization.l2: 1}, {dataset.train: 15, regularization.l2: 1.5}]");
        workspace.Write("demo/decay.yaml", "title: a\nregularization: {max-norm: 3}");
        Assert.That(workspace.Read().Problems, Is.Empty);
    }

    [Test]
    public void An_acknowledged_warning_is_not_shown()
    {
        workspace.Write("demo/decay.yaml", "title: a\ntraining: {epochs: 45}\nacknowledge: [EXP0044]");
        Assert.That(workspace.Read().Problems, Is.Empty);
    }

    [Test]
    public void A_warning_of_the_studys_sweep_is_acknowledged_in_the_study()
    {
        workspace.Write("demo/study.yaml", TemporaryWorkspace.Study + "\nsweep: {dataset.train: [10, 15]}\nacknowledge: [EXP0036]");
        Assert.That(workspace.Read().Problems, Is.Empty);
    }

    [Test]
    public void A_file_with_errors_is_not_blamed_for_what_it_acknowledges()
    {
        workspace.Write("demo/decay.yaml", "title: a\ntraining: {epochs: 45, momentun: 1}\nacknowledge: [EXP0044]");
        Assert.That(Codes(), Is.EqualTo(new[] { "experiments/demo/decay.yaml EXP0002" }));
    }

    [Test]
    public void Experiments_may_repeat_a_title()
    {
        workspace.Write("demo/decay.yaml", "title: Plain\nregularization: {l2: 1}");
        Catalog catalog = workspace.Read();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(catalog.Problems, Is.Empty);
            Assert.That(catalog.Experiments.Select(experiment => experiment.Title), Is.EqualTo(new[] { "Plain", "Plain" }));
        }
    }

    [FullRunOnly]
    [Test]
    public void No_sweep_makes_reading_throw()
    {
        Gen<string> words = Gen.OneOf(
            "dataset.train", "training.epochs", "regularization.l2", "regularization.l2.lambda", "training.learning-rate.at.1", "augmentation.transformations",
            "points", "choose", "choose-seeds", "best-validation-accuracy", "best-test-cost", ": ", "[", "]", "{", "}", ", ", "1", "0.5", "-3", "none", "''", ".", "seeds", "relu");
        words.Array[0, 14].Select(string.Concat).Sample(
            text =>
            {
                workspace.Write("demo/decay.yaml", $"title: a\nsweep: {{{text}}}");
                return workspace.Read().Cases.Count > 0;
            },
            iter: 3_000,
            threads: 1);
    }

    [TestCase("{points: none}")]
    [TestCase("{dataset.train: none}")]
    [TestCase("{dataset.train: [none]}")]
    [TestCase("{dataset: [3]}")]
    [TestCase("{dataset.train: [[1, 2]]}")]
    [TestCase("{choose: best-validation-accuracy}")]
    [TestCase("{.: [1]}")]
    [TestCase("{dataset.: [1]}")]
    [TestCase("{augmentation.transformations.1: [1]}")]
    [TestCase("{training.learning-rate.at.1: [1]}")]
    [TestCase("{regularization.l2: [{lambda: }]}")]
    public void Odd_sweeps_are_told_with_their_places(string sweep)
    {
        workspace.Write("demo/decay.yaml", $"title: a\nsweep: {sweep}");
        Assert.That(Codes(), Is.Not.Empty.And.All.StartsWith("experiments/demo/decay.yaml EXP"));
    }

    private IEnumerable<string> Codes() => workspace.Read().Problems.Select(problem => $"{problem.Place.File} {problem.Code}");
}
