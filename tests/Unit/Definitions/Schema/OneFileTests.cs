using Experiments.Definitions;
using Experiments.Definitions.JsonSchemas;
using Experiments.Definitions.Reading;
using Experiments.Definitions.Schema;
using Experiments.Running.Records;
using Experiments.Tests.Unit.Definitions.JsonSchemas;
using Experiments.Tests.Unit.Definitions.Schema.OneFileEach;
using Experiments.Tests.Unit.Running;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Schema;

/// <summary>
/// A regularizer, a transformation, an activation and a cost are one file each: those in the folder beside this one are
/// read, described and trained without a word about them anywhere.
/// </summary>
public class OneFileTests
{
    private const string Text = """
        title: Everything new
        network: {activation: softsign}
        cost: absolute-error
        regularization: {clip: 0.25}
        augmentation: {transformations: [mirror], fresh: every-epoch}
        """;

    private static readonly Vocabulary WithNewKinds = new(typeof(Clip).Assembly);

    [Test]
    public void New_kinds_are_read_and_trained()
    {
        using RunnableWorkspace workspace = new();
        workspace.Write("new", Text);
        Catalog catalog = ExperimentFiles.Read(workspace.Workspace, WithNewKinds);
        Assert.That(catalog.Problems, Is.Empty);

        Experiment experiment = catalog.Experiments.Single(experiment => experiment.Name == "new");
        ExperimentResult result = workspace.Runner.RunAsync([experiment]).Result.Results.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((NetworkSettings)experiment.Settings).Regularization, Is.EqualTo(new[] { new Clip(0.25) }));
            Assert.That(result.Records[0].Last.Update, Is.EqualTo(40));
            Assert.That(result.Records[0].Diverged, Is.False);
            Assert.That(result.Records[0].Histograms.Select(layer => layer.Range), Is.All.LessThanOrEqualTo(0.25), "the weights are clipped");
        }
    }

    [Test]
    public void New_kinds_make_other_runs()
    {
        using RunnableWorkspace workspace = new();
        workspace.Write("new", Text);
        workspace.Write("old", Text.Replace("clip: 0.25", "max-norm: 0.25", StringComparison.Ordinal));
        IEnumerable<string> forms = ExperimentFiles.Read(workspace.Workspace, WithNewKinds).Experiments.Select(experiment => CanonicalForm.Of(experiment.Settings));
        Assert.That(forms, Is.Unique.And.Some.Contains("\"regularization\":{\"clip\":{\"limit\":0.25}}"));
    }

    [FullRunOnly]
    [TestCase(Text, true)]
    [TestCase("title: a\nregularization: {clip: 0}", false)]
    [TestCase("title: a\nregularization: {clip: {limits: 1}}", false)]
    [TestCase("title: a\ncost: absolute-errors", false)]
    public void The_schema_knows_new_kinds(string text, bool fits) =>
        Assert.That(SchemaFile.For("demo/new.yaml", WithNewKinds).Mistakes(text), fits ? Is.Empty : Is.Not.Empty);

    [Test]
    public void The_schema_says_what_new_kinds_mean()
    {
        string schema = FileSchemas.Of(WithNewKinds).Single(file => file.Name == "experiment.schema.json").Text;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(schema, Does.Contain("{\"description\": \"Swaps left and right.\", \"enum\": [\"mirror\"]}"));
            Assert.That(schema, Does.Contain("\"description\": \"largest size of a weight\""));
            Assert.That(schema, Does.Contain("\"exclusiveMinimum\": 0, \"maximum\": 100"));
        }
    }

    [Test]
    public void A_slip_in_a_new_kind_is_told_like_any()
    {
        using TemporaryWorkspace workspace = new();
        workspace.Write("demo/decay.yaml", "title: a\nregularization: {clipp: 1}");
        Assert.That(workspace.Read(WithNewKinds).Problems.Single().Mend, Is.EqualTo("Did you mean 'clip'?"));
    }
}
