using Experiments.Definitions;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Reading;

public sealed class VerdictReadingTests
{
    private TemporaryWorkspace workspace;

    [OneTimeSetUp]
    public void Make() => workspace = new TemporaryWorkspace();

    [TearDown]
    public void Mend() => workspace.Restore();

    [OneTimeTearDown]
    public void Remove() => workspace.Dispose();

    [Test]
    public void A_verdict_is_on_the_headline_beside_the_baseline_by_the_studys_rope_unless_it_says_otherwise()
    {
        workspace.Write("demo/study.yaml", TemporaryWorkspace.Study + "\nrope: 0.25");
        workspace.Write("demo/decay.yaml", "title: a\nregularization: {l2: 1}\nexpect:\n  - {is: not-worse}\n  - {is: same, than: plain, by: 2, metric: last-train-cost}");
        Study study = Read();
        Experiment decay = study.Experiments.Single(experiment => experiment.Name == "decay");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(study.Rope, Is.EqualTo(0.25));
            Assert.That(decay.Expectations, Is.EqualTo(new[]
            {
                new ExpectedVerdict(Metric.Headline, ExpectedOutcome.NotWorse, "plain", 0.25, new Place("experiments/demo/decay.yaml", 4, 5)),
                new ExpectedVerdict(Metric.Parse("last-train-cost"), ExpectedOutcome.Same, "plain", 2, new Place("experiments/demo/decay.yaml", 5, 5)),
            }));
            Assert.That(study.ComparedWith(decay).Select(other => other.Name), Is.EqualTo(new[] { "plain" }));
        }
    }

    [Test]
    public void A_point_is_compared_with_the_same_point_of_the_other_or_with_the_one_that_is_named()
    {
        workspace.Write("demo/study.yaml", TemporaryWorkspace.Study + "\nsweep: {training.momentum: [0.1, 0.2]}");
        workspace.Write("demo/decay.yaml", "title: a\nregularization: {l2: 1}\nexpect: [{is: better, than: lasso}, {is: same, than: lasso@momentum=0.1, at: momentum=0.2}]");
        workspace.Write("demo/lasso.yaml", "title: b\nregularization: {l1: 1}");
        Study study = Read();
        Experiment decay = study.Experiments.Single(experiment => experiment.Name == "decay@momentum=0.2");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                decay.Expectations.OfType<ExpectedVerdict>().Select(expected => study.OtherOf(decay, expected).Name),
                Is.EqualTo(new[] { "lasso@momentum=0.2", "lasso@momentum=0.1" }));
            Assert.That(
                study.ComparedWith(decay).Select(other => other.Name),
                Is.EqualTo(new[] { "plain@momentum=0.2", "lasso@momentum=0.2", "lasso@momentum=0.1" }));
        }
    }

    [Test]
    public void Points_of_which_the_other_has_none_do_not_pair()
    {
        workspace.Write("demo/decay.yaml", "title: a\nregularization: {l2: 1}\nexpect: [{is: better, than: lasso}]");
        workspace.Write("demo/lasso.yaml", "title: b\nsweep: {regularization.l1.lambda: [1, 2]}");
        Assert.That(workspace.Read().Problems.Select(problem => problem.ToString()), Is.EqualTo(new[]
        {
            """
            experiments/demo/decay.yaml:3:10: error EXP0053: 'lasso' has no run to compare 'decay' with
              why:  Runs are compared at the same point of a sweep.
              mend: Sweep the setting in study.yaml, for all experiments alike; or name one point of it, like 'than: lasso@…'.
            """,
        }));
    }

    [Test]
    public void What_is_compared_on_a_validation_set_needs_one_on_both_sides()
    {
        workspace.Write("demo/decay.yaml", "title: a\nregularization: {l2: 1}\nexpect: [{is: better, than: lasso, metric: last-validation-accuracy}]");
        workspace.Write("demo/lasso.yaml", "title: b\nregularization: {l1: 1}\ndataset: {validation: 0}");
        Assert.That(workspace.Read().Problems.Single().What, Is.EqualTo("last-validation-accuracy needs a validation set, but 'validation' of 'lasso' is 0"));
    }

    [Test]
    public void A_verdict_beside_an_experiment_that_cannot_be_read_waits_for_it()
    {
        workspace.Write("demo/decay.yaml", "title: a\nregularization: {l2: 1}\nexpect: [{is: better, than: lasso}]");
        workspace.Write("demo/lasso.yaml", "title: [b");
        Assert.That(workspace.Read().Problems.Select(problem => problem.Place.File), Is.EqualTo(new[] { "experiments/demo/lasso.yaml" }));
    }

    private Study Read()
    {
        Catalog catalog = workspace.Read();
        Assert.That(catalog.Problems, Is.Empty);
        return catalog.Studies.Single();
    }
}
