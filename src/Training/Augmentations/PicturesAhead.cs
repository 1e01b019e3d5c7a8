namespace Experiments.Training.Augmentations;

/// <summary>
/// Makes the pictures of the next mini-batch while the network trains on this one. Threads take picture by picture, and the
/// caller helps when it needs them; who makes a picture changes nothing in it.
/// </summary>
internal sealed class PicturesAhead : IDisposable
{
    private readonly object gate = new();
    private readonly PictureMaker own;
    private readonly Thread[] threads;
    private readonly int[] images;
    private readonly byte[] pictures;
    private readonly int inputs;
    private int epoch;
    private int count;
    private int next; // the first picture that nobody has taken up
    private int unfinished;
    private Exception? failure;
    private bool stopped;

    /// <param name="newMaker">Makes a maker for each thread.</param>
    /// <param name="capacity">Most pictures of a mini-batch.</param>
    /// <param name="inputs">Pixels of one picture.</param>
    /// <param name="helpers">Threads beside the caller's; 0 or more.</param>
    public PicturesAhead(Func<PictureMaker> newMaker, int capacity, int inputs, int helpers)
    {
        own = newMaker();
        images = new int[capacity];
        pictures = new byte[capacity * inputs];
        this.inputs = inputs;
        threads = [.. Enumerable.Range(1, helpers).Select(index => Start(newMaker(), index))];
    }

    /// <summary>A finished picture, [row][column], 0 to 255, valid until the next <see cref="Begin"/>.</summary>
    /// <param name="i">Its place in the mini-batch.</param>
    public ReadOnlySpan<byte> this[int i] => pictures.AsSpan(i * inputs, inputs);

    /// <summary>Begins to make fresh pictures; those before are finished.</summary>
    /// <param name="of">The images that are transformed.</param>
    /// <param name="inEpoch">The epoch they are made for, from 0.</param>
    public void Begin(ReadOnlySpan<int> of, int inEpoch)
    {
        lock (gate)
        {
            of.CopyTo(images);
            (epoch, count, next, unfinished) = (inEpoch, of.Length, 0, of.Length);
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Makes those that nobody has begun, and waits for the others.</summary>
    /// <exception cref="InvalidOperationException">A picture could not be made.</exception>
    public void Finish()
    {
        while (TakeUp() is { } i)
        {
            Make(own, i);
        }

        lock (gate)
        {
            while (unfinished > 0)
            {
                Monitor.Wait(gate);
            }

            if (failure is not null)
            {
                throw new InvalidOperationException($"A picture could not be made: {failure.Message}", failure);
            }
        }
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            stopped = true;
            Monitor.PulseAll(gate);
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }
    }

    private Thread Start(PictureMaker maker, int index)
    {
        Thread thread = new(() => Help(maker)) { IsBackground = true, Name = $"pictures {index}" };
        thread.Start();
        return thread;
    }

    private void Help(PictureMaker maker)
    {
        while (AwaitOne() is { } i)
        {
            Make(maker, i);
        }
    }

    private int? AwaitOne()
    {
        lock (gate)
        {
            while (next >= count && !stopped)
            {
                Monitor.Wait(gate);
            }

            return stopped ? null : next++;
        }
    }

    private int? TakeUp()
    {
        lock (gate)
        {
            return next < count ? next++ : null;
        }
    }

    private void Make(PictureMaker maker, int i)
    {
        try
        {
            maker.Make(images[i], copy: null, epoch).CopyTo(pictures.AsSpan(i * inputs, inputs));
        }
        catch (Exception exception)
        {
            failure = exception; // told to the caller, who would wait for ever if this thread ended
        }

        lock (gate)
        {
            if (--unfinished == 0)
            {
                Monitor.PulseAll(gate);
            }
        }
    }
}
