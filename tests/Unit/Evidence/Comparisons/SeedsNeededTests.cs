using Experiments.Evidence.Comparisons;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Evidence.Comparisons;

public class SeedsNeededTests
{
    private static readonly Region[] regions = [Region.Above(0.1), Region.Around0(0.1), Region.Below(-0.1)];

    [Test]
    public void A_clear_difference_needs_few_more_seeds_and_one_at_the_border_many()
    {
        Assert.That(Of(0.9, 0.2, 0.5)!.High, Is.LessThan(15));
        Assert.That(Of(0.2, 0, 0.1, 0.15, 0.05)!.High, Is.GreaterThan(50));
    }

    [Test]
    public void Two_pairs_need_one_more_at_least() => Assert.That(Of(3, 3.1)!.Low, Is.GreaterThanOrEqualTo(1));

    [Test]
    public void One_pair_tells_nothing_of_the_spread() => Assert.That(Of(3), Is.Null);

    [Test]
    public void The_same_pairs_give_the_same_range_everywhere() => Assert.That(Of(0.4, 0.1, 0.3), Is.EqualTo(new SeedsNeeded(1, 4)));

    [TestCase(1, 1, "probably 1 more seed")]
    [TestCase(4, 4, "probably 4 more seeds")]
    [TestCase(3, 9, "probably 3–9 more seeds")]
    [TestCase(40, SeedsNeeded.Most, "probably 40 to more than 300 more seeds")]
    [TestCase(SeedsNeeded.Most, SeedsNeeded.Most, "probably more than 300 more seeds")]
    public void It_is_told_in_words(int low, int high, string words) => Assert.That(new SeedsNeeded(low, high).ToString(), Is.EqualTo(words));

    private static SeedsNeeded? Of(params double[] differences) => SeedsNeeded.Of(Posterior.Of(differences, Prior.Accuracy), regions);
}
