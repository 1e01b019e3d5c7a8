namespace Experiments.Tests.Benchmarks;

/// <summary>What several rounds gave for one quantity.</summary>
/// <param name="Least">The smallest value.</param>
/// <param name="Median">The middle one; of an even number the mean of the two in the middle.</param>
/// <param name="Greatest">The largest value.</param>
internal readonly record struct Spread(double Least, double Median, double Greatest)
{
    /// <param name="values">At least one.</param>
    public static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return new Spread(sorted[0], (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2, sorted[^1]);
    }
}
