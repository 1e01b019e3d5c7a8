using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Evidence.Distributions;

namespace Experiments.Tests.Benchmarks.Calibration;

/// <summary>
/// Plays comparisons whose truth is known, and counts how often what is said of them is so. Differences of runs with one seed
/// are drawn normal; everything else is the code that judges real runs.
/// </summary>
internal static class Simulation
{
    public const double Rope = 0.1;
    private const int MostSeeds = 20; // the command's own limit

    /// <summary>How often the 95 % interval of a difference holds the truth.</summary>
    /// <param name="seeds">How many pairs.</param>
    /// <param name="spread">Standard deviation of a pair's difference, in points.</param>
    /// <param name="trials">How often it is tried.</param>
    public static Share Coverage(int seeds, double spread, int trials)
    {
        const double truth = 0.3;
        return Count(seeds, spread, trials, random =>
            Compared(Draw(random, truth, spread, seeds)).Interval is var (low, high) && low <= truth && truth <= high);
    }

    /// <summary>The same with the conjugate prior, δ | σ ~ N(0, σ²/κ) with a tiny κ: why ours is another.</summary>
    public static Share ConjugateCoverage(int seeds, double spread, int trials)
    {
        const double truth = 0.3;
        double degrees = Prior.Weight + seeds; // one more than was measured
        double quantile = new StudentT(degrees).Quantile(0.975);
        return Count(seeds, spread, trials, random =>
        {
            var summary = Summary.Of(Draw(random, truth, spread, seeds));
            double squares = (Prior.Weight * Prior.Accuracy.Spread * Prior.Accuracy.Spread) + (summary.Deviation * summary.Deviation * (seeds - 1));
            return Math.Abs(summary.Mean - truth) <= quantile * Math.Sqrt(squares / degrees / seeds);
        });
    }

    /// <summary>How often "better" is said of a comparison in which nothing differs.</summary>
    public static Share FalselyBetter(int seeds, double spread, int trials) => Count(seeds, spread, trials, random =>
        Compared(Draw(random, 0, spread, seeds)).Verdict == Verdict.Better);

    /// <summary>The same with seeds added by the rule of <c>--until-decided</c>.</summary>
    public static (Share FalselyBetter, double MeanSeeds) UntilDecided(int seeds, double spread, int trials)
    {
        int used = 0;
        Share share = Count(seeds, spread, trials, random =>
        {
            List<double> differences = [.. Draw(random, 0, spread, seeds)];
            while (differences.Count < MostSeeds && !StoppingRule.IsReached(Compared(differences).Posterior, Rope))
            {
                differences.Add(spread * random.Normal());
            }

            used += differences.Count;
            return Compared(differences).Verdict == Verdict.Better;
        });
        return (share, (double)used / trials);
    }

    /// <summary>
    /// How often the number of further seeds that brings a verdict lies in the range foretold, where none is there yet. Truths are
    /// normal around 0 with a spread of half a point, spreads of pairs between 0.1 and 0.6 points, evenly in their logarithms.
    /// </summary>
    /// <param name="seeds">How many pairs there are.</param>
    /// <param name="trials">How often a range is foretold.</param>
    public static Share Foretold(int seeds, int trials)
    {
        RandomNumbers random = new((ulong)seeds);
        int hits = 0;
        for (int trial = 0; trial < trials;)
        {
            double truth = 0.5 * random.Normal();
            double spread = 0.1 * Math.Pow(6, random.Uniform());
            List<double> differences = [.. Draw(random, truth, spread, seeds)];
            if (Compared(differences).Needed is not { } foretold)
            {
                continue;
            }

            int needed = 0;
            do
            {
                differences.Add(truth + (spread * random.Normal()));
                needed++;
            }
            while (needed < SeedsNeeded.Most && Compared(differences).Verdict == Verdict.CannotTell);
            hits += foretold.Low <= needed && needed <= foretold.High ? 1 : 0;
            trial++;
        }

        return new Share(hits, trials);
    }

    private static Share Count(int seeds, double spread, int trials, Func<RandomNumbers, bool> happens)
    {
        RandomNumbers random = new(((ulong)seeds << 32) + (ulong)(1000 * spread));
        return new Share(Enumerable.Range(0, trials).Count(_ => happens(random)), trials);
    }

    private static double[] Draw(RandomNumbers random, double truth, double spread, int seeds) =>
        [.. Enumerable.Range(0, seeds).Select(_ => truth + (spread * random.Normal()))];

    private static Comparison Compared(IReadOnlyList<double> differences) => new(
        Metric.Headline, [.. differences.Select((difference, seed) => new SeedPair(seed, 90 + difference, 90))], Rope, double.NaN);
}

/// <summary>How often something happened.</summary>
internal readonly record struct Share(int Count, int Of)
{
    public double Value => (double)Count / Of;

    /// <summary>The standard error of the share.</summary>
    public double Error => Math.Sqrt(Value * (1 - Value) / Of);
}
