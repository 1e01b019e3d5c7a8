using Experiments.Evidence.Comparisons;
using Experiments.Tests.Unit.Evidence.References;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Evidence.Comparisons;

public class PosteriorTests
{
    [TestCaseSource(nameof(Pairs))]
    public void It_is_what_SciPy_integrates_from_prior_and_likelihood(object expected)
    {
        var reference = (PairReference)expected;
        var posterior = Posterior.Of(reference.Differences, Prior.Accuracy);
        (double low, double high) = posterior.Interval();
        Assert.Multiple(() =>
        {
            Assert.That(low, Is.EqualTo(reference.Low).Within(1e-5 * (high - low)));
            Assert.That(high, Is.EqualTo(reference.High).Within(1e-5 * (high - low)));
            Assert.That(Region.Above(0.1).Probability(posterior), Is.EqualTo(reference.Better).Within(1e-6));
            Assert.That(Region.Around0(0.1).Probability(posterior), Is.EqualTo(reference.Same).Within(1e-6));
            Assert.That(Region.Below(-0.1).Probability(posterior), Is.EqualTo(reference.Worse).Within(1e-6));
        });
    }

    [Test]
    public void Without_any_spread_it_is_still_a_distribution()
    {
        var posterior = Posterior.Of([0.4, 0.4, 0.4], Prior.Accuracy);
        (double low, double high) = posterior.Interval();
        Assert.That(low, Is.GreaterThan(0.3).And.LessThan(0.4));
        Assert.That(high, Is.GreaterThan(0.4).And.LessThan(0.5));
    }

    [Test]
    public void One_difference_says_next_to_nothing()
    {
        (double low, double high) = Posterior.Of([5], Prior.Accuracy).Interval();
        Assert.That(low, Is.LessThan(-40));
        Assert.That(high, Is.GreaterThan(40));
    }

    [Test]
    public void No_difference_of_accuracies_is_beyond_100_points()
    {
        var posterior = Posterior.Of([90, -70], Prior.Accuracy);
        Assert.That(posterior.Below(-100), Is.Zero);
        Assert.That(posterior.Below(100), Is.EqualTo(1));
        Assert.That(posterior.Interval().High, Is.LessThan(100));
    }

    // The verdict must come from the runs: a guess of the spread ten times as high or low, worth ten times as much or
    // little, may not turn one, from three seeds of the usual spread on.
    [Test]
    public void The_prior_hardly_matters([Values(0.03, 0.1, 0.3)] double spread, [Values(3, 5, 10)] int seeds)
    {
        double[] differences = [.. Enumerable.Range(0, seeds).Select(i => 0.5 + (0.4 * ((i % 3) - 1)))];
        (double low, double high) = Posterior.Of(differences, Prior.Accuracy).Interval();
        (double otherLow, double otherHigh) = Posterior.Of(differences, new Prior(spread, 100)).Interval();
        Assert.That((otherHigh - otherLow) / (high - low), Is.EqualTo(1).Within(0.05));
    }

    [Test]
    public void Regions_that_leave_nothing_out_are_certain_together()
    {
        var posterior = Posterior.Of([0.1, 0.3, -0.2], Prior.Accuracy);
        double sum = new[] { Region.Above(0.1), Region.Around0(0.1), Region.Below(-0.1) }.Sum(region => region.Probability(posterior));
        Assert.That(sum, Is.EqualTo(1).Within(1e-12));
        Assert.That(Region.Above(0.1).Complement, Is.EqualTo(Region.Below(0.1)));
    }

    private static IEnumerable<TestCaseData> Pairs() =>
        Reference.Values.Pairs.Select(pair => new TestCaseData(pair).SetArgDisplayNames(string.Join(' ', pair.Differences)));
}
