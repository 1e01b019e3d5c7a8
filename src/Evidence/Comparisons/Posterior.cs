using Experiments.Evidence.Distributions;

namespace Experiments.Evidence.Comparisons;

/// <summary>What some differences tell of their mean δ: Student's t, cut off where no difference can be.</summary>
/// <param name="Count">How many differences, n ≥ 1.</param>
/// <param name="Mean">Their mean, the most probable δ.</param>
/// <param name="Scale">The distribution's scale; above 0 also where the differences do not differ.</param>
/// <param name="Prior">What was believed before.</param>
public sealed record Posterior(int Count, double Mean, double Scale, Prior Prior)
{
    /// <summary>Degrees of freedom: n − 1 of the differences, and what the prior is worth.</summary>
    public double DegreesOfFreedom => DegreesAfter(Count);

    private StudentT Distribution => new(DegreesOfFreedom);

    /// <summary>Of these differences.</summary>
    /// <param name="differences">At least one; finite.</param>
    /// <param name="prior">What was believed before.</param>
    public static Posterior Of(IReadOnlyList<double> differences, Prior prior)
    {
        var summary = Summary.Of(differences);
        return Of(summary.Count, summary.Mean, summary.Deviation * summary.Deviation * (summary.Count - 1), prior);
    }

    /// <summary>Of differences of which only this is known.</summary>
    /// <param name="count">How many, n ≥ 1.</param>
    /// <param name="mean">Their mean.</param>
    /// <param name="squares">The sum of squared distances from it.</param>
    /// <param name="prior">What was believed before.</param>
    internal static Posterior Of(int count, double mean, double squares, Prior prior)
    {
        double variance = ((Prior.Weight * prior.Spread * prior.Spread) + squares) / DegreesAfter(count);
        return new Posterior(count, mean, Math.Sqrt(variance / count), prior);
    }

    /// <summary>P(δ ≤ x).</summary>
    public double Below(double x)
    {
        double bottom = Uncut(-Prior.Range);
        return Math.Clamp((Uncut(Math.Clamp(x, -Prior.Range, Prior.Range)) - bottom) / (Uncut(Prior.Range) - bottom), 0, 1);
    }

    /// <summary>The interval that δ lies in with this probability, as much beyond one end as beyond the other.</summary>
    /// <param name="probability">Between 0 and 1.</param>
    public (double Low, double High) Interval(double probability = 0.95) =>
        (Quantile((1 - probability) / 2), Quantile((1 + probability) / 2));

    internal static double DegreesAfter(int count) => Prior.Weight + count - 1;

    private double Quantile(double probability)
    {
        double bottom = Uncut(-Prior.Range);
        double level = bottom + (probability * (Uncut(Prior.Range) - bottom));
        return Mean + (Scale * Distribution.Quantile(level));
    }

    private double Uncut(double x) => Distribution.Cumulative((x - Mean) / Scale);
}
