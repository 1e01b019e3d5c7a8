using Experiments.Definitions;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Reading;

public class SettingPlacesTests
{
    private const string Text = """
        title: a
        regularization:
          l2: 0.1
          dropout: {hidden: 0.5}
        network:
          activation: {leaky-relu: {}}
        training: {momentum: {at: {1: 0.5, 3: 0.6}}}
        augmentation:
          transformations:
            - shift
            - {rotate: 15}
          fresh: every-epoch
        """;

    private TemporaryWorkspace workspace;

    [SetUp]
    public void Make() => workspace = new TemporaryWorkspace();

    [TearDown]
    public void Remove() => workspace.Dispose();

    [TestCase("network.layers", "study.yaml:6")]
    [TestCase("seeds", "study.yaml:9")]
    [TestCase("regularization.l2.lambda", "decay.yaml:3")]
    [TestCase("regularization.dropout.hidden", "decay.yaml:4")]
    [TestCase("network.activation", "decay.yaml:6")]
    [TestCase("training.momentum.at.3", "decay.yaml:7")]
    [TestCase("training.updates", "study.yaml:8")]
    [TestCase("augmentation.transformations.1", "decay.yaml:10")]
    [TestCase("augmentation.transformations.2.rotate.degrees", "decay.yaml:11")]
    [TestCase("augmentation.fresh", "decay.yaml:12")]
    public void A_setting_has_the_place_where_it_is_written(string key, string place) => Assert.That(Place(Text, key), Is.EqualTo($"experiments/demo/{place}"));

    [TestCase("regularization.dropout.input")]
    [TestCase("dataset.subset")]
    public void A_built_in_default_has_none(string key) => Assert.That(Place(Text, key), Is.Null);

    [Test]
    public void A_swept_setting_has_the_place_of_its_value()
    {
        workspace.Write("demo/decay.yaml", "title: a\nsweep:\n  regularization.l2:\n    - 0.1\n    - 0.2");
        Experiment[] points = [.. workspace.Read().Experiments.Where(experiment => experiment.Arm == "decay")];
        Assert.That(points.Select(point => point.Places["regularization.l2.lambda"].Line), Is.EqualTo(new[] { 4, 5 }));
    }

    [Test]
    public void Every_place_belongs_to_a_setting()
    {
        Experiment experiment = Read(Text);
        IEnumerable<string> keys = CanonicalForm.Lines(CanonicalForm.Of(experiment.Settings)).Select(line => line.Key);
        Assert.That(experiment.Places.Keys.Except(["seeds"]), Is.SubsetOf(keys));
    }

    private string? Place(string text, string key) => Read(text).Places.TryGetValue(key, out Place? place) ? $"{place.File}:{place.Line}" : null;

    private Experiment Read(string text)
    {
        workspace.Write("demo/decay.yaml", text);
        Catalog catalog = workspace.Read();
        Assert.That(catalog.Problems, Is.Empty);
        return catalog.Experiments.Single(experiment => experiment.Name == "decay");
    }
}
