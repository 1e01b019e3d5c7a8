using Experiments.Definitions;
using Experiments.Running.Checkpoints;
using Experiments.Running.Planning;
using Experiments.Running.Records;

namespace Experiments.Running;

/// <summary>Trains what the store lacks, one run per core.</summary>
/// <param name="workspace">Whose data sets are read and whose store is filled.</param>
/// <param name="budget">Unlimited, it lets no committed record stand in; null for what the environment says.</param>
/// <param name="checkpointEvery">A run is saved at the first epoch end after this time; null for what the environment says.</param>
public sealed class Runner(Workspace workspace, Budget? budget = null, TimeSpan? checkpointEvery = null)
{
    private readonly ResultStore store = new(workspace.Results);
    private readonly CheckpointTimes times = new(checkpointEvery ?? CheckpointTimes.OfEnvironment);
    private readonly CommittedRecords? committed = (budget ?? Budget.OfEnvironment).IsUnlimited ? null : new CommittedRecords(workspace);
    private readonly Lock reporting = new();

    /// <summary>The results of the experiments, trained where the store lacks them.</summary>
    /// <param name="experiments">In the order in which their runs start.</param>
    /// <param name="progress">Told of every step, from several threads, one call at a time.</param>
    /// <param name="cancellation">Stops the runs under way; finished ones stay stored.</param>
    /// <exception cref="InvalidDataException">A data set is not what its description says; nothing was trained.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Task<RunSummary> RunAsync(
        IReadOnlyList<Experiment> experiments, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default) =>
        Task.Run(() => Run(experiments, progress, cancellation), cancellation);

    /// <summary>How many runs the experiments ask for; those of tuned ones are counted before their settings are known.</summary>
    /// <exception cref="InvalidDataException">A data set's description cannot be read.</exception>
    public int Count(IReadOnlyList<Experiment> experiments)
    {
        ILookup<bool, Experiment> byTuning = experiments.ToLookup(experiment => experiment.IsToBeTuned);
        Experiment[] known = [.. Candidates(experiments), .. byTuning[false]];
        return Plan.For(workspace, known).Runs.Count + byTuning[true].Sum(experiment => experiment.Runs.Count);
    }

    /// <summary>How many of an experiment's own runs are stored; none while it is still to be tuned.</summary>
    /// <exception cref="InvalidDataException">The data set's description cannot be read.</exception>
    public int CountStored(Experiment experiment) =>
        Tuned(experiment, StoredCandidates(experiment)) is { } known ? Records(known).Count(record => record is not null) : 0;

    /// <summary>The stored result of an experiment; null where a run of it is missing. Trains nothing.</summary>
    /// <exception cref="InvalidDataException">The data set's description cannot be read.</exception>
    public ExperimentResult? Stored(Experiment experiment)
    {
        IReadOnlyList<ExperimentResult> candidates = StoredCandidates(experiment);
        if (Tuned(experiment, candidates) is not { } known)
        {
            return null;
        }

        RunRecord?[] records = Records(known);
        return records.Contains(null) ? null : ExperimentResult.Of(known, records.Select(record => record!)) with { Candidates = candidates };
    }

    /// <summary>Lets all runs under way be saved now, so that a process that is about to be killed loses nothing.</summary>
    public void SaveNow() => times.Request();

    /// <summary>The keys of all stored and committed runs, in order.</summary>
    public IReadOnlyList<string> Keys => [.. store.Keys.Union(committed?.Keys ?? []).Order(StringComparer.Ordinal)];

    /// <summary>Where a run's record comes from; null if that is not known.</summary>
    public Provenance? ProvenanceOf(string key) => store.ProvenanceOf(key);

    /// <summary>The record of a run, trained here or committed; null if there is none.</summary>
    /// <exception cref="InvalidDataException">A committed one is damaged.</exception>
    public RunRecord? Find(string key) => store.Find(key) ?? committed?.Find(key);

    /// <summary>The experiment with its settings; null where it is to be tuned and a candidate's result is not stored.</summary>
    public Experiment? Tuned(Experiment experiment) => Tuned(experiment, StoredCandidates(experiment));

    private RunRecord?[] Records(Experiment known) => [.. Plan.For(workspace, [known]).Keys[0].Select(Find)];

    private IReadOnlyList<ExperimentResult> StoredCandidates(Experiment experiment) =>
        [.. Candidates([experiment]).Select(Stored).OfType<ExperimentResult>()];

    private static Experiment[] Candidates(IReadOnlyList<Experiment> experiments) =>
        [.. experiments.Where(experiment => experiment.IsToBeTuned).SelectMany(experiment => experiment.Tuning!.Candidates)];

    /// <summary>The experiment with its settings; null where it is to be tuned and a candidate's result is missing.</summary>
    private static Experiment? Tuned(Experiment experiment, IReadOnlyList<ExperimentResult> candidates) => !experiment.IsToBeTuned ? experiment
        : candidates.Count < experiment.Tuning!.Candidates.Count ? null
        : Choice.Of(experiment, candidates);

    private RunSummary Run(
        IReadOnlyList<Experiment> experiments, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        if (!experiments.Any(experiment => experiment.IsToBeTuned))
        {
            return RunKnown(experiments, progress, cancellation);
        }

        RunSummary tried = RunKnown(Candidates(experiments), progress, cancellation);
        Dictionary<string, ExperimentResult> results = tried.Results.ToDictionary(result => result.Experiment.Path);
        IReadOnlyList<ExperimentResult> CandidatesOf(Experiment experiment) =>
            [.. experiment.Tuning?.Candidates.Where(candidate => results.ContainsKey(candidate.Path)).Select(candidate => results[candidate.Path]) ?? []];
        Experiment[] known = [.. experiments.Select(experiment => Tuned(experiment, CandidatesOf(experiment))).OfType<Experiment>()];
        RunSummary summary = RunKnown(known, progress, cancellation);
        return new RunSummary(
            [.. summary.Results.Select(result => result with { Candidates = CandidatesOf(result.Experiment) })],
            [.. tried.Failures, .. summary.Failures],
            tried.Trained + summary.Trained,
            tried.Stored + summary.Stored);
    }

    private RunSummary RunKnown(
        IReadOnlyList<Experiment> experiments, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        Plan plan = Plan.For(workspace, experiments);
        Dictionary<string, RunRecord> records = [];
        List<Run> missing = [];
        foreach (Run run in plan.Runs)
        {
            if (Find(run.Key) is { } record)
            {
                records[run.Key] = record;
                Report(progress, RunProgress.Ended(run, RunState.Stored, record));
            }
            else
            {
                missing.Add(run);
            }
        }

        RunQueue queue = new(new RunAttempt(workspace, store, times), RunData.Load(workspace, missing), step => Report(progress, step), cancellation);
        queue.Train(missing);
        foreach ((string key, RunRecord record) in queue.Records)
        {
            records[key] = record;
        }

        return new RunSummary(Results(experiments, plan, records), [.. queue.Failures.OrderBy(failure => missing.IndexOf(failure.Run))], queue.Trained, records.Count - queue.Trained);
    }

    private static List<ExperimentResult> Results(
        IReadOnlyList<Experiment> experiments, Plan plan, Dictionary<string, RunRecord> records) =>
    [
        .. experiments.Zip(plan.Keys)
            .Where(pair => pair.Second.All(records.ContainsKey))
            .Select(pair => ExperimentResult.Of(pair.First, pair.Second.Select(key => records[key]))),
    ];

    private void Report(IProgress<RunProgress>? progress, RunProgress step)
    {
        lock (reporting)
        {
            progress?.Report(step);
        }
    }
}
