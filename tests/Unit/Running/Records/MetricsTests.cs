using Experiments.Definitions;
using Experiments.Running.Records;
using Experiments.Training.Learning;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Running.Records;

public sealed class MetricsTests
{
    [TestCase("epoch-of-peak-test-accuracy", 20)]
    [TestCase("epoch-of-peak-test-cost", 30)]
    [TestCase("epoch-of-peak-validation-accuracy", double.NaN)]
    [TestCase("peak-test-accuracy", 95)]
    [TestCase("first-test-accuracy", 90)]
    [TestCase("last-test-cost", 0.7)]
    public void A_metric_is_read_off_the_curve(string metric, double value) =>
        Assert.That(Record((10, 90, 0.9), (20, 95, 0.5), (30, 95, 0.4), (40, 94, 0.7)).Value(Metric.Parse(metric)), Is.EqualTo(value));

    [Test]
    public void A_run_that_diverged_peaked_where_it_still_was_a_number() =>
        Assert.That(Record((10, 90, 0.9), (20, 95, double.NaN)).Value(Metric.Parse("epoch-of-peak-test-cost")), Is.EqualTo(10));

    private static RunRecord Record(params (int Epoch, double Accuracy, double Cost)[] curve) => MadeUpRecord.Of(
        1,
        [.. curve.Select(at => new Evaluation(at.Epoch, at.Epoch * 10L, 0.5, 0, new Score(at.Accuracy, at.Cost), null, new Score(at.Accuracy, at.Cost), [1], [0], "hash"))]);
}
