using System.IO.Enumeration;
using Experiments.Definitions;

namespace Experiments.Cli.Snapshots;

/// <summary>The reviewed snapshots of experiments.</summary>
internal static class ReviewedSnapshots
{
    /// <summary>All of a workspace, by path; build output and version control are not looked into.</summary>
    public static IReadOnlyList<string> Files(Workspace workspace)
    {
        FileSystemEnumerable<string> files = new(
            workspace.Root,
            (ref FileSystemEntry entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && IsOne(entry.FileName),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => entry.FileName is not (".artifacts" or ".git"),
        };
        return [.. files.Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether a file of this name is one.</summary>
    public static bool IsOne(ReadOnlySpan<char> fileName) =>
        fileName.Contains("_experiment=", StringComparison.Ordinal) && fileName.EndsWith(".verified.txt", StringComparison.Ordinal);
}
