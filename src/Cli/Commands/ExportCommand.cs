using System.CommandLine;
using Experiments.Cli.Export;
using Experiments.Cli.Selection;
using Experiments.Definitions;
using Experiments.Running;
using Experiments.Running.Records;

namespace Experiments.Cli.Commands;

/// <summary>Gives stored results to other programs.</summary>
internal static class ExportCommand
{
    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "csv: a row for each evaluation of each run.",
        DefaultValueFactory = _ => "csv",
    }.AcceptOnlyFromAmong("csv");

    private static readonly Option<FileInfo?> File = new("--output") { Description = "The file to write; without it, standard output." };

    /// <summary>The command for the parser.</summary>
    /// <param name="paths">What is to be exported.</param>
    /// <param name="inWorkspace">Finds the workspace and goes on there.</param>
    public static Command Create(Argument<string[]> paths, InWorkspace inWorkspace)
    {
        Command command = new("export", "Write the stored results for other programs, one row a run and evaluation.") { paths, Format, File };
        command.SetAction((parsed, cancellation) =>
            inWorkspace(parsed, (invocation, _) => ExecuteAsync(invocation, parsed.GetValue(File)?.FullName), cancellation));
        return command;
    }

    /// <summary>Exports what is stored of what was asked for, and says what is not.</summary>
    public static Task<int> ExecuteAsync(Invocation invocation, string? file)
    {
        if (Request.Read(invocation) is not { } request || !request.Check(invocation.Output))
        {
            return Task.FromResult(ExitCode.BadInput);
        }

        Runner runner = new(invocation.Workspace);
        List<ExperimentResult> results = [];
        foreach (Experiment experiment in request.Experiments)
        {
            if (runner.Stored(experiment) is { } result)
            {
                results.Add(result);
            }
            else
            {
                invocation.Output.Error($"warning: {experiment.Path} is left out: not all of its runs are stored");
            }
        }

        string text = EvaluationTable.Csv(results);
        if (file is null)
        {
            invocation.Output.Text(text);
        }
        else
        {
            System.IO.File.WriteAllText(file, text);
        }

        return Task.FromResult(results.Count == request.Experiments.Count ? ExitCode.Done : ExitCode.Failed);
    }
}
