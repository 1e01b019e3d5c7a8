using Experiments.Evidence.Comparisons;
using Experiments.Evidence.Distributions;

namespace Experiments.Evidence.Hierarchy;

/// <summary>
/// Differences at which densities are known: dense where an arm's likelihood is narrow, and one of them at 0 exactly.
/// They are even in u(θ) = Σ asinh((θ − mean)/scale)/step + θ/linear step, a smooth function, so that a plain sum over them
/// (the trapezoidal rule) is as good as exact for densities that die away at both ends.
/// </summary>
internal sealed class Grid
{
    private const double Step = 0.2; // in scales of an arm
    private const double LinearStep = 0.1; // in points: τ is larger, by its prior
    private const double Margin = 20; // beyond the arms, in points and in their largest scale
    private const double Limit = 150; // further than any difference of accuracies

    /// <summary>Cuts the range of some arms.</summary>
    public Grid(IReadOnlyList<Posterior> arms)
    {
        double margin = Margin * (1 + arms.Max(arm => arm.Scale));
        double low = Math.Max(-Limit, Math.Min(0, arms.Min(arm => arm.Mean)) - margin);
        double high = Math.Min(Limit, Math.Max(0, arms.Max(arm => arm.Mean)) + margin);
        double zero = Place(arms, 0);
        int first = (int)Math.Ceiling(Place(arms, low) - zero);
        int last = (int)Math.Floor(Place(arms, high) - zero);
        Values = [.. Enumerable.Range(first, last - first + 1).Select(node => node == 0 ? 0 : Value(arms, zero + node, low, high))];
        Weights = [.. Values.Select(value => 1 / Slope(arms, value))];
        Zero = -first;
    }

    /// <summary>The differences θ, ascending.</summary>
    public double[] Values { get; }

    /// <summary>dθ/du: what a density at each node counts.</summary>
    public double[] Weights { get; }

    /// <summary>The node at 0.</summary>
    public int Zero { get; }

    /// <summary>
    /// The sum up to each node, half of its own term included, and Euler and Maclaurin's first correction for the cut.
    /// </summary>
    /// <param name="terms">Density times weight at each node.</param>
    /// <param name="sums">Receives them.</param>
    public static void Accumulate(ReadOnlySpan<double> terms, Span<double> sums)
    {
        double sum = 0;
        for (int i = 0; i < terms.Length; i++)
        {
            sums[i] = Math.Clamp(sum + (terms[i] / 2) - Correction(terms, i), 0, 1);
            sum += terms[i];
        }
    }

    /// <summary>The sum from a node on, likewise.</summary>
    public static double From(ReadOnlySpan<double> terms, int node)
    {
        double sum = (terms[node] / 2) + Correction(terms, node);
        foreach (double term in terms[(node + 1)..])
        {
            sum += term;
        }

        return sum;
    }

    private static double Correction(ReadOnlySpan<double> terms, int node) =>
        node == 0 || node == terms.Length - 1 ? 0 : (terms[node + 1] - terms[node - 1]) / 24;

    private static double Place(IReadOnlyList<Posterior> arms, double value) =>
        arms.Sum(arm => Elementary.Asinh((value - arm.Mean) / arm.Scale)) / Step + (value / LinearStep);

    private static double Slope(IReadOnlyList<Posterior> arms, double value) =>
        arms.Sum(arm => 1 / Math.Sqrt(((value - arm.Mean) * (value - arm.Mean)) + (arm.Scale * arm.Scale))) / Step + (1 / LinearStep);

    /// <summary>Newton's steps, kept between ends that close in.</summary>
    private static double Value(IReadOnlyList<Posterior> arms, double place, double low, double high)
    {
        double value = (low + high) / 2;
        for (int i = 0; i < 60; i++)
        {
            double error = Place(arms, value) - place;
            (low, high) = error > 0 ? (low, value) : (value, high);
            double next = value - (error / Slope(arms, value));
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.Abs(next - value) < 1e-13 * (1 + Math.Abs(value)))
            {
                return next;
            }

            value = next;
        }

        return value;
    }
}
