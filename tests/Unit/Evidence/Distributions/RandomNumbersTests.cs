using Experiments.Evidence.Distributions;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Evidence.Distributions;

public class RandomNumbersTests
{
    private const int Draws = 20_000;

    [Test]
    public void Normal_draws_have_the_mean_and_the_spread_of_one()
    {
        double[] draws = Drawn(random => random.Normal());
        Assert.That(draws.Average(), Is.EqualTo(0).Within(0.03));
        Assert.That(draws.Average(draw => draw * draw), Is.EqualTo(1).Within(0.05));
        Assert.That(draws.Average(draw => draw * draw * draw * draw), Is.EqualTo(3).Within(0.3));
    }

    [TestCase(1.1)]
    [TestCase(4.1)]
    public void Draws_of_Students_t_fall_where_its_probabilities_say(double degrees)
    {
        double[] draws = Drawn(random => random.StudentT(degrees));
        foreach (double t in new[] { -2, -0.5, 0, 1, 3 })
        {
            Assert.That(draws.Count(draw => draw <= t) / (double)Draws, Is.EqualTo(new StudentT(degrees).Cumulative(t)).Within(0.015), $"{t}");
        }
    }

    [Test]
    public void Its_first_draws_are_the_same_everywhere() => Assert.That(
        new RandomNumbers(0).Uniform(), Is.EqualTo((0xE220A8397B1DCDAF >> 12) + 0.5).Within(0).Percent.Or.EqualTo(((0xE220A8397B1DCDAF >> 12) + 0.5) / (1UL << 52)),
        "the first word of SplitMix64 from seed 0, as published with it");

    private static double[] Drawn(Func<RandomNumbers, double> draw)
    {
        RandomNumbers random = new(1);
        return [.. Enumerable.Range(0, Draws).Select(_ => draw(random))];
    }
}
