using System.CommandLine;
using Experiments.Definitions.JsonSchemas;
using Experiments.Definitions.Writing;

namespace Experiments.Cli.Commands;

/// <summary>Writes a first experiment file, or a first study, to change.</summary>
internal static class NewCommand
{
    private static readonly Argument<string> Name = new("study/name")
    {
        Description = "The experiment: its study's folder under experiments/ and its own name, in lower-case words joined by "
            + "hyphens (overfitting/l2-strong).",
    };

    private static readonly Option<bool> WithStudy = new("--study")
    {
        Description = "Begin a new study, with this experiment as its baseline.",
    };

    /// <summary>The command with its options.</summary>
    /// <param name="inWorkspace">Runs an action where the experiments are.</param>
    public static Command Create(InWorkspace inWorkspace)
    {
        Command command = new(
            "new",
            "Write an experiment file to change: valid as it stands, with the study's defaults as comments. Never overwrites.")
        {
            Name, WithStudy,
        };
        command.SetAction((parsed, cancellation) => inWorkspace(
            parsed, (invocation, _) => ExecuteAsync(invocation, parsed.GetValue(Name)!, parsed.GetValue(WithStudy)), cancellation));
        return command;
    }

    /// <summary>Writes the files and names them.</summary>
    /// <param name="invocation">Where.</param>
    /// <param name="name"><c>study/name</c>.</param>
    /// <param name="withStudy">The study is new, too.</param>
    /// <exception cref="InvalidDataException">Nothing was written; the message says why and how to mend it.</exception>
    public static Task<int> ExecuteAsync(Invocation invocation, string name, bool withStudy)
    {
        IReadOnlyList<NewFile> files = withStudy
            ? NewFiles.Study(invocation.Workspace, name)
            : [NewFiles.Experiment(invocation.Workspace, name)];
        foreach (NewFile file in files)
        {
            Write(Path.Combine(invocation.Workspace.Root, file.Path), file.Text);
            invocation.Output.Line($"wrote {file.Path}");
        }

        foreach (string schema in FileSchemas.Write(invocation.Workspace))
        {
            invocation.Output.Line($"wrote {schema}");
        }

        invocation.Output.Line($"change it, then: {CommandLine.Start} validate {name}");
        return Task.FromResult(ExitCode.Done);
    }

    // Never over a file, not even over one that appeared a moment ago.
    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using StreamWriter writer = new(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write });
        writer.Write(text);
    }
}
