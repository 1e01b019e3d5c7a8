using Experiments.Cli;
using Experiments.Definitions;

namespace Experiments.Tests.Unit.Cli.Commands;

/// <summary>What a command answered.</summary>
internal sealed record CommandRun(int Code, string Output, string Errors)
{
    /// <summary>Runs a command as if its output went to a file.</summary>
    public static CommandRun Of(Workspace workspace, Func<Invocation, Task<int>> execute, params string[] paths)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter errors = new() { NewLine = "\n" };
        int code = execute(new Invocation(workspace, workspace.Root, paths, Experiments.Cli.Output.Plain(output, errors))).Result;
        return new CommandRun(code, output.ToString(), errors.ToString());
    }
}
