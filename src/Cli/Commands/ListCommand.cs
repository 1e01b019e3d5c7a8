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
        Runner runner = new(invocation.Workspace);
        invocation.Output.Table(
            ["experiment", "title", "seeds", "stored", "test accuracy"],
            [.. request.Experiments.Select(experiment => Row(experiment, runner.Stored(experiment)))]);
        return Task.FromResult(complete ? ExitCode.Done : ExitCode.BadInput);
    }

    private static IReadOnlyList<string> Row(Experiment experiment, ExperimentResult? stored) =>
    [
        experiment.Path,
        experiment.Title,
        $"{experiment.Seeds.Count}",
        stored is null ? "no" : "yes",
        stored is null ? "" : Accuracy.Of(stored),
    ];
}
