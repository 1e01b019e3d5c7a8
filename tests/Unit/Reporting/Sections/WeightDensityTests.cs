using Experiments.Reporting.Charts;
using Experiments.Reporting.Sections;
using Experiments.Training.Networks;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Sections;

public class WeightDensityTests
{
    private const int Bins = WeightHistogram.Bins;

    [Test]
    public void Histograms_are_put_together_at_the_largest_range_without_splitting_a_bin()
    {
        WeightDensity density = Of(
            Histogram(1, (0, 100), (Bins - 1, 300)), // a bin at −1 and one at 1
            Histogram(4, (Bins / 2, 500))); // a bin from 0

        Assert.That(density.Range, Is.EqualTo(4));
        Assert.That(density.Counts.Index().Where(bin => bin.Item > 0), Is.EqualTo(((int, long)[])[(48, 100), (64, 500), (79, 300)]));
    }

    [Test]
    public void The_area_below_the_steps_is_1()
    {
        IReadOnlyList<Point> steps = Of(Histogram(2, (10, 60), (11, 90), (70, 250))).Steps();
        double area = steps.Zip(steps.Skip(1), (left, right) => (right.X - left.X) * (left.Y + right.Y) / 2).Sum();

        Assert.That(area, Is.EqualTo(1).Within(1e-12));
        Assert.That((steps[0].Y, steps[^1].Y), Is.EqualTo((0, 0)));
    }

    [Test]
    public void Few_weights_are_counted_in_fewer_bins()
    {
        WeightDensity few = Of(Histogram(1, [.. Enumerable.Range(0, Bins).Select(bin => (bin, 2))]));
        WeightDensity many = Of(Histogram(1, [.. Enumerable.Range(0, Bins).Select(bin => (bin, 100))]));

        Assert.That((few.Counts.Count, many.Counts.Count), Is.EqualTo((4, Bins)));
        Assert.That(few.Weights, Is.EqualTo(2 * Bins));
    }

    [Test]
    public void The_reach_leaves_out_at_most_the_share()
    {
        WeightDensity density = Of(Histogram(1, (0, 1), (Bins / 2, 9_998), (Bins - 1, 1)));

        Assert.That(density.Reach(0.001), Is.EqualTo(2.0 / Bins));
        Assert.That(density.Reach(0.00001), Is.EqualTo(1));
    }

    [Test]
    public void Without_weights_nothing_is_drawn() => Assert.That(Of(Histogram(1)).Steps(), Is.Empty);

    [Test]
    public void Experiments_share_their_bins_so_that_peaks_can_be_compared()
    {
        IReadOnlyList<WeightDensity> densities = WeightDensity.Of([[Histogram(1, (64, 1000))], [Histogram(4, (64, 1000))], []]);

        Assert.That(densities.Select(density => (density.Range, density.Counts.Count)), Is.All.EqualTo((4, Bins)));
        Assert.That(densities[0].Steps(), Is.EqualTo(densities[1].Steps()), "a spike is as high whatever the bins that it was counted in");
        Assert.That(densities[2].Steps(), Is.Empty);
    }

    private static WeightDensity Of(params WeightHistogram[] histograms) => WeightDensity.Of([histograms]).Single();

    private static WeightHistogram Histogram(double range, params (int Bin, int Count)[] filled)
    {
        int[] counts = new int[Bins];
        foreach ((int bin, int count) in filled)
        {
            counts[bin] = count;
        }

        return new WeightHistogram(range, counts);
    }
}
