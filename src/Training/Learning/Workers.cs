namespace Experiments.Training.Learning;

/// <summary>
/// Threads that work on parts of one step together. Between steps they spin for a moment and then give way, and soon
/// sleep: a thread that only spins would stop the one it waits for when the machine is shared.
/// </summary>
internal sealed class Workers : IDisposable
{
    private const int TurnsAwake = 200; // of ever longer pauses and yields, some tens of microseconds in all

    /// <summary>No thread but the caller's.</summary>
    public static readonly Workers CallerAlone = new(1);

    private readonly Lock caller = new();
    private readonly object bed = new();
    private readonly Thread[] threads;
    private Action<int> part = _ => { };
    private Exception? failure;
    private int parts;
    private int round;
    private int unfinished;
    private int asleep;
    private volatile bool stopped;

    /// <param name="count">Threads, the caller's included; at least 1.</param>
    public Workers(int count)
    {
        Count = count;
        threads = [.. Enumerable.Range(1, count - 1).Select(Start)];
    }

    /// <summary>Threads, the caller's included.</summary>
    public int Count { get; }

    /// <summary>Threads that wait without using a processor.</summary>
    public int Asleep => Volatile.Read(ref asleep);

    /// <summary>Does parts 0 to <paramref name="count"/> − 1, each on a thread of its own, and waits for all.</summary>
    /// <param name="count">At most <see cref="Count"/>.</param>
    /// <param name="work">What to do for a part; parts touch no memory that another one writes.</param>
    public void Run(int count, Action<int> work)
    {
        if (count == 1)
        {
            work(0);
            return;
        }

        lock (caller)
        {
            (part, parts, failure) = (work, count, null);
            Volatile.Write(ref unfinished, Count - 1);
            Interlocked.Increment(ref round); // a full fence, so that a thread that is falling asleep sees it or is seen
            if (Volatile.Read(ref asleep) > 0)
            {
                lock (bed)
                {
                    Monitor.PulseAll(bed);
                }
            }

            Try(0);
            SpinWait pause = default;
            while (Volatile.Read(ref unfinished) > 0)
            {
                pause.SpinOnce(sleep1Threshold: -1);
            }

            if (failure is not null)
            {
                throw new InvalidOperationException($"A part of a training step failed: {failure.Message}", failure);
            }
        }
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        stopped = true;
        lock (bed)
        {
            Interlocked.Increment(ref round);
            Monitor.PulseAll(bed);
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }
    }

    private Thread Start(int index)
    {
        Thread thread = new(() => Work(index)) { IsBackground = true, Name = $"training {index}" };
        thread.Start();
        return thread;
    }

    private void Work(int index)
    {
        int seen = 0;
        while (true)
        {
            AwaitRound(seen);
            if (stopped)
            {
                return;
            }

            seen++;
            if (index < parts)
            {
                Try(index);
            }

            Interlocked.Decrement(ref unfinished);
        }
    }

    private void AwaitRound(int seen)
    {
        SpinWait pause = default;
        for (int turn = 0; turn < TurnsAwake; turn++)
        {
            if (Volatile.Read(ref round) != seen)
            {
                return;
            }

            pause.SpinOnce(sleep1Threshold: -1);
        }

        lock (bed)
        {
            Interlocked.Increment(ref asleep);
            while (Volatile.Read(ref round) == seen)
            {
                Monitor.Wait(bed);
            }

            Interlocked.Decrement(ref asleep);
        }
    }

    private void Try(int index)
    {
        try
        {
            part(index);
        }
        catch (Exception exception)
        {
            failure = exception;
        }
    }
}
