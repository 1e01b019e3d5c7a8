namespace Experiments.Evidence.Hierarchy;

/// <summary>The distribution of one arm's difference, known at the nodes of a grid and cubic between them.</summary>
internal sealed class Marginal
{
    private readonly double[] values;
    private readonly double[] terms;
    private readonly double[] weights;
    private readonly double[] sums;

    /// <summary>Reads a distribution.</summary>
    /// <param name="grid">The nodes.</param>
    /// <param name="terms">Density times weight at each; they sum to 1.</param>
    public Marginal(Grid grid, double[] terms)
    {
        (values, weights, this.terms) = (grid.Values, grid.Weights, terms);
        sums = new double[terms.Length];
        Grid.Accumulate(terms, sums);
        Mean = values.Zip(terms, (value, term) => value * term).Sum();
    }

    /// <summary>Its mean.</summary>
    public double Mean { get; }

    /// <summary>P(δ ≤ x).</summary>
    public double Below(double x)
    {
        int right = Array.BinarySearch(values, x);
        right = right < 0 ? ~right : right;
        return right == 0 ? 0 : right == values.Length ? 1 : Between(right - 1, x);
    }

    /// <summary>The value that is not exceeded with this probability.</summary>
    public double Quantile(double probability)
    {
        double low = values[0];
        double high = values[^1];
        for (double middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2)
        {
            (low, high) = Below(middle) < probability ? (middle, high) : (low, middle);
        }

        return high;
    }

    /// <summary>Hermite's cubic through the sums of two neighbours, whose slopes are the densities there.</summary>
    private double Between(int left, double x)
    {
        double width = values[left + 1] - values[left];
        double t = (x - values[left]) / width;
        double slopeLeft = terms[left] / weights[left] * width;
        double slopeRight = terms[left + 1] / weights[left + 1] * width;
        double step = sums[left + 1] - sums[left];
        double cubic = sums[left] + (t * (slopeLeft + (t * ((3 * step) - (2 * slopeLeft) - slopeRight + (t * (slopeLeft + slopeRight - (2 * step)))))));
        return Math.Clamp(cubic, 0, 1);
    }
}
