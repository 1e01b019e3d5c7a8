using System.Globalization;
using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Running.Records;

namespace Experiments.Cli;

/// <summary>Test accuracies in words.</summary>
internal static class Accuracy
{
    /// <summary><c>97.12 %</c>.</summary>
    public static string Of(double percent) => string.Create(CultureInfo.InvariantCulture, $"{percent:0.00} %");

    /// <summary>Mean and sample standard deviation of the headline over the seeds: <c>97.12 ± 0.05 %</c>.</summary>
    public static string Of(ExperimentResult result)
    {
        Summary summary = Summary.Of(result.Values(Metric.Headline));
        return summary.Count == 1
            ? Of(summary.Mean)
            : string.Create(CultureInfo.InvariantCulture, $"{summary.Mean:0.00} ± {summary.Deviation:0.00} %");
    }
}
