using System.Diagnostics;
using Experiments.Definitions;
using Experiments.Running.Checkpoints;
using Experiments.Running.Planning;
using Experiments.Running.Records;

namespace Experiments.Running;

/// <summary>Trains a run that is missing and stores it: one process at a time, from its checkpoint if it has one.</summary>
/// <param name="workspace">Whose checkout the records come from.</param>
/// <param name="store">Takes the records.</param>
/// <param name="times">When runs are saved on their way.</param>
internal sealed class RunAttempt(Workspace workspace, ResultStore store, CheckpointTimes times)
{
    private readonly Lazy<Checkout> checkout = new(() => Checkout.Of(workspace));

    /// <summary>Claims a run for this process; null if another one trains it.</summary>
    /// <exception cref="IOException">Its record is there, but cannot be read: whoever mends that has the run.</exception>
    public Claim? TryClaim(Run run) =>
        store.WhyUnreadable(run.Key) is { } why ? throw new IOException(why) : Claim.TryTake(ClaimOf(run));

    /// <summary>The same, waiting for the other process.</summary>
    public Claim AwaitClaim(Run run, CancellationToken cancellation) => Claim.Take(ClaimOf(run), cancellation);

    /// <summary>Trains a run to its end and stores it, unless it was stored meanwhile.</summary>
    /// <param name="run">Claimed.</param>
    /// <param name="data">Has its images.</param>
    /// <param name="threads">Threads that it may use.</param>
    /// <param name="report">Told of every step.</param>
    /// <param name="cancellation">Stops it with a checkpoint and without a record.</param>
    /// <returns>The record, and whether it was trained here.</returns>
    public (RunRecord Record, bool IsTrained) Make(
        Run run, RunData data, int threads, Action<RunProgress> report, CancellationToken cancellation)
    {
        if (store.Find(run.Key) is { } stored)
        {
            return (stored, false);
        }

        long start = Stopwatch.GetTimestamp();
        void Note(string text) => report(new RunProgress(run, RunState.Noted, 0, 0, 0, double.NaN, text));
        if (store.IsDamaged(run.Key))
        {
            Note("its record was damaged: it is set aside, and the run is trained again");
        }

        RunCheckpoint checkpoint = new(run.Key, store.PathOf(run.Key, ResultStore.CheckpointName), times, Note);
        (RunRecord record, int resumedAtEpoch) = run.Experiment.Settings is SvmSettings
            ? (SvmTraining.Train(run, data.Of(run), threads, report, cancellation), 0)
            : RunTraining.Train(run, data.Of(run), threads, checkpoint, report, cancellation);
        store.Add(record, Provenance.Now(checkout.Value, Stopwatch.GetElapsedTime(start), resumedAtEpoch));
        checkpoint.Delete();
        return (record, true);
    }

    /// <summary>Notes why a run failed, where the store can still be written.</summary>
    public void NoteFailure(Run run, string reason)
    {
        try
        {
            store.AddFailure(run.Key, reason);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The reason is told with the summary all the same.
        }
    }

    private string ClaimOf(Run run) => store.PathOf(run.Key, ResultStore.ClaimName);
}
