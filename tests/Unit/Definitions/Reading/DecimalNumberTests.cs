using Experiments.Definitions.Reading;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Reading;

public class DecimalNumberTests
{
    [TestCase("0", 0)]
    [TestCase("-0", 0)]
    [TestCase("12", 12)]
    [TestCase("-0.25", -0.25)]
    [TestCase("1e3", 1000)]
    [TestCase("2.5E-2", 0.025)]
    [TestCase("0e9", 0)]
    public void A_decimal_number_is_read(string text, double number) => Assert.That(DecimalNumber.Parse(text), Is.EqualTo(number));

    [TestCase("")]
    [TestCase("+1")]
    [TestCase(".5")]
    [TestCase("5.")]
    [TestCase("017")]
    [TestCase("0o17")]
    [TestCase("0x1F")]
    [TestCase("1_000")]
    [TestCase("1,5")]
    [TestCase("1:30")]
    [TestCase("1e999")]
    [TestCase("1e-999")]
    [TestCase(".inf")]
    [TestCase("NaN")]
    [TestCase("yes")]
    [TestCase("1\n")]
    [TestCase("١")]
    public void Anything_else_is_not(string text) => Assert.That(DecimalNumber.Parse(text), Is.Null);

    [Test]
    public void Minus_zero_becomes_zero() => Assert.That(double.IsNegative(DecimalNumber.Parse("-0.0")!.Value), Is.False);
}
