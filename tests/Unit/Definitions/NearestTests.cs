using Experiments.Definitions;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions;

public sealed class NearestTests
{
    private static readonly string[] Names = ["dropout", "early-stopping", "l1", "l2"];

    [TestCase("droput", "dropout")]
    [TestCase("dropouts", "dropout")]
    [TestCase("drapout", "dropout")]
    [TestCase("early_stoping", "early-stopping")]
    [TestCase("L2", "l2")]
    [TestCase("DropOut", "dropout")]
    [TestCase("dorpuot", "dropout")]
    [TestCase("l3", "l1")]
    public void A_slip_of_the_pen_is_recognized(string written, string meant) =>
        Assert.That(Nearest.To(written, Names), Is.EqualTo(meant));

    [TestCase("")]
    [TestCase("momentum")]
    public void Another_word_is_not(string written) => Assert.That(Nearest.To(written, Names), Is.Null);
}
