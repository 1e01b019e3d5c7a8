using System.Globalization;

namespace Experiments.Running.Checkpoints;

/// <summary>When the runs of a process are saved on their way, so that a process that is killed loses little.</summary>
/// <param name="every">A run is saved at the first epoch end after this time.</param>
internal sealed class CheckpointTimes(TimeSpan every)
{
    /// <summary>The environment variable that says another time, in seconds.</summary>
    public const string Variable = "EXPERIMENTS_CHECKPOINT_SECONDS";

    private static readonly TimeSpan usual = TimeSpan.FromSeconds(30);

    private int requests;

    /// <summary>How often runs are saved, by the environment.</summary>
    /// <exception cref="InvalidDataException">It asks for something that is no time.</exception>
    public static TimeSpan OfEnvironment => Parse(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Reads one; nothing is the usual.</summary>
    /// <exception cref="InvalidDataException">It asks for something that is no time.</exception>
    public static TimeSpan Parse(string? text) => string.IsNullOrEmpty(text) ? usual
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds is >= 0 and <= 1e6
            ? TimeSpan.FromSeconds(seconds)
        : throw new InvalidDataException(
            $"""
            {Variable} is '{text}', which is no time
              why:  It says after how many seconds a training is saved, at the end of an epoch.
              mend: Write a number from 0 to 1000000, such as {usual.TotalSeconds}; or unset it.
            """);

    /// <summary>A run is saved at the first epoch end after this time.</summary>
    public TimeSpan Every => every;

    /// <summary>How many times all runs were to be saved at once.</summary>
    public int Requests => Volatile.Read(ref requests);

    /// <summary>Lets all runs under way be saved before their next update.</summary>
    public void Request() => Interlocked.Increment(ref requests);
}
