namespace Experiments.Cli.Bench;

/// <summary>What <c>bench</c> does where nothing else is asked for.</summary>
internal static class BenchDefaults
{
    /// <summary>How long it measures.</summary>
    public const double Seconds = 3;

    /// <summary>The network of the book's first chapters.</summary>
    public const string Layers = "784,30,10";

    /// <summary>m̂.</summary>
    public const int BatchSize = 10;
}
