namespace Experiments.Tests.Benchmarks.Growth;

/// <summary>A series as it was measured.</summary>
/// <param name="Series">What was trained.</param>
/// <param name="Seconds">Of an epoch, one for each point.</param>
internal sealed record SeriesResult(Series Series, IReadOnlyList<Spread> Seconds)
{
    /// <summary>The quantity's value, and the least seconds: whatever else runs on the machine only adds to them.</summary>
    public IReadOnlyList<(double X, double Y)> Points { get; } =
        [.. Series.Points.Zip(Seconds, (point, seconds) => (point.X, seconds.Least))];

    /// <summary>Through the points.</summary>
    public StraightLine Line => StraightLine.Through(Points);
}
