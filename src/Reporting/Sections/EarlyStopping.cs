using Experiments.Definitions;
using Experiments.Running.Records;

namespace Experiments.Reporting.Sections;

/// <summary>How runs that went back to earlier weights are told of.</summary>
internal static class EarlyStopping
{
    /// <summary>Explains lines whose runs stopped at different times; empty where none did.</summary>
    public static string OfLines(IReadOnlyList<ExperimentResult> results) => !results.Any(Happened) ? ""
        : results[0].Experiment.Headline == HeadlineRule.BestValidation ? "Where runs stopped early, the line ends with the first of them."
        : "Where runs stopped early, the line ends with the first of them; the number is the mean over the weights that each run kept.";

    /// <summary>Some run of the experiment ended with weights other than its last.</summary>
    public static bool Happened(ExperimentResult result) => result.Records.Any(record => record.Kept < record.Evaluations.Count - 1);
}
