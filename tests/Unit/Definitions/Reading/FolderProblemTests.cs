using Experiments.Definitions;
using Experiments.Definitions.Reading.Problems;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Reading;

/// <summary>Problems that need more than one wrong file.</summary>
public class FolderProblemTests
{
    /// <summary>The codes that are tested here.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        ProblemCodes.NotUtf8, ProblemCodes.Link, ProblemCodes.CannotBeOpened, ProblemCodes.FileName, ProblemCodes.OutsideAStudy,
        ProblemCodes.NoExperiments, ProblemCodes.SameSnapshot, ProblemCodes.SameSettings, ProblemCodes.TrainChangesLambda,
        ProblemCodes.TooManyPoints, ProblemCodes.PointsDoNotPair,
    ];

    private TemporaryWorkspace workspace;

    [SetUp]
    public void Make() => workspace = new TemporaryWorkspace();

    [TearDown]
    public void Remove() => workspace.Dispose();

    [Test]
    public void A_file_that_is_not_UTF8_is_named_where_it_begins_not_to_be()
    {
        workspace.Write("demo/decay.yaml", [.. "title: a\nseeds: "u8, 0xFC, .. "\n"u8]);
        Assert.That(Problems(), Is.EqualTo(new[] { "experiments/demo/decay.yaml:2:8 EXP0019" }));
    }

    [Test]
    public void A_byte_order_mark_is_no_mistake()
    {
        workspace.Write("demo/decay.yaml", [0xEF, 0xBB, 0xBF, .. "title: Decay\nregularization: {l2: 0.1}"u8]);
        Assert.That(Problems(), Is.Empty);
    }

    [Test]
    public void A_data_set_without_description_cannot_be_opened()
    {
        workspace.Delete("datasets/tiny/dataset.yaml");
        Assert.That(Problems(), Is.EqualTo(new[]
        {
            "experiments/datasets/tiny/dataset.yaml:1:1 EXP0020",
            "experiments/demo/study.yaml:5:19 EXP0031",
        }));
    }

    [Test]
    public void Images_of_another_shape_than_described_are_refused()
    {
        workspace.Write("datasets/tiny/test-images", [0, 0, 8, 3, 0, 0, 0, 5, 0, 0, 0, 1, 0, 0, 0, 4, .. new byte[20]]);
        Assert.That(workspace.Read().Problems[0].ToString(), Does.StartWith(
            "experiments/datasets/tiny/dataset.yaml:8:23: error EXP0038: 'test-images' is not what this description says: its images are 1 x 4, not 2 x 2"));
    }

    [TestCase("demo/con.yaml")]
    [TestCase("demo/lpt1.yaml")]
    [TestCase("demo/a\u200Bb.yaml")]
    [TestCase("demo/\u202Elmay.yaml")]
    [TestCase("demo/a\nb.yaml")]
    [TestCase("demo/.yaml")]
    [TestCase("demo/..yaml")]
    [TestCase("demo/65-characters-65-characters-65-characters-65-characters-65-charac.yaml")]
    [TestCase("demo/L2.yaml")]
    [TestCase("demo/l2 strong.yaml")]
    [TestCase("demo/l2_strong.yaml")]
    [TestCase("demo/l2.strong.yaml")]
    [TestCase("demo/-l2.yaml")]
    [TestCase("demo/l2.yml")]
    public void A_name_that_other_systems_may_not_keep_is_refused(string path)
    {
        workspace.Write(path, "title: a\nseeds: [7]");
        Assert.That(workspace.Read().Problems.Single().ToString(), Does.StartWith($"experiments/{Shown(path)}:1:1: error EXP0021: "));
    }

    [TestCase("loose/a.yaml")]
    [TestCase("a.yaml")]
    [TestCase("one/two/three/study.yaml")]
    public void A_file_outside_of_a_study_is_not_silently_ignored(string path)
    {
        workspace.Write(path, "title: a");
        Assert.That(Problems(), Is.EqualTo(new[] { $"experiments/{path}:1:1 EXP0022" }));
    }

    [Test]
    public void A_study_needs_an_experiment()
    {
        workspace.Write("empty/study.yaml", "title: a\nsummary: b\nbaseline: c");
        Assert.That(Problems(), Is.EqualTo(new[] { "experiments/empty/study.yaml:1:1 EXP0023" }));
    }

    [Test]
    public void Two_paths_that_become_the_same_snapshot_are_refused()
    {
        workspace.Write("demo-decay/study.yaml", TemporaryWorkspace.Study);
        workspace.Write("demo-decay/plain.yaml", "title: a");
        workspace.Write("demo/decay-plain.yaml", "title: a\nseeds: [7]");
        Assert.That(Problems(), Is.EqualTo(new[] { "experiments/demo-decay/plain.yaml:1:1 EXP0026" }));
    }

    [Test]
    public void Two_experiments_that_are_the_same_runs_are_refused()
    {
        workspace.Write("demo/decay.yaml", "title: a\ntraining: {momentum: 0, learning-rate: 5e-1}\nseeds: [3, 2, 1]");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Problems(), Is.EqualTo(new[] { "experiments/demo/decay.yaml:1:1 EXP0027" }));
            Assert.That(workspace.Read().Experiments.Select(experiment => experiment.Name), Is.EqualTo(new[] { "plain" }));
        }
    }

    [Test]
    public void A_contradiction_is_shown_where_the_experiment_brings_it_in()
    {
        workspace.Write("demo/decay.yaml", "title: a\ncost: log-likelihood");
        Assert.That(Problems(), Is.EqualTo(new[] { "experiments/demo/decay.yaml:2:7 EXP0034" }));
    }

    [Test]
    public void Another_training_set_under_an_inherited_lambda_is_a_warning()
    {
        workspace.Write("demo/study.yaml", SmallBatches + "\n  regularization: {l2: 5}");
        workspace.Write("demo/decay.yaml", "title: a\ndataset: {train: 5}");
        Catalog catalog = workspace.Read();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(catalog.Problems.Single().ToString(), Does.StartWith("experiments/demo/decay.yaml:2:18: warning EXP0036"));
            Assert.That(catalog.Experiments.Count(), Is.EqualTo(2), "A warning leaves the experiment in.");
        }
    }

    [Test]
    public void Another_training_set_with_its_own_lambda_is_no_warning()
    {
        workspace.Write("demo/study.yaml", SmallBatches + "\n  regularization: {l2: 5}");
        workspace.Write("demo/decay.yaml", "title: a\ndataset: {train: 5}\nregularization: {l2: 5}");
        Assert.That(Problems(), Is.Empty);
    }

    [Test]
    public void Arms_that_see_more_images_than_the_baseline_are_one_warning_each()
    {
        workspace.Write("demo/decay.yaml", "title: a\nregularization: {l2: 5}\ntraining: {updates: 45}");
        workspace.Write("demo/more.yaml", "title: a\ndataset: {train: 12}\ntraining: {batch-size: 12}");
        workspace.Write("demo/same.yaml", "title: a\ntraining: {updates: 82, batch-size: 5}");
        Catalog catalog = workspace.Read();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Problems(), Is.EqualTo(new[] { "experiments/demo/decay.yaml:3:21 EXP0044", "experiments/demo/more.yaml:3:24 EXP0044" }));
            Assert.That(catalog.Problems.Select(problem => problem.IsWarning), Is.All.True);
            Assert.That(catalog.Experiments.Count(), Is.EqualTo(4), "A warning leaves the experiment in.");
        }
    }

    // As a terminal is to show it: without hidden characters.
    private static string Shown(string path) => path
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\u200B", "<U+200B>", StringComparison.Ordinal)
        .Replace("\u202E", "<U+202E>", StringComparison.Ordinal);

    private static string SmallBatches => TemporaryWorkspace.Study.Replace("batch-size: 10", "batch-size: 5", StringComparison.Ordinal);

    private IEnumerable<string> Problems() => workspace.Read().Problems
        .Select(problem => $"{problem.Place.File}:{problem.Place.Line}:{problem.Place.Column} {problem.Code}");
}
