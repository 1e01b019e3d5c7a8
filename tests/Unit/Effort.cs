namespace Experiments.Tests.Unit;

/// <summary>How much is tried at random or by sampling: little every time, more in full runs.</summary>
internal static class Effort
{
    /// <summary>Whether this run may take long.</summary>
    public static readonly bool IsFull = Environment.GetEnvironmentVariable("EXPERIMENTS_FULL") == "1";

    /// <summary>One of the two.</summary>
    public static int Of(int usual, int full) => IsFull ? full : usual;
}
