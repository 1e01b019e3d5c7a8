using System.CommandLine;
using Experiments.Cli.Selection;
using Experiments.Definitions;
using Experiments.Running;
using Experiments.Running.Records;
using Experiments.Running.Verifying;

namespace Experiments.Cli.Commands;

/// <summary>Trains again what records say, and compares.</summary>
internal static class VerifyCommand
{
    private static readonly Option<bool> Full = new("--full")
    {
        Description = "Train every run to its end. Without it: one seed of each experiment up to its first evaluation.",
    };

    /// <summary>The command for the parser.</summary>
    /// <param name="paths">What is to be verified.</param>
    /// <param name="inWorkspace">Finds the workspace and goes on there.</param>
    public static Command Create(Argument<string[]> paths, InWorkspace inWorkspace)
    {
        Command command = new("verify", "Train again, and say where a record differs from what training gives.") { paths, Full };
        command.SetAction((parsed, cancellation) =>
            inWorkspace(parsed, (invocation, token) => ExecuteAsync(invocation, parsed.GetValue(Full), token), cancellation));
        return command;
    }

    /// <summary>Verifies the experiments asked for that were run.</summary>
    public static Task<int> ExecuteAsync(Invocation invocation, bool full, CancellationToken cancellation)
    {
        if (Request.Read(invocation) is not { } request || !request.Check(invocation.Output))
        {
            return Task.FromResult(ExitCode.BadInput);
        }

        Runner runner = new(invocation.Workspace);
        Verification verification = new(invocation.Workspace);
        int deviations = 0;
        foreach (Experiment experiment in request.Experiments)
        {
            cancellation.ThrowIfCancellationRequested();
            deviations += runner.Stored(experiment) is { } result
                ? Verify(result, verification, full, invocation.Output, cancellation)
                : Skip(experiment, invocation.Output);
        }

        return Task.FromResult(deviations == 0 ? ExitCode.Done : ExitCode.Failed);
    }

    private static int Verify(ExperimentResult result, Verification verification, bool full, Output output, CancellationToken cancellation)
    {
        IReadOnlyList<Deviation> deviations = full ? verification.Full(result, cancellation)
            : verification.SpotCheck(result, cancellation) is { } deviation ? [deviation]
            : [];
        foreach (Deviation found in deviations)
        {
            output.Error($"error: {found}");
        }

        if (deviations.Count == 0)
        {
            output.Line($"{result.Experiment.Path}: {(full ? "all runs give" : "the first evaluation gives")} what the records say");
        }

        return deviations.Count;
    }

    private static int Skip(Experiment experiment, Output output)
    {
        output.Line($"{experiment.Path}: not run yet");
        return 0;
    }
}
