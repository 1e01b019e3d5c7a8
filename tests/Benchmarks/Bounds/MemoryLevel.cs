namespace Experiments.Tests.Benchmarks.Bounds;

/// <summary>A cache, or what lies behind the last one.</summary>
/// <param name="Name">Such as L2.</param>
/// <param name="Capacity">In bytes.</param>
/// <param name="ReadSpeed">Bytes that one thread reads from it in a second.</param>
/// <param name="UpdateSpeed">Bytes in it that one thread reads and writes back in a second.</param>
internal sealed record MemoryLevel(string Name, long Capacity, double ReadSpeed, double UpdateSpeed);
