using Experiments.Definitions;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Reading;

public sealed class ExplanationReadingTests
{
    private TemporaryWorkspace workspace;

    [OneTimeSetUp]
    public void Make() => workspace = new TemporaryWorkspace();

    [TearDown]
    public void Mend() => workspace.Restore();

    [OneTimeTearDown]
    public void Remove() => workspace.Dispose();

    [Test]
    public void An_experiment_of_another_study_explains_a_published_number()
    {
        workspace.Write("again/study.yaml", TemporaryWorkspace.Study.Replace("seeds: 3", "seeds: [4, 5, 6]", StringComparison.Ordinal));
        workspace.Write("again/plain.yaml", "title: Plain");
        Write(explainedBy: "again/plain");
        Catalog catalog = workspace.Read();
        Assert.That(catalog.Problems, Is.Empty);
        Assert.That(
            catalog.Experiments.Select(experiment => string.Join(", ", catalog.Explaining(experiment).Select(other => other.Path))),
            Is.EqualTo(new[] { "", "", "again/plain" }), "of again/plain, demo/plain and demo/decay");
    }

    [Test]
    public void A_number_is_explained_by_a_single_point_of_a_sweep()
    {
        workspace.Write("demo/lasso.yaml", "title: a\nsweep: {regularization.l1.lambda: [1, 2]}");
        Write(explainedBy: "demo/lasso@lambda=1");
        Assert.That(workspace.Read().Problems, Is.Empty);
        Write(explainedBy: "demo/lasso");
        Assert.That(workspace.Read().Problems.Select(problem => problem.ToString()), Is.EqualTo(new[]
        {
            """
            experiments/demo/decay.yaml:3:13: error EXP0053: 'explained-by' names 'demo/lasso', which is no single point of a sweep
              why:  A number is held against the runs of one experiment.
              mend: Write one of demo/lasso@lambda=1, demo/lasso@lambda=2.
            """,
        }));
    }

    [Test]
    public void What_explains_a_number_measures_it_as_well()
    {
        workspace.Write("demo/lasso.yaml", "title: a\nregularization: {l1: 1}\ndataset: {validation: 0}");
        Write(explainedBy: "demo/lasso", metric: "last-validation-accuracy");
        Assert.That(workspace.Read().Problems.Single().What, Is.EqualTo("last-validation-accuracy needs a validation set, but 'validation' of 'demo/lasso' is 0"));
        workspace.Write("demo/lasso.yaml", "title: a\nmodel: {svm: {c: 1, gamma: 1}}");
        Write(explainedBy: "demo/lasso", metric: "last-test-cost");
        Assert.That(workspace.Read().Problems.Single().What, Is.EqualTo("a support vector machine has no last-test-cost"));
    }

    [Test]
    public void What_cannot_be_read_says_so_itself()
    {
        workspace.Write("demo/lasso.yaml", "title: [b");
        Write(explainedBy: "demo/lasso");
        Assert.That(workspace.Read().Problems.Select(problem => problem.Place.File), Is.EqualTo(new[] { "experiments/demo/lasso.yaml" }));
    }

    private void Write(string explainedBy, string metric = "last-test-accuracy") => workspace.Write(
        "demo/decay.yaml",
        $"title: Decay\nregularization: {{l2: 0.1}}\npublished: [{{metric: {metric}, value: 9, source: s, explained-by: '{explainedBy}'}}]");
}
