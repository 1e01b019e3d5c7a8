using Experiments.Running.Records;

namespace Experiments.Reporting.Formats;

/// <summary>What a reviewed snapshot of an experiment says.</summary>
public static class SnapshotText
{
    /// <summary>The snapshot's text: LF line ends, no newline at the end.</summary>
    public static string Of(ExperimentResult result) => throw new NotImplementedException(result.Experiment.Path);
}
