namespace Experiments.Tests.Benchmarks.Growth;

/// <summary>Whether costs grow as they should.</summary>
internal static class GrowthBenchmark
{
    /// <summary>Measures, and writes the page with its pictures.</summary>
    public static void Run()
    {
        IReadOnlyList<Series> all = Series.All();
        SeriesPoint[] points = [.. all.SelectMany(series => series.Points)];
        Queue<Spread> seconds = new(
            Rounds.Measure(points, point => point.Case.ForOneEpoch(point.Images).SecondsPerEpoch).Select(rounds => Spread.Of(rounds)));
        SeriesResult[] results = [.. all.Select(series => new SeriesResult(series, [.. series.Points.Select(_ => seconds.Dequeue())]))];
        foreach (SeriesResult result in results)
        {
            ResultPage.Write($"growth-{result.Series.Name}", GrowthDrawing.Png(result));
        }

        ResultPage.Write("growth", "Growth", GrowthPage.Text(results));
    }
}
