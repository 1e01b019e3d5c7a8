using Experiments.Definitions.JsonSchemas;

namespace Experiments.Cli.Commands;

/// <summary>Writes the JSON Schemas that editors complete and check experiment files by.</summary>
internal static class SchemaCommand
{
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
