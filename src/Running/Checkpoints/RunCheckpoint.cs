using System.Diagnostics;
using Experiments.Running.Records;
using Experiments.Training.Learning;

namespace Experiments.Running.Checkpoints;

/// <summary>How far one run's training came, on disk: written on the way, taken up by whoever trains the run next.</summary>
/// <param name="key">The run's key.</param>
/// <param name="path">The file.</param>
/// <param name="times">When it is written.</param>
/// <param name="tell">Told that it could not be read or written.</param>
internal sealed class RunCheckpoint(string key, string path, CheckpointTimes times, Action<string> tell)
{
    private int answered = times.Requests;
    private long written = Stopwatch.GetTimestamp(); // not the clock of the day, which may be set back
    private bool complained;

    /// <summary>The run's training where it was saved, or at its beginning if it was not, or if that is of no use.</summary>
    /// <param name="begin">Makes a training at its beginning.</param>
    public TrainingRun Resume(Func<TrainingRun> begin)
    {
        TrainingRun training = begin();
        try
        {
            if (State() is { } state)
            {
                training.Resume(new MemoryStream(state));
            }

            return training;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            training.Dispose();
            tell($"its checkpoint is left aside, and it trains from the beginning: {exception.Message}");
            return begin();
        }
    }

    /// <summary>Saves a training if it is time, at an epoch's end, or if it was asked for.</summary>
    /// <param name="training">Between two updates.</param>
    /// <param name="isStopping">It goes no further in this process.</param>
    public void Offer(TrainingRun training, bool isStopping)
    {
        bool isAsked = answered != times.Requests || isStopping;
        if (isAsked || (training.IsAtEpochEnd && Stopwatch.GetElapsedTime(written) >= times.Every))
        {
            answered = times.Requests;
            Save(training);
            written = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>The run has ended, and needs none any more.</summary>
    public void Delete()
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // There never was one, or it stays: beside a record, nobody reads it.
        }
    }

    /// <summary>The state that was saved; null if there is none.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or of something else.</exception>
    private byte[]? State()
    {
        if (DurableFile.Read(path) is not { } content)
        {
            return null;
        }

        CheckpointFile? file = CheckpointFile.Read(content);
        string? why = file is null ? "it is damaged" : file.WhyNotFor(key);
        return why is null ? file!.State : throw new InvalidDataException(why);
    }

    /// <summary>A training that cannot be saved goes on all the same.</summary>
    private void Save(TrainingRun training)
    {
        try
        {
            using MemoryStream state = new();
            training.Save(state);
            DurableFile.Write(path, CheckpointFile.Of(key, state.ToArray()).Write());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            if (!complained)
            {
                tell($"no checkpoint could be written, and training goes on: {Fault.Reason(exception)}");
            }

            complained = true;
        }
    }
}
