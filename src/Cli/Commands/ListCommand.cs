using Experiments.Cli.Selection;
using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Running;
using Experiments.Running.Records;

namespace Experiments.Cli.Commands;

/// <summary>Lists experiments and what is stored of them; trains nothing.</summary>
internal static class ListCommand
{
    /// <summary>Prints a row per experiment.</summary>
    public static Task<int> ExecuteAsync(Invocation invocation, bool json)
    {
        if (Request.Read(invocation) is not { } request)
        {
            return Task.FromResult(ExitCode.BadInput);
        }

        bool complete = request.Check(invocation.Output);
        Runner runner = new(invocation.Workspace);
        Listed[] listed = [.. request.Experiments.Select(experiment => new Listed(experiment, runner.CountStored(experiment), runner.Stored(experiment)))];
        if (json)
        {
            invocation.Output.Line(Json.Of(listed.Select(ToJson)));
        }
        else
        {
            invocation.Output.Table(["experiment", "title", "seeds", "stored", "test accuracy"], [.. listed.Select(Row)]);
        }

        return Task.FromResult(complete ? ExitCode.Done : ExitCode.BadInput);
    }

    private static IReadOnlyList<string> Row(Listed listed) =>
    [
        listed.Experiment.Path,
        listed.Title,
        listed.Experiment.Seeds.Count == 0 ? "none" : $"{listed.Experiment.Seeds.Count}",
        $"{listed.Stored}",
        listed.Result is null ? "" : Accuracy.Of(listed.Result),
    ];

    private static object ToJson(Listed listed)
    {
        Summary? accuracy = listed.Result is null ? null : Summary.Of(listed.Result.Values(Metric.Headline));
        return new
        {
            experiment = listed.Experiment.Path,
            title = listed.Title,
            seeds = listed.Experiment.Seeds,
            stored = listed.Stored,
            testAccuracy = accuracy is null ? null : new { mean = accuracy.Mean, deviation = accuracy.Count == 1 ? (double?)null : accuracy.Deviation },
        };
    }

    /// <summary>An experiment, how many of its runs are stored, and its result if that is all of them.</summary>
    private sealed record Listed(Experiment Experiment, int Stored, ExperimentResult? Result)
    {
        public string Title => Result?.Experiment.Title ?? Experiment.Title;
    }
}
