using Experiments.Evidence.Regressions;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Evidence.Regressions;

public class ChangeTests
{
    [TestCase(ChangeKind.None, 0, 0, 0)]
    [TestCase(ChangeKind.Drop, -1, -1.1, -0.9)]
    [TestCase(ChangeKind.Gain, 1, 1.1, 0.9)]
    [TestCase(ChangeKind.Noise, 0.01, -0.01, 0, Description = "another result that may as well be the same")]
    [TestCase(ChangeKind.Noise, 1, -0.8, 0.3, Description = "nobody can tell")]
    [TestCase(ChangeKind.Noise, -5, -5, Description = "two seeds cannot tell")]
    public void A_change_is_a_drop_or_a_gain_where_it_is_95_percent_probable(ChangeKind kind, params double[] changes)
    {
        Dictionary<int, double> before = changes.Index().ToDictionary(run => run.Index, run => 90.0 + run.Index);
        Dictionary<int, double> after = changes.Index().ToDictionary(run => run.Index, run => 90.0 + run.Index + run.Item);
        Assert.That(Change.Of(before, after, rope: 0.1).Kind, Is.EqualTo(kind));
    }

    [Test]
    public void Another_seed_is_a_change()
    {
        Dictionary<int, double> three = new() { [1] = 90, [2] = 91, [3] = 92 };
        Change more = Change.Of(three, new Dictionary<int, double>(three) { [4] = 91 }, 0.1);
        Assert.That(more.Kind, Is.EqualTo(ChangeKind.Noise));
        Assert.That(more.Comparison!.Pairs, Has.Count.EqualTo(3));
    }

    [Test]
    public void Without_a_seed_in_common_nothing_can_be_compared() => Assert.That(
        Change.Of(new Dictionary<int, double> { [1] = 90 }, new Dictionary<int, double> { [2] = 91 }, 0.1), Is.EqualTo(new Change(ChangeKind.Noise, null)));
}
