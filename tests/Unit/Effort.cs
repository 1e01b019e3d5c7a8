namespace Experiments.Tests.Unit;

/// <summary>How much is tried at random or by sampling: little every time, more in full runs.</summary>
internal static class Effort
{
    private static readonly bool isFull = Environment.GetEnvironmentVariable("EXPERIMENTS_FULL") == "1";

    /// <summary>One of the two.</summary>
    public static int Of(int usual, int full) => isFull ? full : usual;
}
