using System.Globalization;
using Experiments.Cli.Progress;
using Experiments.Cli.Selection;
using Experiments.Running.Planning;

namespace Experiments.Cli.Commands;

/// <summary>Says what a run would train and how long that takes here; stores nothing.</summary>
internal static class PlanCommand
{
    /// <summary>Prints a row per experiment, as <c>run</c> would take them: with the baselines.</summary>
    public static Task<int> ExecuteAsync(Invocation invocation, bool json)
    {
        if (Request.Read(invocation) is not { } request || !request.Check(invocation.Output))
        {
            return Task.FromResult(ExitCode.BadInput);
        }

        var forecast = Forecast.Of(invocation.Workspace, request.ToRun, Environment.ProcessorCount);
        if (json)
        {
            invocation.Output.Line(ToJson(forecast));
        }
        else
        {
            Print(forecast, invocation.Output);
        }

        return Task.FromResult(ExitCode.Done);
    }

    private static void Print(Forecast forecast, Output output)
    {
        output.Table(
            ["experiment", "runs", "stored", "to train", "TFLOP", "core time"],
            [.. forecast.Runs.GroupBy(run => run.Experiment.Path).Select(runs => Row(runs.Key, [.. runs]))]);
        int missing = forecast.Missing.Count();
        output.Line(missing == 0
            ? $"{Plural.Of(forecast.Runs.Count, "run")}, all stored: nothing to train"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{missing} of {Plural.Of(forecast.Runs.Count, "run")} to train: {forecast.Missing.Sum(run => run.Work):0.000} TFLOP, about {TimeLeft.Text(forecast.Time)} on {Plural.Of(forecast.Cores, "core")}, by a measurement of two seconds"));
    }

    private static IReadOnlyList<string> Row(string experiment, IReadOnlyList<PlannedRun> runs)
    {
        PlannedRun[] missing = [.. runs.Where(run => !run.IsStored)];
        return
        [
            experiment,
            $"{runs.Count}",
            $"{runs.Count - missing.Length}",
            $"{missing.Length}",
            missing.Length == 0 ? "" : missing.Sum(run => run.Work).ToString("0.000", CultureInfo.InvariantCulture),
            missing.Length == 0 ? "" : TimeLeft.Text(TimeSpan.FromSeconds(missing.Sum(run => run.Time.TotalSeconds))),
        ];
    }

    private static string ToJson(Forecast forecast) => Json.Of(new
    {
        forecast.Cores,
        missing = forecast.Missing.Count(),
        stored = forecast.Runs.Count(run => run.IsStored),
        tflop = forecast.Missing.Sum(run => run.Work),
        seconds = forecast.Time.TotalSeconds,
        runs = forecast.Runs.Select(run => new
        {
            experiment = run.Experiment.Path,
            run.Seed,
            run.Key,
            run.IsStored,
            tflop = run.Work,
            seconds = run.Time.TotalSeconds,
        }),
    });
}
