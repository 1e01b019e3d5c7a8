using Experiments.Running.Records;

namespace Experiments.Reporting.Sections;

/// <summary>How runs that went back to earlier weights are told of.</summary>
internal static class EarlyStopping
{
    /// <summary>Explains lines whose runs stopped at different times.</summary>
    public const string OfLines =
        "Where runs stopped early, the line ends with the first of them; the number is the mean over the weights that each run kept.";

    /// <summary>Some run of the experiment ended with weights other than its last.</summary>
    public static bool Happened(ExperimentResult result) => result.Records.Any(record => record.Kept < record.Evaluations.Count - 1);
}
