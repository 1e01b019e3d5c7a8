using Experiments.Definitions;
using Experiments.Running.Records;

namespace Experiments.Running;

/// <summary>Which of its candidates a tuned experiment becomes.</summary>
internal static class Choice
{
    /// <summary>The experiment with the settings of its best candidate.</summary>
    /// <param name="experiment">Still to be tuned.</param>
    /// <param name="candidates">The results of all its candidates, in order.</param>
    public static Experiment Of(Experiment experiment, IReadOnlyList<ExperimentResult> candidates) =>
        experiment.Choosing(candidates.MaxBy(candidate => Merit(candidate, experiment.Tuning!.Metric))!.Experiment); // the first of equals

    /// <summary>The more, the better; a candidate of which a run diverged comes last.</summary>
    private static double Merit(ExperimentResult candidate, Metric metric)
    {
        double mean = candidate.Values(metric).Average();
        return candidate.Records.Any(record => record.Diverged) || double.IsNaN(mean) ? double.NegativeInfinity
            : metric.Quantity == Quantity.Cost ? -mean
            : mean;
    }
}
