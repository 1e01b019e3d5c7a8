using System.Collections.Concurrent;
using Experiments.Running.Planning;
using Experiments.Running.Records;

namespace Experiments.Running;

/// <summary>Trains runs that are missing, one per core. Those that another process is training come last.</summary>
/// <param name="attempt">Trains and stores one run.</param>
/// <param name="data">Their images.</param>
/// <param name="report">Told of every step, from several threads.</param>
/// <param name="cancellation">Stops the runs under way.</param>
internal sealed class RunQueue(RunAttempt attempt, RunData data, Action<RunProgress> report, CancellationToken cancellation)
{
    private readonly ConcurrentDictionary<string, RunRecord> records = [];
    private readonly ConcurrentQueue<FailedRun> failures = [];
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
        int threadsEach = Math.Max(1, Environment.ProcessorCount / Math.Max(1, runs.Count)); // cores would idle with fewer runs
        ConcurrentQueue<Run> elsewhere = [];
        OnePerCore(runs, run =>
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
        OnePerCore([.. elsewhere], run =>
        {
            using Claim claim = attempt.AwaitClaim(run, cancellation);
            Train(run, threadsEach);
        });
    }

    private void OnePerCore(IReadOnlyList<Run> runs, Action<Run> act)
    {
        // Handed out one by one, so that runs start in order and no core waits with a queue of its own.
        Parallel.ForEach(
            Partitioner.Create(runs, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
            run =>
            {
                try
                {
                    act(run);
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    Fail(run, exception); // one failing run must not stop the others
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

    private void Fail(Run run, Exception exception)
    {
        string reason = exception is OutOfMemoryException ? "there is not enough memory for it" : exception.Message;
        attempt.NoteFailure(run, reason);
        failures.Enqueue(new FailedRun(run, reason));
        report(new RunProgress(run, RunState.Failed, 0, 0, 0, double.NaN, reason));
    }
}
