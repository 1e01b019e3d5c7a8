using System.Diagnostics;
using Experiments.Tests.Benchmarks.Bounds;

namespace Experiments.Tests.Benchmarks.Trainings;

/// <summary>Adds up the time of each phase of a step; phases come in one order.</summary>
/// <param name="layers">Layers of weights.</param>
internal sealed class PhaseClock(int layers)
{
    private readonly IReadOnlyList<string> names = Phases.Of(layers);
    private readonly long[] ticks = new long[Phases.Of(layers).Count];
    private int phase;
    private long last;

    /// <summary>A step begins.</summary>
    public void Start()
    {
        phase = 0;
        last = Stopwatch.GetTimestamp();
    }

    /// <summary>A phase ends, and the next one begins.</summary>
    public void EndPhase()
    {
        long now = Stopwatch.GetTimestamp();
        ticks[phase++] += now - last;
        last = now;
    }

    /// <summary>Seconds of each phase so far.</summary>
    /// <param name="factor">What they are multiplied by.</param>
    public IReadOnlyDictionary<string, double> Seconds(double factor) =>
        names.Zip(ticks).ToDictionary(one => one.First, one => factor * one.Second / Stopwatch.Frequency);
}
