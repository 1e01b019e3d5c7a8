using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Reporting.Formats;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Formats;

public class NumbersTests
{
    [TestCase(97.126, 2, "97.13")]
    [TestCase(-1.5, 1, "−1.5")]
    [TestCase(40000, 0, "40,000")]
    [TestCase(double.NaN, 2, "—")]
    [TestCase(double.PositiveInfinity, 2, "—")]
    public void Numbers_have_fixed_decimals(double value, int decimals, string text) =>
        Assert.That(Numbers.Fixed(value, decimals), Is.EqualTo(text));

    [TestCase(0.534, "+0.53")]
    [TestCase(-0.1, "−0.10")]
    [TestCase(-0.001, "0.00")]
    [TestCase(double.NaN, "—")]
    public void Differences_have_a_sign_unless_they_are_nothing(double points, string text) =>
        Assert.That(Numbers.Difference(points), Is.EqualTo(text));

    [TestCase(1234.6, "1,235")]
    [TestCase(12.34, "12.3")]
    [TestCase(0.01234, "0.0123")]
    [TestCase(0, "0.00000")]
    public void Sizes_have_three_digits(double value, string text) => Assert.That(Numbers.Significant(value), Is.EqualTo(text));

    [Test]
    public void One_run_has_no_spread_and_costs_have_four_decimals()
    {
        Assert.That(Numbers.Of(Summary.Of([95]), Quantity.Accuracy), Is.EqualTo("95.00"));
        Assert.That(Numbers.Of(Summary.Of([94, 96]), Quantity.Accuracy), Is.EqualTo("95.00 ± 1.41"));
        Assert.That(Numbers.Of(Summary.Of([0.1, 0.1]), Quantity.Cost), Is.EqualTo("0.1000 ± 0.0000"));
        Assert.That(Numbers.Of(Summary.Of([1, double.NaN]), Quantity.Cost), Is.EqualTo("—"));
    }

    [Test]
    public void Seeds_are_told_as_ranges() => Assert.That(Numbers.Ranges([1, 2, 3, 7, 9, 10]), Is.EqualTo("1–3, 7, 9–10"));

    [Test]
    public void Counts_that_differ_are_told_from_least_to_greatest()
    {
        Assert.That(Numbers.Extent([400, 400]), Is.EqualTo("400"));
        Assert.That(Numbers.Extent([4000, 12]), Is.EqualTo("12–4,000"));
    }
}
