using System.CommandLine;
using System.Runtime.InteropServices;
using Experiments.Cli.Progress;
using Experiments.Cli.Selection;
using Experiments.Definitions;
using Experiments.Evidence.Expectations;
using Experiments.Running;

namespace Experiments.Cli.Commands;

/// <summary>Trains what the store lacks, judges it and writes the reports.</summary>
internal static class RunCommand
{
    private static readonly Option<bool> Explain = new("--explain") { Description = "First say of each run why it trains or not, and what differs from the nearest stored run." };

    /// <summary>The command for the parser.</summary>
    /// <param name="paths">What is to be run.</param>
    /// <param name="inWorkspace">Finds the workspace and goes on there.</param>
    public static Command Create(
        Argument<string[]> paths, Func<ParseResult, Func<Invocation, CancellationToken, Task<int>>, CancellationToken, Task<int>> inWorkspace)
    {
        Command command = new("run", "Train what is not stored yet, check expectations and write the reports.") { paths, Explain };
        command.SetAction((parsed, cancellation) =>
            inWorkspace(parsed, (invocation, token) => ExecuteAsync(invocation, parsed.GetValue(Explain), token), cancellation));
        return command;
    }

    /// <summary>Runs the experiments asked for and the baselines that they are compared with.</summary>
    public static async Task<int> ExecuteAsync(Invocation invocation, bool explains, CancellationToken cancellation)
    {
        if (Request.Read(invocation) is not { } request || !request.Check(invocation.Output))
        {
            return ExitCode.BadInput;
        }

        if (explains)
        {
            Explanations.Print(request.WithBaselines, invocation);
        }

        RunSummary summary;
        try
        {
            summary = await TrainAsync(invocation, request.WithBaselines, cancellation);
        }
        catch (OperationCanceledException)
        {
            invocation.Output.Error("stopped: finished runs are kept, and the others were saved where they were; the same command goes on from there.");
            return ExitCode.Cancelled;
        }

        bool holds = Judge(invocation.Output, summary);
        WriteReports(invocation, request);
        invocation.Output.Line($"trained {Plural.Of(summary.Trained, "run")}, {summary.Stored} from the store");
        return holds ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task<RunSummary> TrainAsync(
        Invocation invocation, IReadOnlyList<Experiment> experiments, CancellationToken cancellation)
    {
        Runner runner = new(invocation.Workspace);
        int runs = runner.Count(experiments);
        using PosixSignalRegistration? saving = SaveOnSignal(runner);
        return invocation.Output.IsTerminal
            ? await LiveProgress.ShowAsync(invocation.Output, runs, progress => runner.RunAsync(experiments, progress, cancellation))
            : await runner.RunAsync(experiments, new PlainProgress(invocation.Output, runs), cancellation);
    }

    /// <summary>A scheduler that is about to end the process can say so by SIGUSR1; whoever does not know it would be ended by it.</summary>
    private static PosixSignalRegistration? SaveOnSignal(Runner runner) => OperatingSystem.IsWindows() ? null
        : PosixSignalRegistration.Create((PosixSignal)(OperatingSystem.IsLinux() ? 10 : 30), signal =>
        {
            signal.Cancel = true;
            runner.SaveNow();
        });

    private static void WriteReports(Invocation invocation, Request request)
    {
        Pages pages = new(invocation, request.Catalog);
        pages.Write(request.Studies);
        foreach (Study study in request.Studies.Where(study => pages.Missing(study).Count > 0))
        {
            invocation.Output.Line(
                $"left the report of '{study.Name}' as it was: not run yet are {string.Join(", ", pages.Missing(study))}");
        }
    }

    /// <summary>Prints results, runs that failed and expectations that do not hold; true if there are none of the latter two.</summary>
    private static bool Judge(Output output, RunSummary summary)
    {
        output.Table(
            ["experiment", "seeds", "test accuracy"],
            [.. summary.Results.Select(result => (IReadOnlyList<string>)
                [result.Experiment.Path, result.Experiment.Seeds.Count == 0 ? "none" : $"{result.Experiment.Seeds.Count}", Accuracy.Of(result)])]);
        foreach (FailedRun failure in summary.Failures)
        {
            output.Error($"error: {failure.Run.Name} failed: {failure.Reason}");
        }

        ExpectationOutcome[] broken =
            [.. summary.Results.SelectMany(ExpectationOutcome.Of).Where(outcome => !outcome.Holds)];
        foreach (ExpectationOutcome outcome in broken)
        {
            output.Error($"expectation failed: {outcome}");
        }

        return summary.Failures.Count == 0 && broken.Length == 0;
    }
}
