using Experiments.Reporting.Charts;
using Experiments.Reporting.Sections;
using Experiments.Running.Records;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Sections;

public class AccuracyBarsTests
{
    [Test]
    public void A_row_has_every_run_their_mean_and_its_interval()
    {
        IntervalChart chart = Chart(MadeUpStudy.Run(1, 94), MadeUpStudy.Run(2, 95), MadeUpStudy.Run(3, 96));
        IntervalRow row = chart.Rows.Single();

        Assert.That(row.Dots, Is.EqualTo([94, 95, 96]));
        Assert.That(row.Mean, Is.EqualTo(95));
        Assert.That(row.Interval!.Value.High, Is.EqualTo(97.484).Within(0.001), "t(2)·s/√n = 4.303/√3");
        Assert.That(chart.Reference, Is.EqualTo(95));
    }

    [Test]
    public void One_run_has_no_interval() => Assert.That(Chart(MadeUpStudy.Run(1, 94)).Rows.Single().Interval, Is.Null);

    [Test]
    public void Diverged_runs_are_counted_not_drawn()
    {
        IntervalChart chart = Chart(MadeUpStudy.Run(1, 94), MadeUpStudy.Run(2, 9.8, diverged: true));

        Assert.That(chart.Rows.Single().Dots, Is.EqualTo([94]));
        Assert.That(chart.Rows.Single().Note, Is.EqualTo("1 of 2 diverged"));
        Assert.That(chart.X.Low, Is.GreaterThan(90));
    }

    private static IntervalChart Chart(params RunRecord[] records)
    {
        ExperimentResult arm = MadeUpStudy.Arm("a", "A", 95) with { Records = records };
        return (IntervalChart)new AccuracyBars().Write(MadeUpStudy.Of("Title", [arm])).Pictures.Single().Chart;
    }
}
