using Experiments.Reporting.Formats;
using Experiments.Tests.Benchmarks.Trainings;

namespace Experiments.Tests.Benchmarks.Growth;

/// <summary>The page that shows how costs grow.</summary>
internal static class GrowthPage
{
    /// <summary>Markdown.</summary>
    public static string Text(IReadOnlyList<SeriesResult> results) =>
        $"""
        Seconds of one epoch on one thread, everything else the same, measured in turns in {Rounds.Count} rounds. The line is the straight line
        with the least squared distances from the least seconds, because whatever else ran on the machine only added to them. R² is the
        share of their spread that it explains; the deviation is the largest distance from the line, in per cent of the line there. On {Numbers.Fixed(Mnist.Images, 0)} images where nothing else is said.

        {string.Join('\n', results.Select(Section))}
        """;

    private static string Section(SeriesResult result)
    {
        StraightLine line = result.Line;
        IReadOnlyList<(double X, double Y)> points = result.Points;
        string table = Markdown.Table(
            [$">{result.Series.Quantity}", ">least, s", ">median, s", ">line, s"],
            points.Zip(result.Seconds, (point, seconds) => (string[])
            [
                Numbers.Fixed(point.X, 0),
                Numbers.Significant(seconds.Least),
                Numbers.Significant(seconds.Median),
                Numbers.Significant(line.At(point.X)),
            ]));
        return $"""
            ## By {result.Series.Quantity}

            {result.Series.Fixed}. Line: {Numbers.Significant(line.Intercept)} s + {Numbers.Significant(1e6 * line.Slope)} µs for each of them. R² {Numbers.Fixed(line.Explained(points), 4)}, deviation {Numbers.Fixed(100 * line.Deviation(points), 1)} %.

            ![Seconds of an epoch over {result.Series.Quantity}: the least of the rounds as dots, and the straight line through them](growth-{result.Series.Name}.png)

            {table}
            """;
    }
}
