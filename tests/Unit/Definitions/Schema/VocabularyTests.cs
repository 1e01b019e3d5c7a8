using Experiments.Definitions;
using Experiments.Definitions.Reading;
using Experiments.Definitions.Schema;
using Experiments.Reporting.Sections;
using Experiments.Training.Regularizers;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Schema;

/// <summary>A regularizer that another assembly supplies.</summary>
public sealed record WeightNoise([System.ComponentModel.DataAnnotations.Range(0, 10)] double Deviation, bool EveryEpoch = true) : Regularizer;

public class VocabularyTests
{
    [Test]
    public void The_files_have_shapes() => Assert.That(() => new FileShapes(Vocabulary.Standard), Throws.Nothing);

    [Test]
    public void A_kind_of_another_assembly_needs_nothing_but_its_record()
    {
        using TemporaryWorkspace workspace = new();
        workspace.Write("demo/decay.yaml", "title: a\nregularization: {weight-noise: {deviation: 0.5, every-epoch: false}, l2: 1}");
        Catalog catalog = workspace.Read(new Vocabulary(typeof(WeightNoise).Assembly));
        NetworkSettings settings = (NetworkSettings)catalog.Experiments.Single(experiment => experiment.Name == "decay").Settings;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(catalog.Problems, Is.Empty);
            Assert.That(settings.Regularization, Is.EqualTo(new Regularizer[] { new L2(1), new WeightNoise(0.5, false) }));
            Assert.That(CanonicalForm.Of(settings), Does.Contain("\"weight-noise\":{\"deviation\":0.5,\"every-epoch\":false}"));
        }
    }

    [Test]
    public void Truth_is_written_true_or_false()
    {
        using TemporaryWorkspace workspace = new();
        workspace.Write("demo/decay.yaml", "title: a\nregularization: {weight-noise: {deviation: 0.5, every-epoch: yes}}");
        Problem problem = workspace.Read(new Vocabulary(typeof(WeightNoise).Assembly)).Problems.Single();
        Assert.That((problem.Code, problem.Mend), Is.EqualTo(("EXP0004", "Write true or false.")));
    }

    [Test]
    public void Keys_that_exclude_each_other_are_known()
    {
        RecordShape training = (RecordShape)new FileShapes(Vocabulary.Standard).Settings.Find("training")!.Shape;
        Assert.That(training.Alternatives.Single().Select(field => field.Key), Is.EqualTo(new[] { "epochs", "updates" }));
    }

    [Test]
    public void A_study_can_ask_for_every_section_that_a_page_can_have()
    {
        ListShape report = (ListShape)new FileShapes(Vocabulary.Standard).Study.Find("report")!.Shape;
        Assert.That(((TextShape)report.Item).Allowed, Is.EquivalentTo(Section.All(new Workspace("")).Select(section => section.Name)));
    }

    [TestCase("BatchSize", "batch-size")]
    [TestCase("L2", "l2")]
    [TestCase("LeakyRelu", "leaky-relu")]
    [TestCase("Sha256", "sha256")]
    [TestCase("L1Step", "l1-step")]
    public void Names_are_in_kebab_case(string name, string key) => Assert.That(KebabCase.Of(name), Is.EqualTo(key));
}
