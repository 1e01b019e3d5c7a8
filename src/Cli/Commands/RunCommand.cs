using System.CommandLine;
using System.Runtime.InteropServices;
using Experiments.Cli.Progress;
using Experiments.Cli.Selection;
using Experiments.Definitions;
using Experiments.Running;

namespace Experiments.Cli.Commands;

/// <summary>Trains what the store lacks, judges it and writes the reports.</summary>
internal static class RunCommand
{
    private const int UsualMostSeeds = 20;

    private static readonly Option<bool> Explain = new("--explain")
    {
        Description = "First say of each run why it trains or not, and what differs from the nearest stored run.",
    };

    private static readonly Option<bool> Until = new("--until-decided")
    {
        Description = "Add seeds until each difference from the baseline is known well enough: until its 95 % interval is narrower than twice "
            + "the study's 'rope', whatever it says.",
    };

    private static readonly Option<int> MostSeeds = new("--max-seeds")
    {
        Description = "With --until-decided: no experiment gets more seeds.",
        DefaultValueFactory = _ => UsualMostSeeds,
    };

    /// <summary>The command with its options.</summary>
    /// <param name="paths">Which experiments.</param>
    /// <param name="inWorkspace">Runs an action where the experiments are.</param>
    public static Command Create(Argument<string[]> paths, InWorkspace inWorkspace)
    {
        Command command = new("run", "Train what is not stored yet, check expectations and write the reports.") { paths, Explain, Until, MostSeeds };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Until) && result.GetValue(Explain))
            {
                result.AddError("--explain and --until-decided do not go together: which seeds are added is known only as they are trained.");
            }
            else if (!result.GetValue(Until) && result.GetResult(MostSeeds) is { Implicit: false })
            {
                result.AddError("--max-seeds needs --until-decided: without it, runs have the seeds that their files name.");
            }
        });
        command.SetAction((parsed, cancellation) => inWorkspace(
            parsed,
            (invocation, stop) => parsed.GetValue(Until)
                ? UntilDecidedAsync(invocation, parsed.GetValue(MostSeeds), stop)
                : ExecuteAsync(invocation, parsed.GetValue(Explain), stop),
            cancellation));
        return command;
    }

    /// <summary>Adds seeds until the comparisons asked for are known well enough; writes no report.</summary>
    public static async Task<int> UntilDecidedAsync(Invocation invocation, int mostSeeds, CancellationToken cancellation)
    {
        if (Request.Read(invocation) is not { } request || !request.Check(invocation.Output))
        {
            return ExitCode.BadInput;
        }

        UntilDecided search = new(experiments => TrainAsync(invocation, experiments, cancellation), request, mostSeeds);
        try
        {
            RunSummary summary = await search.RunAsync();
            Judgement.PrintFailures(invocation.Output, summary);
            invocation.Output.Table(["experiment", "pairs", "against the baseline", "stopped at"], search.Rows(summary.Results));
            invocation.Output.Line(UntilDecided.Rule);
            foreach (string advice in search.Advice())
            {
                invocation.Output.Line(advice);
            }

            invocation.Output.Line($"trained {Plural.Of(summary.Trained, "run")}, {summary.Stored} from the store");
            return summary.Failures.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            return Stopped(invocation.Output);
        }
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
            Explanations.Print(request.ToRun, invocation);
        }

        RunSummary summary;
        try
        {
            summary = await TrainAsync(invocation, request.ToRun, cancellation);
        }
        catch (OperationCanceledException)
        {
            return Stopped(invocation.Output);
        }

        bool holds = Judgement.Print(invocation.Output, request.Studies, summary);
        WriteReports(invocation, request);
        invocation.Output.Line($"trained {Plural.Of(summary.Trained, "run")}, {summary.Stored} from the store");
        return holds ? ExitCode.Done : ExitCode.Failed;
    }

    private static int Stopped(Output output)
    {
        output.Error("stopped: finished runs are kept, and the others were saved where they were; the same command goes on from there.");
        return ExitCode.Cancelled;
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
}
