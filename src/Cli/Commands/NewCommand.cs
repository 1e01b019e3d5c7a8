using Experiments.Definitions.JsonSchemas;
using Experiments.Definitions.Writing;

namespace Experiments.Cli.Commands;

/// <summary>Writes a first experiment file, or a first study, to change.</summary>
internal static class NewCommand
{
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
