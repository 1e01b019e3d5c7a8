using Experiments.Reporting.Charts;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Charts;

public class AxisTests
{
    private static readonly Interval PerCent = new(0, 100);

    [TestCase(97.8, 98.2, "97.8, 97.9, 98.0, 98.1, 98.2")]
    [TestCase(20, 95, "20, 40, 60, 80")]
    [TestCase(99.5, 100, "99.5, 99.6, 99.7, 99.8, 99.9, 100.0")]
    [TestCase(95, 95, "94.90, 94.95, 95.00, 95.05, 95.10")]
    public void Ticks_are_round_and_inside(double low, double high, string ticks)
    {
        var axis = Axis.Covering("accuracy", [low, high], PerCent, narrowest: 0.2, margin: 0.04);

        Assert.That(string.Join(", ", axis.Ticks.Select(tick => tick.Label)), Is.EqualTo(ticks));
        Assert.That(axis.Low, Is.LessThan(low));
        Assert.That(axis.High, Is.GreaterThan(high));
    }

    [TestCase(81, 100, 80)]
    [TestCase(85, 100, 80)]
    [TestCase(1, 9, 0)]
    public void An_axis_can_begin_with_a_labelled_value(double low, double high, double begin)
    {
        var axis = Axis.Covering("accuracy", [low, high], PerCent, narrowest: 0.2, margin: 0.05, steps: 5, fromTick: true);

        Assert.That((axis.Low, axis.Ticks[0].At), Is.EqualTo((begin, begin)));
    }

    [Test]
    public void Counts_have_whole_ticks_with_thousands_apart()
    {
        var few = Axis.Covering("epoch", [0, 2], new Interval(0, double.MaxValue), narrowest: 1, margin: 0.01, finest: 1);
        var many = Axis.Covering("update", [0, 40_000], new Interval(0, double.MaxValue), narrowest: 1, margin: 0.01, finest: 1);

        Assert.That(few.Ticks.Select(tick => tick.Label), Is.EqualTo(["0", "1", "2"]));
        Assert.That(many.Ticks.Select(tick => tick.Label), Is.EqualTo(["0", "10,000", "20,000", "30,000", "40,000"]));
    }

    [Test]
    public void A_quantity_without_upper_limit_can_lack_values_and_have_absurd_ones()
    {
        var axis = Axis.Covering("cost", [double.NaN, 1e35], new Interval(0, double.PositiveInfinity), narrowest: 1, margin: 0.04);

        Assert.That(axis.Ticks.Select(tick => tick.At), Is.EqualTo([0, 0.2, 0.4, 0.6, 0.8, 1]).Within(1e-12));
    }

    [TestCase(-2.9, 0.2, "0.001, 0.01, 0.1, 1")]
    [TestCase(-0.3, 0.3, "1")]
    [TestCase(-6, -4, "10⁻⁶, 10⁻⁵, 0.0001")]
    [TestCase(-9, 3, "10⁻⁵, 1")]
    public void Logarithms_are_labelled_with_the_powers_of_ten(double low, double high, string ticks) => Assert.That(
        string.Join(", ", Axis.Logarithmic("cost", [low, high], margin: 0.04).Ticks.Select(tick => tick.Label)), Is.EqualTo(ticks));

    [Test]
    public void Without_a_finite_value_the_limits_are_covered()
    {
        var axis = Axis.Covering("accuracy", [double.NaN, double.PositiveInfinity], PerCent, narrowest: 0.2, margin: 0.04);

        Assert.That(axis.Ticks.Select(tick => tick.At), Is.EqualTo([0, 20, 40, 60, 80, 100]));
    }
}
