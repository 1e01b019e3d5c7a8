using Experiments.Definitions;
using Experiments.Running.Planning;
using Experiments.Running.Records;

namespace Experiments.Running;

/// <summary>Trains what the store lacks, one run per core.</summary>
/// <param name="workspace">Whose data sets are read and whose store is filled.</param>
public sealed class Runner(Workspace workspace)
{
    /// <summary>The results of the experiments, trained where the store lacks them.</summary>
    /// <param name="experiments">In the order in which their runs start.</param>
    /// <param name="progress">Told of every step, from several threads, one call at a time.</param>
    /// <param name="cancellation">Stops the runs under way; finished ones stay stored.</param>
    public Task<RunSummary> RunAsync(
        IReadOnlyList<Experiment> experiments, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default) =>
        throw new NotImplementedException(workspace.Root);

    /// <summary>The stored result of an experiment; null where a run of it is missing. Trains nothing.</summary>
    public ExperimentResult? Stored(Experiment experiment) => throw new NotImplementedException(workspace.Root);
}

/// <summary>What came of running some experiments.</summary>
/// <param name="Results">Of the experiments all of whose runs are there, in the order asked for.</param>
/// <param name="Failures">The runs that ended without a record.</param>
/// <param name="Trained">Number of runs trained now.</param>
/// <param name="Stored">Number of runs taken from the store.</param>
public sealed record RunSummary(
    IReadOnlyList<ExperimentResult> Results, IReadOnlyList<FailedRun> Failures, int Trained, int Stored);

/// <summary>A run that ended without a record.</summary>
/// <param name="Run">The run.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record FailedRun(Run Run, string Reason);

/// <summary>One step of one run.</summary>
/// <param name="Run">The run.</param>
/// <param name="State">What happened.</param>
/// <param name="Update">Parameter updates so far.</param>
/// <param name="Updates">Parameter updates in all.</param>
/// <param name="Epoch">Epochs begun so far.</param>
/// <param name="TestAccuracy">At the latest evaluation, in per cent; NaN before the first.</param>
/// <param name="Reason">Why it failed; null otherwise.</param>
public sealed record RunProgress(
    Run Run, RunState State, long Update, long Updates, int Epoch, double TestAccuracy, string? Reason = null);

/// <summary>Where a run stands.</summary>
public enum RunState
{
    /// <summary>Found in the store; nothing to do.</summary>
    Stored,

    /// <summary>Training begins.</summary>
    Started,

    /// <summary>Training passed an evaluation.</summary>
    Evaluated,

    /// <summary>Trained and stored.</summary>
    Finished,

    /// <summary>Ended without a record.</summary>
    Failed,
}
