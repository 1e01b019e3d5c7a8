using Experiments.Cli.Selection;
using Experiments.Definitions;
using Experiments.Running;
using Experiments.Running.Planning;
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
        ResultStore store = new(workspace.Results);
        int stored = Plan.For(workspace, [experiment]).Keys[0].Count(key => store.Find(key) is not null);
        return
        [
            experiment.Path,
            experiment.Title,
            $"{experiment.Seeds.Count}",
            $"{stored}",
            new Runner(workspace).Stored(experiment) is { } result ? Accuracy.Of(result) : "",
        ];
    }
}
