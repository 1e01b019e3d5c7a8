using Experiments.Evidence.Distributions;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Evidence.Distributions;

public class ElementaryTests
{
    // The system's functions are right to an ulp or so; ours must not be further off than that and their own error.
    [Test]
    public void The_exponential_is_right_to_two_units_in_the_last_place() =>
        Assert.That(Errors(-700, 700, Elementary.Exp, Math.Exp).Max(), Is.LessThanOrEqualTo(2));

    [Test]
    public void The_logarithm_is_right_to_two_units_in_the_last_place()
    {
        Assert.That(Errors(1e-3, 3, Elementary.Log, Math.Log).Max(), Is.LessThanOrEqualTo(2));
        Assert.That(Errors(1, 1e300, Elementary.Log, Math.Log).Max(), Is.LessThanOrEqualTo(2));
    }

    [Test]
    public void Ends_are_what_they_are_elsewhere()
    {
        Assert.That(new[] { Elementary.Exp(0), Elementary.Exp(-800), Elementary.Exp(800), Elementary.Exp(double.NegativeInfinity) }, Is.EqualTo(new[] { 1, 0, double.PositiveInfinity, 0 }));
        Assert.That(new[] { Elementary.Log(1), Elementary.Log(0), Elementary.Log(double.PositiveInfinity) }, Is.EqualTo(new[] { 0, double.NegativeInfinity, double.PositiveInfinity }));
        Assert.That(Elementary.Log(-1), Is.NaN);
        Assert.That(Elementary.Exp(double.NaN), Is.NaN);
        Assert.That(Elementary.Log(double.Epsilon), Is.EqualTo(Math.Log(double.Epsilon)).Within(1e-12));
    }

    [TestCase(1, 0)]
    [TestCase(2, 0)]
    [TestCase(0.5, 0.57236494292470008707, Description = "ln √π")]
    [TestCase(11, 15.104412573075515295, Description = "ln 10!")]
    [TestCase(0.05, 2.9688792010517308)]
    [TestCase(171, 706.57306224578734715, Description = "ln 170!")]
    public void The_gamma_function_is_the_factorial_between_whole_numbers(double x, double expected) =>
        Assert.That(Elementary.LogGamma(x), Is.EqualTo(expected).Within(4e-15 * Math.Max(1, Math.Abs(expected))));

    [Test]
    public void The_hyperbolic_sine_and_its_inverse_undo_each_other() => Assert.That(
        Enumerable.Range(-40, 81).Select(i => i / 4.0).Max(x => Math.Abs(Elementary.Asinh(Elementary.Sinh(x)) - x)), Is.LessThan(1e-12));

    private static IEnumerable<double> Errors(double low, double high, Func<double, double> ours, Func<double, double> theirs) =>
        from i in Enumerable.Range(0, 2000)
        let x = low + ((high - low) * (i + 0.37) / 2000)
        let expected = theirs(x)
        select Math.Abs(ours(x) - expected) / (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected));
}
