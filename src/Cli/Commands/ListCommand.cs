using Experiments.Cli.Selection;
using Experiments.Definitions;
using Experiments.Running;
using Experiments.Running.Records;

namespace Experiments.Cli.Commands;

/// <summary>Lists experiments and what is stored of them; trains nothing.</summary>
internal static class ListCommand
{
    /// <summary>Prints a row per experiment.</summary>
    public static Task<int> ExecuteAsync(Invocation invocation, CancellationToken cancellation)
    {
        if (Request.Read(invocation) is not { } request)
        {
            return Task.FromResult(ExitCode.BadInput);
        }

        bool complete = request.Check(invocation.Output);
        invocation.Output.Table(
            ["experiment", "title", "seeds", "stored", "test accuracy"],
            [.. request.Experiments.Select(experiment => Row(invocation.Workspace, experiment))]);
        return Task.FromResult(complete ? ExitCode.Done : ExitCode.BadInput);
    }

    private static IReadOnlyList<string> Row(Workspace workspace, Experiment experiment)
    {
        Runner runner = new(workspace);
        ExperimentResult? result = runner.Stored(experiment);
        return
        [
            experiment.Path,
            result?.Experiment.Title ?? experiment.Title,
            $"{experiment.Seeds.Count}",
            $"{runner.CountStored(experiment)}",
            result is null ? "" : Accuracy.Of(result),
        ];
    }
}
