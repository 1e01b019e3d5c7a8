using Experiments.Reporting.Charts;
using Experiments.Reporting.Sections;
using Experiments.Running.Records;
using Experiments.Training.Learning;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Sections;

public class CostsTests
{
    [Test]
    public void A_ring_marks_the_lowest_test_cost()
    {
        CurveChart chart = Chart(0, Run(test: [3, 1, 2], training: [1, 1, 1]));

        Assert.That(chart.Curves.Single().Mark, Is.EqualTo(new Point(2, 1)));
        Assert.That(chart.Curves.Single().Value, Is.EqualTo("2.0000"));
    }

    [Test]
    public void Costs_of_many_sizes_are_drawn_by_their_logarithms()
    {
        CurveChart chart = Chart(1, Run(test: [1, 1, 1], training: [1, 0.1, 0.001]));

        Assert.That(chart.Title, Is.EqualTo("Cost on the training images by epoch"));
        Assert.That(chart.Y.Label, Is.EqualTo("training cost (logarithmic)"));
        Assert.That(chart.Y.Ticks.Select(tick => tick.Label), Is.EqualTo(["0.001", "0.01", "0.1", "1"]));
        Assert.That(chart.Curves.Single().Line.Select(point => point.Y), Is.EqualTo([0, -1, -3]).Within(1e-12));
        Assert.That(chart.Curves.Single().Level, Is.EqualTo(-3).Within(1e-12));
    }

    [Test]
    public void A_cost_of_exactly_0_is_drawn_at_the_least_that_shows() =>
        Assert.That(Chart(1, Run(test: [1, 1, 1], training: [1, 0.1, 0])).Curves.Single().Line[^1].Y, Is.EqualTo(-9).Within(1e-12));

    [Test]
    public void The_table_tells_when_the_test_cost_was_lowest_and_how_far_it_rose() => Assert.That(
        new Costs().Write(Study(Run(test: [3, 1, 2], training: [1, 1, 1]))).Markdown, Does.Contain("| A | 1.0000 | 2 | 2.0000 | 2.00 |"));

    [Test]
    public void An_axis_without_the_beginning_says_so_for_either_picture()
    {
        double[] flat = [1, 1, 1, 1, 1, 1, 1, 1];
        double[] steep = [9, 5, 1, 1, 1, 1, 1, 1];

        Assert.That(new Costs().Write(Study(Run(flat, steep))).Markdown, Does.Contain("leaves out the beginning"));
        Assert.That(new Costs().Write(Study(Run(steep, flat))).Markdown, Does.Contain("leaves out the beginning"));
        Assert.That(new Costs().Write(Study(Run(flat, flat))).Markdown, Does.Not.Contain("leaves out the beginning"));
    }

    private static CurveChart Chart(int picture, RunRecord run) => (CurveChart)new Costs().Write(Study(run)).Pictures[picture].Chart;

    private static StudyResult Study(RunRecord run) => MadeUpStudy.Of("Title", [MadeUpStudy.Arm("a", "A", 95) with { Records = [run] }]);

    private static RunRecord Run(double[] test, double[] training)
    {
        RunRecord run = MadeUpStudy.Run(1, 94);
        Evaluation[] evaluations =
        [
            .. test.Zip(training).Select((costs, index) => run.Last with
            {
                Epoch = index + 1,
                Update = (index + 1) * 100,
                Test = new Score(90, costs.First),
                Training = new Score(99, costs.Second),
            }),
        ];
        return run with { Evaluations = evaluations, Kept = evaluations.Length - 1 };
    }
}
