using Experiments.Reporting.Formats;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Formats;

public class NoBreakSpacesTests
{
    [TestCase("82.86 ± 0.48", "82.86_±_0.48")]
    [TestCase("−0.66 to +0.24", "−0.66_to_+0.24")]
    [TestCase("−2.22 to −1.70 in all", "−2.22_to_−1.70 in all")]
    [TestCase("the 95 % interval", "the 95_% interval")]
    [TestCase("0.07 points, 5 seeds, 400 updates", "0.07_points, 5_seeds, 400_updates")]
    public void A_number_stays_with_what_belongs_to_it(string text, string unbroken) =>
        Assert.That(NoBreakSpaces.In(text), Is.EqualTo(unbroken.Replace('_', '\u00A0')));

    [TestCase("mean ± one standard deviation")]
    [TestCase("Rotated by ±15°")]
    [TestCase("5 times the updates")]
    [TestCase("shifted by 1 to the left")]
    [TestCase("layer 2 pointsize")]
    public void Other_text_stays(string text) => Assert.That(NoBreakSpaces.In(text), Is.EqualTo(text));
}
