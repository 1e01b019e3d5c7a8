using System.CommandLine;
using System.Globalization;
using Experiments.Cli.Selection;
using Experiments.Running.Pruning;

namespace Experiments.Cli.Commands;

/// <summary>Removes stored runs that no experiment refers to.</summary>
internal static class PruneCommand
{
    private const double Megabyte = 1e6;

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only say what would be removed." };

    /// <summary>The command for the parser.</summary>
    /// <param name="inWorkspace">Finds the workspace and goes on there.</param>
    public static Command Create(InWorkspace inWorkspace)
    {
        Command command = new("prune", "Remove stored runs that no experiment refers to any more, and what was damaged or never finished.") { DryRun };
        command.SetAction((parsed, cancellation) =>
            inWorkspace(parsed, (invocation, _) => ExecuteAsync(invocation, parsed.GetValue(DryRun)), cancellation));
        return command;
    }

    /// <summary>Removes, or only counts; nothing while an experiment cannot be read, since nobody knows what it refers to.</summary>
    public static Task<int> ExecuteAsync(Invocation invocation, bool isDry)
    {
        if (Request.Read(invocation) is not { } request || !request.Check(invocation.Output))
        {
            return Task.FromResult(ExitCode.BadInput);
        }

        Pruned pruned = new Pruning(invocation.Workspace).Prune([.. request.Catalog.Experiments], isDry);
        string size = (pruned.Bytes / Megabyte).ToString("0.0", CultureInfo.InvariantCulture);
        invocation.Output.Line(
            $"{(isDry ? "would remove" : "removed")} {Plural.Of(pruned.Runs, "run")} that no experiment refers to: {Plural.Of(pruned.Files, "file")} with all leftovers, {size} MB");
        return Task.FromResult(ExitCode.Done);
    }
}
