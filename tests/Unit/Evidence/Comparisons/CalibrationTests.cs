using Experiments.Tests.Benchmarks.Calibration;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Evidence.Comparisons;

/// <summary>Little of what <c>tests/Benchmarks -- calibration</c> simulates at length. The random numbers are always the same.</summary>
[FullRunOnly]
public class CalibrationTests
{
    private const int trials = 4000;

    [Test]
    public void Intervals_hold_the_truth_in_95_of_100_cases([Values(3, 5, 10)] int seeds, [Values(0.15, 0.3, 0.6)] double spread)
    {
        Share share = Simulation.Coverage(seeds, spread, trials);
        Assert.That(share.Value, Is.EqualTo(0.95).Within(0.02 + (2 * share.Error)));
    }

    [Test]
    public void Better_is_rarely_said_where_nothing_differs([Values(3, 5, 10)] int seeds, [Values(0.15, 0.6)] double spread)
    {
        Share share = Simulation.FalselyBetter(seeds, spread, trials);
        Assert.That(share.Value, Is.LessThan(0.05 + (2 * share.Error)));
    }

    [Test]
    public void Adding_seeds_until_the_difference_is_known_does_not_look_for_luck([Values(0.15, 0.6)] double spread)
    {
        Share share = Simulation.UntilDecided(3, spread, trials / 4).FalselyBetter;
        Assert.That(share.Value, Is.LessThan(0.05 + (2 * share.Error)));
    }

    [Test]
    public void The_range_of_seeds_foretold_holds_the_number_needed_in_80_of_100_cases([Values(3, 10)] int seeds)
    {
        const int foretold = 400;
        Assert.That(Simulation.Foretold(seeds, foretold).Value, Is.EqualTo(0.8).Within(0.1 + (2 * Math.Sqrt(0.8 * 0.2 / foretold))));
    }
}
