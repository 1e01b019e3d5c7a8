using System.Globalization;
using Experiments.Evidence.Comparisons;
using Experiments.Reporting.Formats;

namespace Experiments.Tests.Benchmarks.Calibration;

/// <summary>Measures by simulation whether verdicts are as sure as they say.</summary>
internal static class CalibrationBenchmark
{
    private const int Trials = 10_000;
    private const int Searches = 4_000;
    private const int Foretellings = 2_000;

    private static readonly int[] seeds = [3, 5, 10];
    private static readonly double[] spreads = [0.1, 0.15, 0.2, 0.3, 0.4, 0.6];

    public static void Run() => ResultPage.Write(
        "calibration",
        "Are verdicts as sure as they say?",
        $"""
        Comparisons are simulated whose truth is known: differences of runs with one seed are normal around it, with a standard deviation of 0.1 to 0.6
        points (those of the shipped studies: 0.09 to 0.86). They are judged by the very code that judges real runs, with a region of practical equivalence of
        ±{Text(Simulation.Rope)} points. The tables but the last hold per cent, with a standard error of at most {Text(100 * Math.Sqrt(0.25 / Trials), "0.00")} ({Trials.ToString("#,0", CultureInfo.InvariantCulture)} simulations each).

        ## The 95 % interval of a difference holds the truth

        It should in 95 of 100 cases; between 93 and 97 is right.

        {Cells((n, spread) => Simulation.Coverage(n, spread, Trials))}
        With the conjugate prior instead, which ties the spread of δ to σ, it would be too narrow:

        {Cells((n, spread) => Simulation.ConjugateCoverage(n, spread, Trials))}
        ## "Better" is said although nothing differs

        It should in fewer than 5 of 100 cases.

        {Cells((n, spread) => Simulation.FalselyBetter(n, spread, Trials))}
        ## The same, with seeds added by `run --until-decided`

        It begins with so many seeds, and adds until the interval is narrower than twice the region of equivalence, or there are 20. In brackets: the mean number
        of seeds that it took.

        {Table((n, spread) => Simulation.UntilDecided(n, spread, Searches) is var (share, mean) ? $"{Percent(share)} ({Text(mean, "0.0")})" : "")}
        ## The range of seeds foretold holds the number needed

        Where there is no verdict yet, the range should hold the number of further seeds that brings one in 80 of 100 cases; between 70 and 90 is right. True
        differences are normal around 0 with a standard deviation of half a point. {SeedsNeeded.Most} further seeds or more count as one number.

        {Markdown.Table(["Seeds there are", ">In the range (%)", ">Standard error"], seeds.AsParallel().AsOrdered().Select(n => (n, share: Simulation.Foretold(n, Foretellings)))
            .Select(row => new[] { $"{row.n}", Percent(row.share), Text(100 * row.share.Error, "0.0") }))}
        """);

    private static string Cells(Func<int, double, Share> simulate) => Table((n, spread) => Percent(simulate(n, spread)));

    private static string Table(Func<int, double, string> cell) => Markdown.Table(
        ["Seeds", .. spreads.Select(spread => $">Spread {Text(spread)}")],
        seeds.Select(n => (string[])[$"{n}", .. spreads.AsParallel().AsOrdered().Select(spread => cell(n, spread))]));

    private static string Percent(Share share) => Text(100 * share.Value, "0.0");

    private static string Text(double value, string format = "0.##") => value.ToString(format, CultureInfo.InvariantCulture);
}
