namespace Experiments.Reporting.Charts.Drawing;

/// <summary>Places labels of a column so that none covers another and each stays near what it names.</summary>
internal static class LabelColumn
{
    /// <summary>The middle of each label: least moved from where it is wanted, in the wanted order.</summary>
    /// <param name="wanted">Where each would lie by itself.</param>
    /// <param name="heights">Of each.</param>
    /// <param name="top">The column's upper end.</param>
    /// <param name="bottom">The column's lower end, below which labels go only when the column is too short.</param>
    public static IReadOnlyList<float> Spread(IReadOnlyList<float> wanted, IReadOnlyList<float> heights, float top, float bottom)
    {
        List<Group> groups = [];
        foreach (int label in Enumerable.Range(0, wanted.Count).OrderBy(label => wanted[label]))
        {
            var group = new Group([label], heights[label], wanted[label] - (heights[label] / 2));
            while (groups.Count > 0 && groups[^1].Bottom(top, bottom) > group.Top(top, bottom))
            {
                group = groups[^1].With(group);
                groups.RemoveAt(groups.Count - 1);
            }

            groups.Add(group);
        }

        float[] middles = new float[wanted.Count];
        foreach (Group group in groups)
        {
            float y = group.Top(top, bottom);
            foreach (int label in group.Labels)
            {
                middles[label] = y + (heights[label] / 2);
                y += heights[label];
            }
        }

        return middles;
    }

    /// <summary>Labels that touch, in order, as one block whose top is the mean of the tops that each would want for it.</summary>
    private sealed record Group(IReadOnlyList<int> Labels, float Height, float Wanted)
    {
        public float Top(float top, float bottom) => Math.Max(top, Math.Min(Wanted, bottom - Height));

        public float Bottom(float top, float bottom) => Top(top, bottom) + Height;

        public Group With(Group below) => new(
            [.. Labels, .. below.Labels],
            Height + below.Height,
            ((Wanted * Labels.Count) + ((below.Wanted - Height) * below.Labels.Count)) / (Labels.Count + below.Labels.Count));
    }
}
