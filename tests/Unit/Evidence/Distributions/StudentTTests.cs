using Experiments.Evidence.Distributions;
using Experiments.Tests.Unit.Evidence.References;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Evidence.Distributions;

public class StudentTTests
{
    [Test]
    public void Its_probabilities_are_SciPys() => Assert.Multiple(() =>
    {
        foreach (StudentValue point in Reference.Values.Student.Cumulative)
        {
            Assert.That(new StudentT(point.Degrees).Cumulative(point.T), Is.EqualTo(point.Value).Within(1e-12), point.ToString());
        }
    });

    [Test]
    public void Its_quantiles_are_SciPys() => Assert.Multiple(() =>
    {
        foreach (StudentValue point in Reference.Values.Student.Quantile)
        {
            Assert.That(new StudentT(point.Degrees).Quantile(point.Probability), Is.EqualTo(point.Value).Within(1e-9 * Math.Abs(point.Value)), point.ToString());
        }
    });

    [Test]
    public void Its_tail_keeps_its_digits_far_out() =>
        Assert.That(new StudentT(4).UpperTail(1e6), Is.EqualTo(3e-24).Within(1e-8).Percent, "3/t⁴ for ν = 4");

    // Exact: committed numbers come from these, on every processor and system.
    [Test]
    public void Its_bits_are_the_same_everywhere() => Assert.That(
        Bits.Of(new StudentT(4.1).Quantile(0.975), new StudentT(2.1).Cumulative(-1.7), new StudentT(299.1).Cumulative(1.3)),
        Is.EqualTo("4005ffe13152f646 3fbcd5a346ea224a 3fece2e921a1562e"));
}
