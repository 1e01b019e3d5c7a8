using Experiments.Cli.Progress;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Cli.Progress;

public sealed class TimeLeftTests
{
    [TestCase(10, 0.5, 10)]
    [TestCase(30, 0.75, 10)]
    [TestCase(30, 1, 0)]
    [TestCase(30, 1.5, 0)]
    public void The_rest_goes_on_at_the_speed_so_far(double spent, double share, double left) =>
        Assert.That(TimeLeft.Estimate(TimeSpan.FromSeconds(spent), share), Is.EqualTo(TimeSpan.FromSeconds(left)));

    [TestCase(0)]
    [TestCase(double.NaN)]
    public void Nothing_is_known_before_anything_is_done(double share) =>
        Assert.That(TimeLeft.Estimate(TimeSpan.FromSeconds(30), share), Is.Null);

    [TestCase(0, "0:00")]
    [TestCase(42, "0:42")]
    [TestCase(725, "12:05")]
    [TestCase(3723, "1:02:03")]
    [TestCase(93_784, "26:03:04")]
    public void Times_read_as_on_a_clock(int seconds, string text) =>
        Assert.That(TimeLeft.Text(TimeSpan.FromSeconds(seconds)), Is.EqualTo(text));
}
