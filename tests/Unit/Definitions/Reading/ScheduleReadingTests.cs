using Experiments.Definitions;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;
using Experiments.Training.Learning.Schedules;
using Experiments.Training.Regularizers;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Reading;

public class ScheduleReadingTests
{
    private TemporaryWorkspace workspace;

    [SetUp]
    public void Make() => workspace = new TemporaryWorkspace();

    [TearDown]
    public void Remove() => workspace.Dispose();

    [Test]
    public void The_form_is_seen_from_the_keys()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Rate("0.25"), Is.EqualTo(new Constant(0.25)));
            Assert.That(Rate("{start: 1, multiply-by: 0.5, every: 10 updates}"), Is.EqualTo(new StepDecay(1, 0.5, new TrainingInterval(10, true))));
            Assert.That(Rate("{halve-after: 3, start: 1}"), Is.EqualTo(new Halving(1, 3)));
            Assert.That(((PiecewiseConstant)Rate("{at: {1: 0.1, 30: 0.01}}")).At, Is.EqualTo(new Dictionary<int, double> { [1] = 0.1, [30] = 0.01 }));
        }
    }

    [TestCase("0.5", "0.5")]
    [TestCase("{every: 1 epoch, multiply-by: 0.9, start: 1.0}", """{"start":1,"multiply-by":0.9,"every":"1 epoch"}""")]
    [TestCase("{start: 1, halve-after: 3}", """{"start":1,"halve-after":3}""")]
    [TestCase("{at: {30: 0.01, 1: 0.1}}", """{"at":{"1":0.1,"30":0.01}}""")]
    public void It_is_written_down_in_the_words_of_the_files(string written, string canonical) =>
        Assert.That(CanonicalForm.Of(Read($"training: {{learning-rate: {written}}}\nseeds: [7]")), Does.Contain($"\"learning-rate\":{canonical},\"batch-size\""));

    [TestCase("{multiply-by: 0.25}", """{"start":1,"multiply-by":0.25,"every":"10 updates"}""")]
    [TestCase("{start: 2}", """{"start":2,"multiply-by":0.5,"every":"10 updates"}""")]
    [TestCase("{start: 2, halve-after: 3}", """{"start":2,"halve-after":3}""")]
    [TestCase("3", "3")]
    public void An_inherited_schedule_is_changed_by_its_own_keys_and_replaced_by_another_form(string own, string canonical)
    {
        workspace.Write("demo/study.yaml", TemporaryWorkspace.Study.Replace(
            "learning-rate: 0.5", "learning-rate: {start: 1, multiply-by: 0.5, every: 10 updates}", StringComparison.Ordinal));
        Assert.That(CanonicalForm.Of(Read($"training: {{learning-rate: {own}}}")), Does.Contain($"\"learning-rate\":{canonical},"));
    }

    [Test]
    public void Defaults_may_leave_keys_of_a_schedule_to_the_experiments()
    {
        workspace.Write("demo/study.yaml", TemporaryWorkspace.Study.Replace("learning-rate: 0.5", "learning-rate: {start: 1}", StringComparison.Ordinal));
        workspace.Write("demo/plain.yaml", "title: Plain\ntraining: {learning-rate: 0.5}");
        Assert.That(Rate("{halve-after: 3}"), Is.EqualTo(new Halving(1, 3)));
    }

    [Test]
    public void Early_stopping_is_written_like_any_regularizer()
    {
        Assert.That(Read("regularization: {early-stopping: 10}").Regularization, Is.EqualTo(new[] { new EarlyStopping(10) }));
        Assert.That(
            CanonicalForm.Of(Read("regularization: {early-stopping: {patience: 39, metric: validation-cost}}")),
            Does.EndWith("""{"early-stopping":{"patience":39,"metric":"validation-cost"}}}"""));
    }

    [Test]
    public void The_usual_subset_leaves_the_runs_what_they_were()
    {
        string usual = CanonicalForm.Of(Read("seeds: [7]"));
        Assert.That(CanonicalForm.Of(Read("dataset: {subset: first}\nseeds: [7]")), Is.EqualTo(usual).And.Not.Contain("subset"));
        Assert.That(CanonicalForm.Of(Read("dataset: {subset: by-seed}")), Does.Contain("\"validation\":5,\"subset\":\"by-seed\"}"));
        Assert.That(Read("dataset: {subset: by-seed}").Dataset.Subset, Is.EqualTo(TrainingSubset.BySeed));
    }

    private Schedule Rate(string written) => Read($"training: {{learning-rate: {written}}}").Training.LearningRate;

    private NetworkSettings Read(string text)
    {
        workspace.Write("demo/decay.yaml", $"title: a\n{text}");
        Catalog catalog = workspace.Read();
        Assert.That(catalog.Problems, Is.Empty);
        return (NetworkSettings)catalog.Experiments.Single(experiment => experiment.Name == "decay").Settings;
    }
}
