using CsCheck;
using Experiments.Definitions;
using Experiments.Definitions.Reading;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Reading;

public class CatalogTests
{
    private TemporaryWorkspace workspace;

    [SetUp]
    public void Make() => workspace = new TemporaryWorkspace();

    [TearDown]
    public void Remove() => workspace.Dispose();

    [Test]
    public void Problems_of_all_files_are_reported_at_once()
    {
        workspace.Write("demo/decay.yaml", "title: [a");
        workspace.Write("demo/plain.yaml", "title: Plain\nseed: 3\ncost: quadratc");
        Assert.That(
            workspace.Read().Problems.Select(problem => $"{problem.Place.File}:{problem.Place.Line} {problem.Code}"),
            Is.EqualTo(new[]
            {
                "experiments/demo/decay.yaml:1 EXP0001",
                "experiments/demo/plain.yaml:2 EXP0002",
                "experiments/demo/plain.yaml:3 EXP0007",
            }));
    }

    [Test]
    public void A_broken_experiment_leaves_the_others()
    {
        workspace.Write("demo/decay.yaml", "title: [a");
        Catalog catalog = workspace.Read();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(catalog.Experiments.Select(experiment => experiment.Path), Is.EqualTo(new[] { "demo/plain" }));
            Assert.That(catalog.Files, Is.EqualTo(new[] { "demo/decay", "demo/plain" }));
        }
    }

    [TestCase("title: >\n  One\n  two\n")]
    [TestCase("title: |\n  One\n\n  two\n")]
    [TestCase("title: \"One\\ntwo\"")]
    public void A_title_over_several_lines_is_on_one_everywhere(string text)
    {
        workspace.Write("demo/decay.yaml", $"{text}\ntraining: {{momentum: 0.5}}");
        Assert.That(workspace.Read().Experiments.Single(experiment => experiment.Name == "decay").Title, Is.EqualTo("One two"));
    }

    [TestCase("demo/plain.yaml")]
    [TestCase("demo/study.yaml")]
    public void A_broken_baseline_or_study_file_leaves_the_study_out_and_reports_once(string file)
    {
        workspace.Write(file, "title: [a");
        workspace.Write("demo/decay.yaml", "title: a\nseed: 3");
        Catalog catalog = workspace.Read();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(catalog.Studies, Is.Empty);
            Assert.That(catalog.Files, Has.Count.EqualTo(2));
            Assert.That(catalog.Problems.Select(problem => problem.Place.File), Is.EqualTo(new[] { "experiments/demo/decay.yaml", $"experiments/{file}" }));
        }
    }

    [Test]
    public void Arms_come_in_the_listed_order_and_then_by_name()
    {
        workspace.Write("demo/a.yaml", "title: A\nseeds: 4");
        workspace.Write("demo/study.yaml", TemporaryWorkspace.Study + "\norder: [decay, plain]");
        Assert.That(workspace.Read().Studies.Single().Experiments.Select(arm => arm.Name), Is.EqualTo(new[] { "decay", "plain", "a" }));
    }

    [Test]
    public void Without_an_order_the_baseline_comes_first() => Assert.That(
        workspace.Read().Studies.Single().Experiments.Select(arm => arm.Name), Is.EqualTo(new[] { "plain", "decay" }));

    [Test]
    public void A_study_may_lie_one_folder_deeper()
    {
        workspace.Write("more/inner/study.yaml", TemporaryWorkspace.Study);
        workspace.Write("more/inner/plain.yaml", "title: Plain");
        Catalog catalog = workspace.Read();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(catalog.Problems, Is.Empty);
            Assert.That(catalog.Studies.Select(study => study.Name), Is.EqualTo(new[] { "demo", "more/inner" }));
        }
    }

    [Test]
    public void A_folder_without_experiments_has_an_empty_catalog()
    {
        Catalog catalog = ExperimentFiles.Read(new Workspace(workspace.Workspace.Datasets));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(catalog.Files, Is.Empty);
            Assert.That(catalog.Problems, Is.Empty);
        }
    }

    [FullRunOnly]
    [Test]
    public void No_text_makes_reading_throw()
    {
        Gen<string> words = Gen.OneOf(
            "title", "training", "regularization", "l2", "none", "epochs", ":", ": ", "\n", "\n  ", "- ", "[", "]", "{", "}", ",",
            "&", "*", "!", "|", ">", "%", "@", "'", "\"", "#", "?", "---", "...", "%YAML 9", "~", "0.5", "\t", "\0", "é", "\uFFFE");
        words.Array[0, 40].Select(string.Concat).Sample(
            text =>
            {
                List<Problem> problems = [];
                return new YamlTree("a.yaml", problems).Parse(text) is not null || problems.Count > 0;
            },
            iter: 5_000,
            threads: 1);
    }
}
