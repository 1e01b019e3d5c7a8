using System.IO.Enumeration;
using Experiments.Definitions;

namespace Experiments.Cli.Snapshots;

/// <summary>A <c>.received.</c> file: what a failed snapshot test got, waiting to be accepted.</summary>
/// <param name="File">Full path.</param>
internal sealed record ReceivedSnapshot(string File)
{
    private const string Mark = ".received.";
    private const string Parameter = "_experiment=";

    /// <summary>The reviewed file that it would replace.</summary>
    public string Verified
    {
        get
        {
            int mark = File.LastIndexOf(Mark, StringComparison.Ordinal);
            return $"{File[..mark]}.verified.{File[(mark + Mark.Length)..]}";
        }
    }

    /// <summary>The experiment whose result it holds, as <c>study-name</c>; null for a snapshot of something else.</summary>
    public string? ExperimentCase
    {
        get
        {
            string name = Path.GetFileName(File);
            int start = name.IndexOf(Parameter, StringComparison.Ordinal);
            return start < 0
                ? null
                : name[(start + Parameter.Length)..name.LastIndexOf(Mark, StringComparison.Ordinal)];
        }
    }

    /// <summary>All of a workspace, by path; build output and version control are not looked into.</summary>
    public static IReadOnlyList<ReceivedSnapshot> Find(Workspace workspace)
    {
        FileSystemEnumerable<string> files = new(
            workspace.Root,
            (ref FileSystemEntry entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !entry.IsDirectory && entry.FileName.Contains(Mark, StringComparison.Ordinal),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => entry.FileName is not (".artifacts" or ".git"),
        };
        return [.. files.Order(StringComparer.Ordinal).Select(file => new ReceivedSnapshot(file))];
    }
}
