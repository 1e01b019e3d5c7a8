using Experiments.Evidence.Distributions;

namespace Experiments.Evidence.Comparisons;

/// <summary>How many further seeds will bring a verdict, in 80 of 100 cases, if what is known so far is right.</summary>
/// <param name="Low">Hardly ever do fewer suffice.</param>
/// <param name="High">Where it ends; <see cref="Most"/> stands for that many or more.</param>
public sealed record SeedsNeeded(int Low, int High)
{
    /// <summary>Nobody looks further.</summary>
    public const int Most = 300;

    private const int Futures = 500;
    private const int Held = 400; // of them, by the range

    // By the number of pairs: what the distance of the mean from a region's end must be, in scales, to leave out 5 %.
    private static readonly double[] thresholds = new double[Most + 1000];

    /// <summary>Plays on from a posterior until one of the regions is certain, many times.</summary>
    /// <param name="posterior">What is known so far.</param>
    /// <param name="regions">What may become certain.</param>
    /// <returns>Null for fewer than two pairs, which tell nothing of the spread.</returns>
    public static SeedsNeeded? Of(Posterior posterior, IReadOnlyList<Region> regions)
    {
        if (posterior.Count < 2)
        {
            return null;
        }

        var random = new RandomNumbers((ulong)posterior.Count);
        int[] needed = new int[Futures];
        for (int future = 0; future < Futures; future++)
        {
            needed[future] = Play(posterior, regions, random);
        }

        // The shortest range: with equal shares left out at both ends, one that begins with the next seed would hold 90 of 100.
        Array.Sort(needed);
        int first = Enumerable.Range(0, Futures - Held + 1).MinBy(i => needed[i + Held - 1] - needed[i]); // the first of equals
        return new SeedsNeeded(needed[first], needed[first + Held - 1]);
    }

    /// <summary>Like <c>probably 3–9 more seeds</c>.</summary>
    public override string ToString() => this switch
    {
        { Low: >= Most } => FormattableString.Invariant($"probably more than {Most} more seeds"),
        { High: >= Most } => FormattableString.Invariant($"probably {Low} to more than {Most} more seeds"),
        _ => FormattableString.Invariant($"probably {(Low == High ? $"{Low}" : $"{Low}–{High}")} more seed{(High == 1 ? "" : "s")}"),
    };

    /// <summary>
    /// One future: each further difference is drawn from what all before it predict, so that the unknown mean and spread
    /// need no drawing of their own.
    /// </summary>
    private static int Play(Posterior posterior, IReadOnlyList<Region> regions, RandomNumbers random)
    {
        double mean = posterior.Mean;
        int count = posterior.Count;
        double variance = posterior.Scale * posterior.Scale * count; // of single differences, times its degrees of freedom: the squares
        for (int further = 1; further < Most; further++)
        {
            double degrees = Posterior.DegreesAfter(count);
            double step = random.StudentT(degrees) * Math.Sqrt(variance * (1 + (1.0 / count)));
            variance = ((variance * degrees) + (step * step * count / (count + 1))) / (degrees + 1);
            count++;
            mean += step / count;
            if (count >= Comparison.FewestPairs && IsDecided(count, mean, Math.Sqrt(variance / count), regions, posterior.Prior))
            {
                return further;
            }
        }

        return Most;
    }

    private static bool IsDecided(int count, double mean, double scale, IReadOnlyList<Region> regions, Prior prior)
    {
        double needed = scale * Threshold(count);
        foreach (Region region in regions)
        {
            // Necessary for each region, and sufficient for one that is open on one side.
            if (mean - region.Low >= needed && region.High - mean >= needed
                && (double.IsInfinity(region.High - region.Low)
                    || region.Probability(new Posterior(count, mean, scale, prior)) >= Region.Certainty))
            {
                return true;
            }
        }

        return false;
    }

    private static double Threshold(int count)
    {
        if (count >= thresholds.Length)
        {
            return new StudentT(Posterior.DegreesAfter(count)).Quantile(Region.Certainty);
        }

        if (thresholds[count] == 0)
        {
            thresholds[count] = new StudentT(Posterior.DegreesAfter(count)).Quantile(Region.Certainty); // the same whoever writes it
        }

        return thresholds[count];
    }
}
