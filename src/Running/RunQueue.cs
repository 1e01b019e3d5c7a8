using System.Collections.Concurrent;
using Experiments.Running.Planning;
using Experiments.Running.Records;

namespace Experiments.Running;

/// <summary>
/// Trains runs that are missing, one per core. Those that another process is training come later, and last, one by one,
/// those for which there was not enough memory beside others.
/// </summary>
/// <param name="attempt">Trains and stores one run.</param>
/// <param name="data">Their images.</param>
/// <param name="report">Told of every step, from several threads.</param>
/// <param name="cancellation">Stops the runs under way.</param>
internal sealed class RunQueue(RunAttempt attempt, RunData data, Action<RunProgress> report, CancellationToken cancellation)
{
    private readonly ConcurrentDictionary<string, RunRecord> records = [];
    private readonly ConcurrentQueue<FailedRun> failures = [];
    private readonly ConcurrentQueue<Run> postponed = [];
    private int trained;

    /// <summary>The records of the runs that ended, by their keys.</summary>
    public IReadOnlyDictionary<string, RunRecord> Records => records;

    /// <summary>The runs that ended without a record.</summary>
    public IReadOnlyCollection<FailedRun> Failures => failures;

    /// <summary>How many runs this process trained.</summary>
    public int Trained => trained;

    /// <summary>Trains the runs, or waits for the processes that do.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void Train(IReadOnlyList<Run> runs)
    {
        Train(runs, abreast: Environment.ProcessorCount);
        Train([.. postponed], abreast: 1);
    }

    private void Train(IReadOnlyList<Run> runs, int abreast)
    {
        int threadsEach = Math.Max(1, Environment.ProcessorCount / Math.Clamp(runs.Count, 1, abreast)); // cores would idle with fewer runs
        ConcurrentQueue<Run> elsewhere = [];
        Each(runs, abreast, run =>
        {
            using Claim? claim = attempt.TryClaim(run);
            if (claim is null)
            {
                elsewhere.Enqueue(run);
            }
            else
            {
                Train(run, threadsEach);
            }
        });
        Each([.. elsewhere], abreast, run =>
        {
            using Claim claim = attempt.AwaitClaim(run, cancellation);
            Train(run, threadsEach);
        });
    }

    private void Each(IReadOnlyList<Run> runs, int abreast, Action<Run> act)
    {
        // Handed out one by one, so that runs start in order and no core waits with a queue of its own.
        Parallel.ForEach(
            Partitioner.Create(runs, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = abreast, CancellationToken = cancellation },
            run =>
            {
                try
                {
                    act(run);
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    End(run, exception, isAlone: abreast == 1 || runs.Count == 1); // one failing run must not stop the others
                }
            });
    }

    private void Train(Run run, int threads)
    {
        (RunRecord record, bool isTrained) = attempt.Make(run, data, threads, report, cancellation);
        records[run.Key] = record;
        Interlocked.Add(ref trained, isTrained ? 1 : 0);
        report(RunProgress.Ended(run, !isTrained ? RunState.Stored : record.Diverged ? RunState.Diverged : RunState.Finished, record));
    }

    /// <summary>A run that found too little memory beside others may be one that would do, and is no failure yet.</summary>
    private void End(Run run, Exception exception, bool isAlone)
    {
        if (Fault.IsLackOfMemory(exception) && !isAlone)
        {
            postponed.Enqueue(run);
            report(Ended(RunState.Postponed, "there is not enough memory for it beside others: it is tried again, alone, after them"));
            return;
        }

        string reason = Fault.Reason(exception);
        attempt.NoteFailure(run, reason);
        failures.Enqueue(new FailedRun(run, reason));
        report(Ended(RunState.Failed, reason));

        RunProgress Ended(RunState state, string why) => new(run, state, 0, 0, 0, double.NaN, why);
    }
}
