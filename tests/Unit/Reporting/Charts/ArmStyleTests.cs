using Experiments.Reporting.Charts.Drawing;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Charts;

public class ArmStyleTests
{
    [Test]
    public void Fifty_arms_look_different() =>
        Assert.That(Enumerable.Range(0, 50).Select(arm => (ArmStyle.Of(arm).Color.ToHex(), ArmStyle.Of(arm).Marker)), Is.Unique);

    [Test]
    public void Nine_arms_have_nine_colours() =>
        Assert.That(Enumerable.Range(0, 9).Select(arm => ArmStyle.Of(arm).Color.ToHex()), Is.Unique);

    [Test]
    public void Eight_arms_have_eight_markers_for_readers_without_colour() =>
        Assert.That(Enumerable.Range(0, 8).Select(arm => ArmStyle.Of(arm).Marker), Is.Unique);
}
