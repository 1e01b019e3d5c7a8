using Experiments.Reporting.Charts;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Charts;

public class CurveChartTests
{
    private static readonly CurveChart Chart = new("Title", new Axis("epoch", 0, 100, []), new Axis("accuracy", 80, 100, []), []);

    [TestCase(100, true)]
    [TestCase(98, true)]
    [TestCase(90, false)]
    public void A_curve_ends_at_the_edge_where_only_the_margin_is_left(double end, bool atEdge) =>
        Assert.That(Chart.EndsAtEdge(Curve(95, [new Point(end, 90)])), Is.EqualTo(atEdge));

    [Test]
    public void A_label_lies_at_its_number_and_not_at_the_end_of_its_line() =>
        Assert.That(Chart.LevelOf(Curve(95, [new Point(100, 90)])), Is.EqualTo(95));

    [Test]
    public void A_label_without_a_number_lies_where_its_last_run_ended() =>
        Assert.That(Chart.LevelOf(Curve(null, [], [new Point(40, 85)], [new Point(50, 82)])), Is.EqualTo(82));

    [Test]
    public void A_line_that_ends_sooner_covers_those_that_go_on_and_among_equals_the_first_lies_on_top()
    {
        Curve first = Curve(1, [new Point(100, 90)]);
        Curve second = Curve(2, [new Point(100, 90)]);
        Curve stopped = Curve(3, [new Point(40, 90)]);

        Assert.That((Chart with { Curves = [first, second, stopped] }).FromBottomToTop(), Is.EqualTo([second, first, stopped]));
    }

    private static Curve Curve(double? level, IReadOnlyList<Point> line, params IReadOnlyList<Point>[] strays) =>
        new(0, "A", "", level, "", line, [], strays);
}
