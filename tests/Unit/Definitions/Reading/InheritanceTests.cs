using Experiments.Definitions;
using Experiments.Training.Costs;
using Experiments.Training.Learning;
using Experiments.Training.Networks.Activations;
using Experiments.Training.Networks.InitialWeights;
using Experiments.Training.Regularizers;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Reading;

public class InheritanceTests
{
    private const string Regularized = TemporaryWorkspace.Study + "\n  regularization: {l2: {lambda: 0.1}, dropout: {hidden: 0.5, mask: per-example}}";

    private TemporaryWorkspace workspace;

    [SetUp]
    public void Make()
    {
        workspace = new TemporaryWorkspace();
        workspace.Write("demo/study.yaml", Regularized);
        workspace.Write("demo/plain.yaml", "title: Plain\nregularization: none");
    }

    [TearDown]
    public void Remove() => workspace.Dispose();

    [Test]
    public void What_an_experiment_does_not_say_is_inherited()
    {
        NetworkSettings settings = Settings("title: a");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(settings.Network.Layers, Is.EqualTo(new[] { 4, 6, 3 }));
            Assert.That(settings.Network.InitialWeights, Is.EqualTo(new UnitNormal()));
            Assert.That(settings.Cost, Is.EqualTo(new CrossEntropy()));
            Assert.That(settings.Training, Is.EqualTo(new GradientDescent(0.5, new BatchSize(10), Updates: 40)));
            Assert.That(settings.Regularization[1], Is.EqualTo(new L2(0.1)));
        }
    }

    [Test]
    public void Maps_merge_key_by_key()
    {
        GradientDescent training = Settings("title: a\ntraining: {learning-rate: 3, evaluate-every: 10 updates}").Training;
        Assert.That(training, Is.EqualTo(new GradientDescent(
            3, new BatchSize(10), Updates: 40, EvaluateEvery: new TrainingInterval(10, InUpdates: true))));
    }

    [Test]
    public void Lists_replace() =>
        Assert.That(Settings("title: a\nnetwork: {layers: [4, 3]}\nregularization: {dropout: none}").Network.Layers, Is.EqualTo(new[] { 4, 3 }));

    [TestCase("training: {epochs: 40}")]
    [TestCase("training: {epochs: 40, updates: none}")]
    public void The_choice_of_epochs_displaces_inherited_updates(string own)
    {
        GradientDescent training = Settings($"title: a\n{own}").Training;
        Assert.That((training.Epochs, training.Updates), Is.EqualTo(((int?)40, (int?)null)));
    }

    [Test]
    public void The_choice_of_lambda_per_example_displaces_an_inherited_lambda() => Assert.That(
        Settings("title: a\nregularization: {l2: {lambda-per-example: 0.01}, dropout: none}").Regularization,
        Is.EqualTo(new[] { new L2(LambdaPerExample: 0.01) }));

    [Test]
    public void Lambda_per_example_follows_the_size_of_the_training_set()
    {
        workspace.Write("demo/study.yaml", TemporaryWorkspace.Study.Replace("batch-size: 10", "batch-size: 5", StringComparison.Ordinal) + "\n  regularization: {l2: {lambda-per-example: 0.01}}");
        Assert.That(Settings("title: a\ndataset: {train: 5}").Dataset.Train, Is.EqualTo(5), "without a warning");
    }

    [Test]
    public void Another_kind_replaces_the_inherited_one() =>
        Assert.That(Settings("title: a\nnetwork: {activation: {leaky-relu: {}}}").Network.Activation, Is.EqualTo(new LeakyRelu()));

    [Test]
    public void The_short_form_changes_the_main_value_alone()
    {
        Dropout dropout = (Dropout)Settings("title: a\nregularization: {dropout: 0.2}").Regularization[0];
        Assert.That((dropout.Hidden.Single(), dropout.Mask), Is.EqualTo((0.2, DropoutMask.PerExample)));
    }

    [Test]
    public void The_long_form_keeps_an_inherited_main_value()
    {
        workspace.Write("demo/study.yaml", TemporaryWorkspace.Study + "\n  regularization: {l1: 2}");
        Assert.That(Settings("title: a\nregularization: {l1: {step: proximal}}").Regularization, Is.EqualTo(new[] { new L1(2, L1Step.Proximal) }));
    }

    [Test]
    public void None_takes_one_inherited_setting_away() =>
        Assert.That(Settings("title: a\nregularization: {dropout: none}").Regularization, Is.EqualTo(new[] { new L2(0.1) }));

    [Test]
    public void None_takes_all_inherited_settings_away() =>
        Assert.That(Settings("title: a\nregularization: none\nseeds: [7]").Regularization, Is.Empty);

    [Test]
    public void Quoted_none_is_a_text() => Assert.That(Read("title: 'none'").Title, Is.EqualTo("none"));

    [Test]
    public void Regularizers_come_ordered_by_name() => Assert.That(
        Settings("title: a\nregularization: {max-norm: 3, l1: 1}").Regularization.Select(regularizer => regularizer.GetType().Name),
        Is.EqualTo(new[] { "Dropout", "L1", "L2", "MaxNorm" }));

    [TestCase("4", new[] { 1, 2, 3, 4 })]
    [TestCase("[4]", new[] { 4 })]
    [TestCase("[7, 0]", new[] { 7, 0 })]
    public void Seeds_are_a_count_or_a_list(string written, int[] seeds) =>
        Assert.That(Read($"title: a\nseeds: {written}").Seeds, Is.EqualTo(seeds));

    [Test]
    public void An_inherited_mistake_is_reported_once_at_its_own_place()
    {
        workspace.Write("demo/study.yaml", Regularized.Replace("lambda: 0.1", "lambda: 0x1", StringComparison.Ordinal));
        Assert.That(workspace.Read().Problems.Select(problem => problem.Place), Is.EqualTo(new[] { new Place("experiments/demo/study.yaml", 10, 33) }));
    }

    [Test]
    public void Expected_and_published_numbers_know_their_places()
    {
        Experiment experiment = Read("title: a\nexpect:\n  - {metric: test-accuracy, min: 90}\npublished: [{metric: peak-test-accuracy, value: 95, source: 'Ω, p. 3', explained-by: demo/plain}, {metric: test-accuracy, value: 90, source: s, quoted: true}]");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(experiment.Expectations, Is.EqualTo(new[] { new ExpectedBand(Metric.Headline, 90, null, At(3, 5)) }));
            Assert.That(experiment.Published, Is.EqualTo(new[]
            {
                new PublishedNumber(Metric.Parse("peak-test-accuracy"), 95, "Ω, p. 3", At(4, 13), ExplainedBy: "demo/plain"),
                new PublishedNumber(Metric.Headline, 90, "s", At(4, 99), IsQuoted: true),
            }));
        }
    }

    private static Place At(int line, int column) => new("experiments/demo/decay.yaml", line, column);

    private NetworkSettings Settings(string text) => (NetworkSettings)Read(text).Settings;

    private Experiment Read(string text)
    {
        workspace.Write("demo/decay.yaml", text);
        Catalog catalog = workspace.Read();
        Assert.That(catalog.Problems, Is.Empty);
        return catalog.Experiments.Single(experiment => experiment.Name == "decay");
    }
}
