using Experiments.Definitions;

namespace Experiments.Running.Records;

/// <summary>An experiment and the records of its runs: what snapshots, evidence and reports are made of.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Records">One per run, in the order of the experiment's.</param>
public sealed record ExperimentResult(Experiment Experiment, IReadOnlyList<RunRecord> Records)
{
    /// <summary>An experiment with the records of its runs, judged as its study says.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="records">One per run, in the order of the experiment's.</param>
    public static ExperimentResult Of(Experiment experiment, IEnumerable<RunRecord> records) =>
        new(experiment, [.. records.Select(record => record with { JudgedBy = experiment.Headline })]);

    /// <summary>Of a tuned experiment, the results that it was chosen by, in the order tried; otherwise none.</summary>
    public IReadOnlyList<ExperimentResult> Candidates { get; init; } = [];

    /// <summary>The records of all runs that the result rests on, those of the candidates included.</summary>
    public IEnumerable<RunRecord> AllRecords => Candidates.SelectMany(candidate => candidate.Records).Concat(Records);

    /// <summary>All runs are judged by the weights that they ended with, so that their predictions are of what they are judged by.</summary>
    public bool IsJudgedAsEnded => Records.All(record => record.IsJudgedAsEnded);

    /// <summary>
    /// Runs to compare, in order: those of the same seed. A run in which nothing is random is the same for every seed, so
    /// that it is compared with each.
    /// </summary>
    public IEnumerable<(RunRecord Run, RunRecord Other)> PairsWith(ExperimentResult other) =>
        from run in Records
        from with in other.Records
        where run.Seed is null || with.Seed is null || run.Seed == with.Seed
        select (run, with);

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

    /// <summary>What a result of this study is compared with: the baseline's at the same point.</summary>
    public ExperimentResult BaselineOf(ExperimentResult result)
    {
        Experiment baseline = Study.BaselineOf(result.Experiment);
        return Results.Single(other => other.Experiment.Name == baseline.Name);
    }

    /// <summary>
    /// A study of its own for each point of the baseline, with what is compared there; this study alone where the
    /// baseline is not swept.
    /// </summary>
    public IReadOnlyList<StudyResult> AtPoints => Study.Baselines.Take(2).Count() < 2 ? [this] : [.. Study.Baselines.Select(At)];

    private StudyResult At(Experiment baseline)
    {
        ExperimentResult[] there = [.. Results.Where(result => Study.BaselineOf(result.Experiment) == baseline)];
        return new StudyResult(Study with { Baseline = baseline, Experiments = [.. there.Select(result => result.Experiment)] }, there);
    }
}
