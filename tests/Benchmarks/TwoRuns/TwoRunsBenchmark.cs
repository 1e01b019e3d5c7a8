using Experiments.Cli.Bench;
using Experiments.Reporting.Formats;
using Experiments.Tests.Benchmarks.Trainings;
using Experiments.Training.Datasets;

namespace Experiments.Tests.Benchmarks.TwoRuns;

/// <summary>What a second core brings: to two runs side by side, and to one run on two threads.</summary>
internal static class TwoRunsBenchmark
{
    private const double Seconds = 1.5;
    private const double WantedOfRuns = 1.9;
    private const double WantedOfThreads = 1.5;
    private const int WidthForThreads = 800; // fewer nodes in a layer are too little work to share

    /// <summary>Measures, and writes the page.</summary>
    public static void Run()
    {
        if (Environment.ProcessorCount < 2)
        {
            throw new InvalidOperationException("Two runs need two processors, and this machine has one.");
        }

        Examples images = Mnist.First();
        IReadOnlyList<IReadOnlyList<Round>> rounds = Rounds.Measure(Case.All, training => Measure(training, images));
        ResultPage.Write("two-runs", "Two runs, two threads", Text([.. Case.All.Zip(rounds)]));
    }

    private static Round Measure(Case training, Examples images)
    {
        double alone = Speed(training.For(Seconds, images));
        double together = TwoAtOnce(training, images);
        double shared = training.Nodes.Contains(WidthForThreads) ? Speed(training.For(Seconds, images, threads: 2)) : double.NaN;
        return new Round(alone, together, shared);
    }

    /// <summary>The epochs that two runs together train in a second, each on a thread of its own.</summary>
    private static double TwoAtOnce(Case training, Examples images)
    {
        double other = 0;
        Thread thread = new(() => other = Speed(training.For(Seconds, images)));
        thread.Start();
        double own = Speed(training.For(Seconds, images));
        thread.Join();
        return own + other;
    }

    private static double Speed(TrainingSpeed training) => 1 / training.SecondsPerEpoch;

    private static string Text(IReadOnlyList<(Case Case, IReadOnlyList<Round> Rounds)> results) =>
        $"""
        Epochs a second, each measured for {Numbers.Significant(Seconds)} s, in turns in {Rounds.Count} rounds: a ratio is that of one round, and the median of the
        rounds is shown, with the greatest in brackets. Seconds of an epoch are the median, with the least in brackets.

        ## Two independent runs on two cores

        Together against one alone; wanted: at least {Numbers.Fixed(WantedOfRuns, 1)}.

        {Table("two runs", WantedOfRuns, round => round.Together, 2, results)}
        ## One run on two threads

        Two threads that share each update against one, from {WidthForThreads} nodes in a layer on; wanted: at least {Numbers.Fixed(WantedOfThreads, 1)}.

        {Table("two threads", WantedOfThreads, round => round.Shared, 1, results.Where(result => result.Case.Nodes.Contains(WidthForThreads)))}
        """;

    private static string Table(
        string two, double wanted, Func<Round, double> speed, int runs, IEnumerable<(Case Case, IReadOnlyList<Round> Rounds)> results) => Markdown.Table(
        ["case", ">one alone, s", $">{two}, s", ">times the throughput", "wanted"],
        results.Select(result =>
        {
            var ratio = Spread.Of(result.Rounds.Select(round => speed(round) / round.Alone));
            return (string[])
            [
                $"{result.Case.Name}: {result.Case}",
                InSeconds(result.Rounds.Select(round => 1 / round.Alone)),
                InSeconds(result.Rounds.Select(round => runs / speed(round))),
                $"{Numbers.Fixed(ratio.Median, 2)} ({Numbers.Fixed(ratio.Greatest, 2)})",
                ratio.Median >= wanted ? "reached" : "missed",
            ];
        }));

    private static string InSeconds(IEnumerable<double> seconds)
    {
        var spread = Spread.Of(seconds);
        return $"{Numbers.Significant(spread.Median)} ({Numbers.Significant(spread.Least)})";
    }

    /// <summary>Epochs a second.</summary>
    /// <param name="Alone">Of one run on one thread.</param>
    /// <param name="Together">Of two runs side by side, added up.</param>
    /// <param name="Shared">Of one run on two threads; no number where that is not measured.</param>
    private sealed record Round(double Alone, double Together, double Shared);
}
