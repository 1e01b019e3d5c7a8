using Experiments.Definitions;
using Experiments.Definitions.Writing;
using Experiments.Tests.Unit.Definitions.JsonSchemas;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Writing;

public class NewFilesTests
{
    private TemporaryWorkspace workspace;

    [SetUp]
    public void Make() => workspace = new TemporaryWorkspace();

    [TearDown]
    public void Remove() => workspace.Dispose();

    [Test]
    public void A_new_experiment_is_valid_as_it_stands()
    {
        NewFile file = NewFiles.Experiment(workspace.Workspace, "demo/new-one");
        Write(file);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.Path, Is.EqualTo("experiments/demo/new-one.yaml"));
            Assert.That(workspace.Read().Problems, Is.Empty);
        }
    }

    [Test]
    public void So_is_one_after_another()
    {
        foreach (string name in new[] { "one", "two", "three" })
        {
            Write(NewFiles.Experiment(workspace.Workspace, $"demo/{name}"));
        }

        Assert.That(workspace.Read().Problems, Is.Empty);
    }

    [Test]
    public void It_shows_what_it_inherits_in_comments()
    {
        Assert.That(NewFiles.Experiment(workspace.Workspace, "demo/new-one").Text, Does.StartWith(
            """
            # yaml-language-server: $schema=../schema/experiment.schema.json
            # An experiment of 'demo': A question
            # It says only what differs from the study's defaults, which are:
            #   dataset: {name: tiny, train: 10, validation: 5, test: 5}
            #   network: {layers: [4, 6, 3], activation: sigmoid, output: sigmoid, initial-weights: unit-normal}
            #   cost: cross-entropy
            #   training: {updates: 40, batch-size: 10, learning-rate: 0.5}
            #   seeds: 3

            """));
    }

    [TestCase("new-study/plain")]
    [TestCase("papers/new-study/plain")]
    public void A_new_study_is_valid_as_it_stands_and_can_be_added_to(string path)
    {
        foreach (NewFile file in NewFiles.Study(workspace.Workspace, path))
        {
            Write(file);
        }

        Write(NewFiles.Experiment(workspace.Workspace, path.Replace("plain", "other", StringComparison.Ordinal)));
        Catalog catalog = workspace.Read();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(catalog.Problems, Is.Empty);
            Assert.That(catalog.Studies, Has.Count.EqualTo(2));
            Assert.That(catalog.Studies[1].Experiments, Has.Count.EqualTo(2));
        }
    }

    [FullRunOnly]
    [Test]
    public void New_files_fit_their_schemas()
    {
        foreach (NewFile file in NewFiles.Study(workspace.Workspace, "new-study/plain").Append(NewFiles.Experiment(workspace.Workspace, "demo/new-one")))
        {
            Assert.That(SchemaFile.For(file.Path).Mistakes(file.Text), Is.Empty, file.Path);
        }
    }

    [TestCase("demo", "'demo' is not the name of an experiment")]
    [TestCase("a/b/c/d", "is not the name of an experiment")]
    [TestCase("demo/L2", "EXP0021: 'L2' is not a name")]
    [TestCase("../demo/l2", "EXP0021: '..' is not a name")]
    [TestCase("/demo/l2", "EXP0021: '' is not a name")]
    [TestCase("demo\\x/l2", "EXP0021")]
    [TestCase("demo/l2.yaml", "EXP0021: 'l2.yaml' is not a name")]
    [TestCase("demo/study", "is taken")]
    [TestCase("datasets/tiny", "is taken")]
    [TestCase("schema/l2", "is taken")]
    [TestCase("demo/plain", "experiments/demo/plain.yaml is there already")]
    [TestCase("dema/l2", "Did you mean 'demo/l2'?")]
    [TestCase("elsewhere/l2", "Add --study")]
    public void What_cannot_be_a_new_experiment_is_refused_with_what_why_and_mend(string path, string words) => Assert.That(
        () => NewFiles.Experiment(workspace.Workspace, path),
        Throws.TypeOf<InvalidDataException>().With.Message.Contains(words).And.Message.Contains("\n  why:  ").And.Message.Contains("\n  mend: "));

    [TestCase("demo/plain", "experiments/demo/study.yaml is there already")]
    [TestCase("Demo/plain", "EXP0021")]
    public void What_cannot_be_a_new_study_is_refused(string path, string words) => Assert.That(
        () => NewFiles.Study(workspace.Workspace, path), Throws.TypeOf<InvalidDataException>().With.Message.Contains(words));

    [Test]
    public void A_study_with_problems_gets_no_experiment_before_they_are_mended()
    {
        workspace.Write("demo/study.yaml", "title: [a");
        Assert.That(
            () => NewFiles.Experiment(workspace.Workspace, "demo/new-one"),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("EXP0001").And.Message.Contains("Mend them first."));
    }

    [Test]
    public void Without_a_data_set_there_is_no_study()
    {
        workspace.Delete("datasets/tiny/dataset.yaml");
        Assert.That(
            () => NewFiles.Study(workspace.Workspace, "new-study/plain"),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("there is no data set"));
    }

    private void Write(NewFile file) => workspace.Write(file.Path["experiments/".Length..], file.Text);
}
