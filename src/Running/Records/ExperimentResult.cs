using Experiments.Definitions;

namespace Experiments.Running.Records;

/// <summary>An experiment and the records of its runs: what snapshots, evidence and reports are made of.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Records">One per seed, in the order of the experiment's seeds.</param>
public sealed record ExperimentResult(Experiment Experiment, IReadOnlyList<RunRecord> Records)
{
    /// <summary>The metric of each seed's run, in order; a run without it (no validation set) gives NaN.</summary>
    public IReadOnlyList<double> Values(Metric metric) => [.. Records.Select(record => record.Value(metric))];
}

/// <summary>A study and the results of all its experiments.</summary>
/// <param name="Study">The study.</param>
/// <param name="Results">One per experiment, in the study's order.</param>
public sealed record StudyResult(Study Study, IReadOnlyList<ExperimentResult> Results)
{
    /// <summary>The result of the study's baseline.</summary>
    public ExperimentResult Baseline => Results.Single(result => result.Experiment.Name == Study.Baseline.Name);
}
