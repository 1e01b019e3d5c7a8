using System.ComponentModel;
using Experiments.Training.Kernels;

namespace Experiments.Training.Networks;

/// <summary>
/// How the weights of one layer are spread: counts in equal bins from −range to range. The range is a power of 2, so
/// that the bins of two histograms can be put together without splitting one.
/// </summary>
/// <param name="Range">The smallest power of 2 that no weight's size exceeds; at least 2⁻²⁰.</param>
/// <param name="Counts">Weights per bin, <see cref="Bins"/> of them, the most negative first.</param>
public sealed record WeightHistogram(
    [property: Description("The bins go from −`range` to `range`, a power of 2.")]
    double Range,
    [property: Description("Weights in each of the equal bins, the most negative first.")]
    IReadOnlyList<int> Counts)
{
    /// <summary>Number of bins.</summary>
    public const int Bins = 128;

    private const double SmallestRange = 1.0 / (1 << 20);

    /// <summary>The histogram of a layer's weights; one that is not a finite number is left out.</summary>
    public static WeightHistogram Of(Layer layer)
    {
        double range = SmallestRange;
        foreach (float weight in layer.Weights)
        {
            while (float.IsFinite(weight) && Math.Abs(weight) > range)
            {
                range *= 2;
            }
        }

        int[] counts = new int[Bins];
        for (int panel = 0; panel < layer.Panels.Count; panel++)
        {
            int width = layer.Panels.Width(panel);
            Span<float> weights = layer.Panels[panel];
            for (int row = 0; row < weights.Length; row += width)
            {
                Count(weights.Slice(row, Math.Min(width, layer.Outputs - (panel * Panel.Columns))), range, counts);
            }
        }

        return new WeightHistogram(range, counts);
    }

    private static void Count(ReadOnlySpan<float> weights, double range, int[] counts)
    {
        foreach (float weight in weights)
        {
            if (float.IsFinite(weight))
            {
                counts[Math.Min(Bins - 1, (int)((weight + range) / (2 * range) * Bins))]++;
            }
        }
    }
}
