using System.Collections.Concurrent;
using Experiments.Definitions;
using Experiments.Running.Planning;
using Experiments.Running.Records;

namespace Experiments.Running;

/// <summary>Trains what the store lacks, one run per core.</summary>
/// <param name="workspace">Whose data sets are read and whose store is filled.</param>
public sealed class Runner(Workspace workspace)
{
    private readonly ResultStore store = new(workspace.Results);
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

    /// <summary>The experiment with its settings; null where it is to be tuned and a candidate's result is not stored.</summary>
    internal Experiment? Tuned(Experiment experiment) => Tuned(experiment, StoredCandidates(experiment));

    private RunRecord?[] Records(Experiment known) => [.. Plan.For(workspace, [known]).Keys[0].Select(store.Find)];

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
        ConcurrentDictionary<string, RunRecord> records = new();
        List<Run> missing = [];
        foreach (Run run in plan.Runs)
        {
            if (store.Find(run.Key) is { } record)
            {
                records[run.Key] = record;
                Report(progress, Ended(run, RunState.Stored, record));
            }
            else
            {
                missing.Add(run);
            }
        }

        int stored = records.Count;
        ConcurrentQueue<FailedRun> failures = [];
        Train(missing, records, failures, progress, cancellation);
        return new RunSummary(Results(experiments, plan, records), [.. failures], records.Count - stored, stored);
    }

    private void Train(
        List<Run> runs,
        ConcurrentDictionary<string, RunRecord> records,
        ConcurrentQueue<FailedRun> failures,
        IProgress<RunProgress>? progress,
        CancellationToken cancellation)
    {
        RunData data = RunData.Load(workspace, runs);
        ParallelOptions onePerCore = new() { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        int threadsEach = Math.Max(1, Environment.ProcessorCount / Math.Max(1, runs.Count)); // cores would idle with fewer runs

        // Handed out one by one, so that runs start in order and no core waits with a queue of its own.
        Parallel.ForEach(Partitioner.Create(runs, EnumerablePartitionerOptions.NoBuffering), onePerCore, run =>
        {
            try
            {
                RunRecord record = run.Experiment.Settings is SvmSettings
                    ? SvmTraining.Train(run, data.Of(run), threadsEach, step => Report(progress, step), cancellation)
                    : RunTraining.Train(run, data.Of(run), threadsEach, step => Report(progress, step), cancellation);
                store.Add(record);
                records[run.Key] = record;
                Report(progress, Ended(run, record.Diverged ? RunState.Diverged : RunState.Finished, record));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One failing run must not stop the others; its reason is reported with the summary.
                failures.Enqueue(new FailedRun(run, exception.Message));
                Report(progress, new RunProgress(run, RunState.Failed, 0, 0, 0, double.NaN, exception.Message));
            }
        });
    }

    private static RunProgress Ended(Run run, RunState state, RunRecord record) =>
        new(run, state, record.Last.Update, record.Last.Update, record.Last.Epoch, record.Headline.Test.Accuracy);

    private static List<ExperimentResult> Results(
        IReadOnlyList<Experiment> experiments, Plan plan, ConcurrentDictionary<string, RunRecord> records) =>
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
