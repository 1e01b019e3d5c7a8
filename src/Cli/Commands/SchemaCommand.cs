using System.CommandLine;
using Experiments.Definitions.JsonSchemas;

namespace Experiments.Cli.Commands;

/// <summary>Writes the JSON Schemas that editors complete and check experiment files by.</summary>
internal static class SchemaCommand
{
    /// <summary>The command.</summary>
    /// <param name="inWorkspace">Runs an action where the experiments are.</param>
    public static Command Create(InWorkspace inWorkspace)
    {
        Command command = new(
            "schema",
            $"Write experiments/{FileSchemas.Folder}: the JSON Schemas by which editors complete and check experiment files. Needed after a change of what files may say.");
        command.SetAction((parsed, cancellation) => inWorkspace(parsed, ExecuteAsync, cancellation));
        return command;
    }

    /// <summary>Writes what changed, and says so.</summary>
    public static Task<int> ExecuteAsync(Invocation invocation, CancellationToken cancellation)
    {
        IReadOnlyList<string> changed = FileSchemas.Write(invocation.Workspace);
        foreach (string file in changed)
        {
            invocation.Output.Line($"wrote {file}");
        }

        if (changed.Count == 0)
        {
            invocation.Output.Line($"nothing to write: experiments/{FileSchemas.Folder} is up to date");
        }

        return Task.FromResult(ExitCode.Done);
    }
}
