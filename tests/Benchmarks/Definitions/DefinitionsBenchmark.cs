using Experiments.Reporting.Formats;
using Experiments.Tests.Benchmarks.Growth;

namespace Experiments.Tests.Benchmarks.Definitions;

/// <summary>How long many experiment files take until it is known what is to be run.</summary>
internal static class DefinitionsBenchmark
{
    private const double MostSeconds = 5;
    private const double MostMegabytes = 1000;

    private static readonly int[] Counts = [1_250, 2_500, 5_000, 10_000];

    /// <summary>Measures, and writes the page.</summary>
    public static void Run()
    {
        ManyFiles[] workspaces = [.. Counts.Select(count => new ManyFiles(count))];
        try
        {
            IReadOnlyList<IReadOnlyList<ReadingProcess>> rounds = Rounds.Measure(Counts, count => ReadingProcess.Of(workspaces[Array.IndexOf(Counts, count)].Root));
            ResultPage.Write("definitions", "Many experiment files", Text(rounds));
        }
        finally
        {
            foreach (ManyFiles workspace in workspaces)
            {
                workspace.Dispose();
            }
        }
    }

    private static string Text(IReadOnlyList<IReadOnlyList<ReadingProcess>> rounds)
    {
        Spread[] seconds = [.. rounds.Select(readings => Spread.Of(readings.Select(reading => reading.Seconds)))];
        double[] megabytes = [.. rounds.Select(readings => readings.Max(reading => reading.Megabytes))];
        (double X, double Y)[] points = [.. Counts.Zip(seconds, (count, spread) => ((double)count, spread.Least))];
        var line = StraightLine.Through(points);
        string table = Markdown.Table(
            [">files", ">runs planned", ">least, s", ">median, s", ">line, s", ">peak memory, MB"],
            Counts.Index().Select(row => (string[])
            [
                Numbers.Fixed(row.Item, 0),
                Numbers.Fixed(rounds[row.Index][0].Runs, 0),
                Numbers.Significant(seconds[row.Index].Least),
                Numbers.Significant(seconds[row.Index].Median),
                Numbers.Significant(line.At(row.Item)),
                Numbers.Fixed(megabytes[row.Index], 0),
            ]));
        string wanted = seconds[^1].Median <= MostSeconds && megabytes[^1] <= MostMegabytes ? "reached" : "missed";
        return $"""
            Seconds until all files are read and checked and their runs planned, and the most memory meanwhile: each time in a process of its own,
            whose start is left out, in turns in {Rounds.Count} rounds. A study has 100 experiments of 5 seeds. The line is the straight line with the least
            squared distances from the least seconds; R² is the share of their spread that it explains; the deviation is the largest
            distance from the line, in per cent of the line there. Memory is the greatest of the rounds.

            Wanted for the most files: at most {Numbers.Fixed(MostSeconds, 0)} s in the median, and {Numbers.Fixed(MostMegabytes, 0)} MB: {wanted}.

            Line: {Numbers.Significant(line.Intercept)} s + {Numbers.Significant(1e6 * line.Slope)} µs for each file. R² {Numbers.Fixed(line.Explained(points), 4)}, deviation {Numbers.Fixed(100 * line.Deviation(points), 1)} %.

            {table}
            """;
    }
}
