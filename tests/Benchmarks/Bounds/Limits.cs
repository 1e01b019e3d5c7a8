namespace Experiments.Tests.Benchmarks.Bounds;

/// <summary>What one thread of a machine can do.</summary>
/// <param name="Peak">Most float32 operations a second, two for each multiply-add.</param>
/// <param name="Levels">The nearest first; the last one holds everything.</param>
internal sealed record Limits(double Peak, IReadOnlyList<MemoryLevel> Levels)
{
    /// <summary>The nearest level that can hold so many bytes.</summary>
    public MemoryLevel Holding(double bytes) => Levels.FirstOrDefault(level => level.Capacity >= bytes) ?? Levels[^1];
}
