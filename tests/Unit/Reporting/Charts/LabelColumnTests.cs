using Experiments.Reporting.Charts.Drawing;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Reporting.Charts;

public class LabelColumnTests
{
    [Test]
    public void Labels_with_room_lie_where_they_are_wanted() =>
        Assert.That(LabelColumn.Spread([80, 20], [10, 10], 0, 100), Is.EqualTo([80f, 20f]));

    [Test]
    public void Labels_at_one_place_spread_evenly_around_it_in_their_order() =>
        Assert.That(LabelColumn.Spread([50, 50, 50], [10, 10, 10], 0, 100), Is.EqualTo([40f, 50f, 60f]));

    [Test]
    public void A_high_label_pushes_a_low_one_away_no_more_than_itself() =>
        Assert.That(LabelColumn.Spread([50, 50], [10, 30], 0, 100), Is.EqualTo([40f, 60f]));

    [Test]
    public void Labels_stay_inside_the_column() =>
        Assert.That(LabelColumn.Spread([0, 1, 99, 100], [10, 10, 10, 20], 0, 100), Is.EqualTo([5f, 15f, 75f, 90f]));

    [Test]
    public void No_label_covers_another_whatever_is_wanted()
    {
        float[] wanted = [33, 35, 90, 12, 34, 34.5f, 88, 91];
        float[] heights = [8, 14, 8, 8, 14, 8, 20, 8];
        IReadOnlyList<float> middles = LabelColumn.Spread(wanted, heights, 0, 100);
        int[] order = [.. Enumerable.Range(0, wanted.Length).OrderBy(label => middles[label])];

        Assert.That(order.Select(label => wanted[label]), Is.Ordered);
        foreach ((int upper, int lower) in order.Zip(order.Skip(1)))
        {
            Assert.That(middles[lower] - middles[upper], Is.GreaterThanOrEqualTo(((heights[upper] + heights[lower]) / 2) - 0.001f));
        }
    }
}
