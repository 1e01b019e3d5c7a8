using Experiments.Definitions;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Formats;

internal sealed class SnapshotRunsTests
{
    [TestCase(false)]
    [TestCase(true)]
    public void What_was_written_is_read(bool stopsEarly)
    {
        ExperimentResult arm = MadeUpStudy.Arm("l2", "L2", 95.6, settings: "\"regularization\":[{\"l2\":{\"lambda\":0.1}}]");
        ExperimentResult result = stopsEarly ? MadeUpStudy.Stopped(arm) : arm;
        SnapshotRuns read = SnapshotRuns.Read("\uFEFF" + SnapshotText.Of(result, result, 0.1))!;
        Assert.That(read.Path, Is.EqualTo("made-up/l2"));
        Assert.That(read.Settings, Does.Contain("training.learning-rate: 0.5"));
        Assert.That(read.Headlines.Keys, Is.EqualTo(result.Experiment.Seeds));
        Assert.That(read.Headlines.Values, Is.EqualTo(result.Values(Metric.Headline)).Within(0.0051));
    }

    [Test]
    public void What_runs_are_judged_by_is_read()
    {
        ExperimentResult arm = MadeUpStudy.Arm("l2", "L2", 95.6, settings: "\"regularization\":[{\"l2\":{\"lambda\":0.1}}]");
        ExperimentResult best = MadeUpStudy.JudgedByFirst(arm);
        Assert.That(SnapshotRuns.Read(SnapshotText.Of(best, best, 0.1))!.Headlines.Values, Is.EqualTo(best.Values(Metric.Headline)).Within(0.0051));
        Assert.That(best.Values(Metric.Headline), Is.Not.EqualTo(arm.Values(Metric.Headline)), "nothing could be mixed up");
    }

    [Test]
    public void A_snapshot_of_something_else_has_none() => Assert.That(SnapshotRuns.Read("public class Anything\n{\n}"), Is.Null);
}
