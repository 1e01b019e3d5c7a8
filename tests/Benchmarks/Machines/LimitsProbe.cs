using System.Diagnostics;
using Experiments.Tests.Benchmarks.Bounds;
using Experiments.Training.Kernels;

namespace Experiments.Tests.Benchmarks.Machines;

/// <summary>
/// Measures what one thread can do. Each number is the best of some short turns: whatever else runs on the machine only takes
/// away.
/// </summary>
internal sealed class LimitsProbe
{
    private const int Turns = 7;
    private const double BytesPerTurn = 1 << 28;
    private const int Multiply = 1_000_000; // turns of the chains, some milliseconds

    private readonly Place[] places;

    /// <param name="caches">Of this machine.</param>
    public LimitsProbe(Caches caches)
    {
        // Half of a cache is held by it for sure; the last one is shared, and may be cut.
        long[] held = [.. caches.Sizes.Select((size, level) => level < caches.Sizes.Count - 1 ? size / 2 : size / 8)];
        long beyond = Math.Max(8 * caches.Sizes[^1], 256 << 20);
        places =
        [
            .. caches.Sizes.Select((size, level) => new Place($"L{level + 1}", size, new AlignedFloats(Count(held[level])))),
            new Place("memory", long.MaxValue, new AlignedFloats(Count(beyond))),
        ];
        foreach (Place place in places)
        {
            place.Numbers.Span.Fill(1); // pages that were never written share one page of zeros
        }
    }

    /// <summary>The bytes that are read and updated for each level.</summary>
    public IEnumerable<long> WorkingSets => places.Select(place => sizeof(float) * (long)place.Numbers.Span.Length);

    /// <summary>Takes about half a second.</summary>
    public Limits Measure()
    {
        Arithmetic chains = new(Multiply);
        return new Limits(chains.Operations / Best(() => Vectors.Do(chains)), [.. places.Select(Measure)]);
    }

    private static MemoryLevel Measure(Place place)
    {
        double bytes = sizeof(float) * (double)place.Numbers.Span.Length;
        int passes = (int)Math.Max(1, BytesPerTurn / bytes);
        double reading = Best(() =>
        {
            for (int pass = 0; pass < passes; pass++)
            {
                Vectors.Do(new Reading(place.Numbers.Span));
            }
        });
        double updating = Best(() =>
        {
            for (int pass = 0; pass < passes; pass++)
            {
                Vectors.Do(new Updating(place.Numbers.Span, 1));
            }
        });
        return new MemoryLevel(place.Name, place.Capacity, passes * bytes / reading, passes * bytes / updating);
    }

    private static double Best(Action turn)
    {
        double best = double.PositiveInfinity;
        for (int i = 0; i < Turns; i++)
        {
            long start = Stopwatch.GetTimestamp();
            turn();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }

    private static int Count(long bytes) => (int)(bytes / sizeof(float) / 128 * 128); // whole turns of all loops

    private sealed record Place(string Name, long Capacity, AlignedFloats Numbers);
}
