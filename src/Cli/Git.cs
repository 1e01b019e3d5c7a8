using System.Diagnostics;

namespace Experiments.Cli;

/// <summary>Reads files of another revision through the <c>git</c> program.</summary>
/// <param name="root">The repository.</param>
internal sealed class Git(string root)
{
    /// <summary>The paths of a revision's files, with forward slashes, from the root.</summary>
    /// <exception cref="InvalidDataException">There is no such revision, or no git.</exception>
    public IReadOnlyList<string> Files(string revision) =>
        Run("ls-tree", "-r", "-z", "--name-only", "--full-tree", Checked(revision)).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A revision's file as text.</summary>
    /// <exception cref="InvalidDataException">There is no such file in it.</exception>
    public string Text(string revision, string path) => Run("cat-file", "blob", $"{Checked(revision)}:{path}");

    /// <summary>What begins with a hyphen would be taken for an option.</summary>
    private static string Checked(string revision) => revision.Length > 0 && revision[0] != '-' ? revision
        : throw new InvalidDataException($"'{revision}' is no revision. Name a branch, a tag or a commit, such as 'main'.");

    private string Run(params string[] arguments)
    {
        ProcessStartInfo start = new("git", arguments)
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using Process git = Started(start);
        Task<string> errors = git.StandardError.ReadToEndAsync();
        string output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? output
            : throw new InvalidDataException($"git {string.Join(' ', arguments)}: {errors.Result.Trim()}\n  mend: name a revision that this repository has: a branch, a tag or a commit.");
    }

    private static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidDataException("git was not found.\n  mend: install it, or put it on the PATH: other revisions are read through it.");
        }
    }
}
