using Experiments.Tests.Benchmarks.Growth;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Benchmarks;

/// <summary>The line that costs are compared with.</summary>
public sealed class StraightLineTests
{
    [Test]
    public void Points_on_a_line_are_explained_without_a_rest()
    {
        (double, double)[] points = [(0, 1), (1, 3), (4, 9)];
        var line = StraightLine.Through(points);
        Assert.Multiple(() =>
        {
            Assert.That(line.Intercept, Is.EqualTo(1).Within(1e-12));
            Assert.That(line.Slope, Is.EqualTo(2).Within(1e-12));
            Assert.That(line.Explained(points), Is.EqualTo(1).Within(1e-12));
            Assert.That(line.Deviation(points), Is.EqualTo(0).Within(1e-12));
        });
    }

    [Test]
    public void What_a_line_cannot_explain_is_its_deviation()
    {
        (double, double)[] points = [(0, 1), (1, 4), (2, 1)]; // y = 2 is nearest: off by 1, 2 and 1
        var line = StraightLine.Through(points);
        Assert.Multiple(() =>
        {
            Assert.That(line.At(1), Is.EqualTo(2).Within(1e-12));
            Assert.That(line.Explained(points), Is.EqualTo(0).Within(1e-12));
            Assert.That(line.Deviation(points), Is.EqualTo(1).Within(1e-12));
        });
    }
}
