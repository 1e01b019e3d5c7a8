using Experiments.Definitions.Reading.Problems;

namespace Experiments.Definitions.Reading;

/// <summary>Looks into folders without leaving the repository, and says where it could not look.</summary>
/// <param name="root">The workspace's root.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class FolderWalk(string root, List<Problem> problems)
{
    private const int MaxDepth = 32;

    // Hidden files too: a YAML file that is passed over in silence would look like one that is run.
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>The folders directly in a folder, ordered.</summary>
    /// <param name="folder">Path from the workspace's root, with forward slashes.</param>
    public IReadOnlyList<string> Folders(string folder) => [.. Inside(folder).OfType<DirectoryInfo>().Select(inner => inner.Name)];

    /// <summary>A folder and all in it, each with the names of its YAML files, ordered.</summary>
    /// <param name="folder">Path from the workspace's root, with forward slashes.</param>
    /// <param name="except">The path of one that is left out.</param>
    public IEnumerable<(string Folder, IReadOnlyList<string> Files)> YamlFiles(string folder, string except)
    {
        Stack<(string Folder, int Depth)> left = new([(folder, 0)]);
        while (left.TryPop(out var next))
        {
            IReadOnlyList<FileSystemInfo> inside = Inside(next.Folder);
            yield return (next.Folder, [.. inside.OfType<FileInfo>().Select(file => file.Name).Where(IsYaml)]);
            foreach (string inner in inside.OfType<DirectoryInfo>().Select(inner => $"{next.Folder}/{inner.Name}").Where(inner => inner != except))
            {
                if (IsYaml(inner))
                {
                    problems.Add(FolderProblems.NamedLikeAFile(Start(inner)));
                }

                if (next.Depth < MaxDepth)
                {
                    left.Push((inner, next.Depth + 1));
                }
                else
                {
                    problems.Add(FolderProblems.TooDeep(Start(inner), MaxDepth));
                }
            }
        }
    }

    /// <summary>What is directly in a folder, ordered by name, without links to other folders.</summary>
    private IReadOnlyList<FileSystemInfo> Inside(string folder)
    {
        DirectoryInfo directory = new(Path.Combine(root, folder));
        try
        {
            if (directory.LinkTarget is not null)
            {
                problems.Add(FolderProblems.Link(Start(folder)));
                return [];
            }

            FileSystemInfo[] entries = directory.Exists ? directory.GetFileSystemInfos("*", Everything) : [];
            ILookup<bool, FileSystemInfo> byLink = entries.OrderBy(entry => entry.Name, StringComparer.Ordinal)
                .ToLookup(entry => entry is DirectoryInfo && entry.LinkTarget is not null);
            problems.AddRange(byLink[true].Select(link => FolderProblems.Link(Start($"{folder}/{link.Name}"))));
            return [.. byLink[false]];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add(YamlProblems.CannotBeOpened(Start(folder), failure));
            return [];
        }
    }

    private static bool IsYaml(string name) => Path.GetExtension(name).ToUpperInvariant() is ".YAML" or ".YML";

    private static Place Start(string path) => new(path, 1, 1);
}
