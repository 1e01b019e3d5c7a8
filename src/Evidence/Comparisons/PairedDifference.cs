using Experiments.Definitions;
using Experiments.Running.Records;

namespace Experiments.Evidence.Comparisons;

/// <summary>
/// How much a metric of one experiment lies above that of another, run against run of the same seed: what a seed does to
/// both alike (first weights, order of the examples) drops out.
/// </summary>
/// <param name="Count">Number of pairs: seeds that both have.</param>
/// <param name="Mean">Mean difference, in the metric's unit (points for accuracies); NaN without a pair.</param>
/// <param name="Low">Lower end of its 95 % interval by Student's t; −∞ for fewer than two pairs.</param>
/// <param name="High">Upper end; +∞ for fewer than two pairs.</param>
public sealed record PairedDifference(int Count, double Mean, double Low, double High)
{
    /// <summary>The interval leaves out 0: the sign of the difference is clear.</summary>
    public bool IsClear => Low > 0 || High < 0;

    /// <summary>Compares an experiment with another.</summary>
    /// <param name="result">The experiment.</param>
    /// <param name="baseline">What it is compared with.</param>
    /// <param name="metric">What is compared.</param>
    public static PairedDifference Of(ExperimentResult result, ExperimentResult baseline, Metric metric)
    {
        double[] differences =
        [
            .. result.PairsWith(baseline).Select(pair => pair.Run.Value(metric) - pair.Other.Value(metric)),
        ];
        if (differences.Length == 0)
        {
            return new PairedDifference(0, double.NaN, double.NegativeInfinity, double.PositiveInfinity);
        }

        Summary summary = Summary.Of(differences);
        return new PairedDifference(
            summary.Count, summary.Mean, summary.Mean - summary.MeanHalfWidth, summary.Mean + summary.MeanHalfWidth);
    }
}
