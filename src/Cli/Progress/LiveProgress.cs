using System.Collections.Concurrent;
using System.Diagnostics;
using Experiments.Running;
using Spectre.Console;

namespace Experiments.Cli.Progress;

/// <summary>A table of the runs under way, drawn over itself until they end: for terminals.</summary>
internal sealed class LiveProgress : IProgress<RunProgress>
{
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(250);

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly ConcurrentQueue<RunProgress> notes = [];
    private volatile ProgressState state;

    private LiveProgress(int runs) => state = ProgressState.Before(runs);

    /// <summary>Shows the progress of <paramref name="train"/> until it ends.</summary>
    /// <param name="output">A terminal.</param>
    /// <param name="runs">Number of runs in all.</param>
    /// <param name="train">Trains, and tells its steps.</param>
    public static async Task<RunSummary> ShowAsync(Output output, int runs, Func<IProgress<RunProgress>, Task<RunSummary>> train)
    {
        LiveProgress progress = new(runs);
        try
        {
            return await progress.ShowAsync(output.Screen, train);
        }
        finally
        {
            PlainProgress afterwards = new(output, runs); // what would have been drawn over
            foreach (RunProgress note in progress.notes)
            {
                afterwards.Report(note);
            }
        }
    }

    /// <inheritdoc/>
    public void Report(RunProgress value)
    {
        state = state.After(value, clock.Elapsed);
        if (value.State is RunState.Resumed or RunState.Noted or RunState.Postponed)
        {
            notes.Enqueue(value);
        }
    }

    private Task<RunSummary> ShowAsync(IAnsiConsole screen, Func<IProgress<RunProgress>, Task<RunSummary>> train) =>
        screen.Live(Picture()).AutoClear(true).StartAsync(async live =>
        {
            Task<RunSummary> training = Task.Run(() => train(this));
            while (await Task.WhenAny(training, Task.Delay(Redraw)) != training)
            {
                live.UpdateTarget(Picture());
            }

            return await training;
        });

    private Rows Picture()
    {
        ProgressState now = state;
        TimeSpan time = clock.Elapsed;
        string left = TimeLeft.Text(now.Left(time));
        string done = $"{now.Stored + now.Ended} of {now.Runs} runs done{(left == "" ? "" : $", about {left} left")}";
        return new Rows(
            Output.Boxed(
                ["experiment", "seed", "epoch", "test accuracy", "left"],
                [.. now.UnderWay.Select(run => Row(run, time))]),
            new Text(done));
    }

    private static IReadOnlyList<string> Row(RunUnderWay run, TimeSpan now) =>
    [
        run.Latest.Run.Experiment.Path,
        $"{run.Latest.Run.Seed}",
        $"{run.Latest.Epoch}",
        double.IsNaN(run.Latest.TestAccuracy) ? "" : Accuracy.Of(run.Latest.TestAccuracy),
        TimeLeft.Text(run.Left(now)),
    ];
}
