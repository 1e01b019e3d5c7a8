namespace Experiments.Running;

/// <summary>The identity of what plans runs, keeps their records and judges them: of all but the engine, which has its own.</summary>
public static class Harness
{
    /// <summary>The version that a record says it was written by; it changes no number, and is no part of a run's key.</summary>
    public static string Version { get; } = typeof(Harness).Assembly.GetName().Version!.ToString(fieldCount: 3);
}
