using Experiments.Reporting.Charts;
using Experiments.Training.Networks;

namespace Experiments.Reporting.Sections;

/// <summary>How the weights of one layer are spread over all runs of an experiment.</summary>
/// <param name="Range">The bins reach from −range to range.</param>
/// <param name="Counts">Weights per bin, the most negative first; the number of bins is even.</param>
internal sealed record WeightDensity(double Range, IReadOnlyList<long> Counts)
{
    private const int WeightsPerBin = 50; // on average; fewer would show noise

    /// <summary>
    /// Puts the histograms of each experiment together, all in the same bins, because the height of a peak depends on
    /// their width. Where there are too few weights for them, all take wider ones.
    /// </summary>
    /// <param name="experiments">The histograms of the runs of each; of none for one without weights.</param>
    public static IReadOnlyList<WeightDensity> Of(IReadOnlyList<IEnumerable<WeightHistogram>> experiments)
    {
        double range = experiments.SelectMany(histograms => histograms).Select(histogram => histogram.Range).DefaultIfEmpty(1).Max();
        WeightDensity[] densities = [.. experiments.Select(histograms => Sum(histograms, range))];
        while (densities.Any(density => density.Counts.Count > 2)
            && densities.Sum(density => density.Weights) < WeightsPerBin * densities.Sum(density => density.Counts.Count(count => count > 0)))
        {
            densities = [.. densities.Select(density => density with { Counts = [.. Pairs(density.Counts)] })];
        }

        return densities;
    }

    /// <summary>How many weights were counted.</summary>
    public long Weights => Counts.Sum();

    private double Width => 2 * Range / Counts.Count;

    /// <summary>A line of steps from the first to the last weight, which encloses an area of 1; empty without weights.</summary>
    public IReadOnlyList<Point> Steps()
    {
        (int Bin, long Count)[] filled = [.. Counts.Index().Where(bin => bin.Item > 0)];
        if (filled.Length == 0)
        {
            return [];
        }

        int first = filled[0].Bin;
        int end = filled[^1].Bin + 1;
        return
        [
            new Point(Edge(first), 0),
            .. Enumerable.Range(first, end - first).SelectMany(bin => new[] { new Point(Edge(bin), Height(bin)), new Point(Edge(bin + 1), Height(bin)) }),
            new Point(Edge(end), 0),
        ];

        double Edge(int bin) => -Range + (bin * Width);
        double Height(int bin) => Counts[bin] / (Weights * Width);
    }

    /// <summary>The distance from 0, in whole bins, beyond which at most this share of the weights lies.</summary>
    public double Reach(double share)
    {
        int middle = Counts.Count / 2;
        int bins = Enumerable.Range(1, middle)
            .First(bins => bins == middle || Counts.Skip(middle - bins).Take(2 * bins).Sum() >= (1 - share) * Weights);
        return bins * Width;
    }

    private static WeightDensity Sum(IEnumerable<WeightHistogram> histograms, double range)
    {
        WeightDensity[] alike = [.. histograms.Select(histogram => new WeightDensity(histogram.Range, [.. histogram.Counts]).Widened(range))];
        return new WeightDensity(
            range, [.. Enumerable.Range(0, WeightHistogram.Bins).Select(bin => alike.Sum(histogram => histogram.Counts[bin]))]);
    }

    /// <summary>The same weights in bins of a larger range: with each doubling two bins become one, and none is split.</summary>
    private WeightDensity Widened(double range)
    {
        WeightDensity wider = this;
        while (wider.Range < range)
        {
            long[] outside = new long[Counts.Count / 4];
            wider = new WeightDensity(wider.Range * 2, [.. outside, .. Pairs(wider.Counts), .. outside]);
        }

        return wider;
    }

    private static IEnumerable<long> Pairs(IReadOnlyList<long> counts) => counts.Chunk(2).Select(pair => pair.Sum());
}
