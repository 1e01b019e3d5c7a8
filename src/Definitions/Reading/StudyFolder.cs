namespace Experiments.Definitions.Reading;

/// <summary>A folder under <c>experiments</c> that holds YAML files.</summary>
/// <param name="Name">From <c>experiments</c>, with forward slashes; empty for that folder itself.</param>
/// <param name="Files">Names of its YAML files, ordered.</param>
internal sealed record StudyFolder(string Name, IReadOnlyList<string> Files)
{
    /// <summary>What makes a folder a study.</summary>
    public const string StudyFile = "study.yaml";

    /// <summary>Studies lie directly under <c>experiments</c> or one level deeper.</summary>
    public bool IsStudy => Files.Contains(StudyFile) && Name.Split('/') is [not "", ..] and { Length: <= 2 };

    /// <summary>Names of the experiments, broken or not.</summary>
    public IEnumerable<string> Experiments => Files
        .Where(file => file != StudyFile && file.EndsWith(".yaml", StringComparison.Ordinal))
        .Select(file => file[..^".yaml".Length]);

    /// <summary>A file's path from the workspace's root.</summary>
    public string PathOf(string file) => Name.Length == 0 ? $"experiments/{file}" : $"experiments/{Name}/{file}";

    /// <summary>All folders of a workspace that hold YAML files, ordered by name; those of the data sets are left out.</summary>
    public static IReadOnlyList<StudyFolder> All(Workspace workspace)
    {
        if (!Directory.Exists(workspace.Experiments))
        {
            return [];
        }

        // Hidden files and deep folders too: a YAML file that is passed over in silence would look like one that is run.
        EnumerationOptions options = new() { RecurseSubdirectories = true, MaxRecursionDepth = 32, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        IEnumerable<StudyFolder> folders =
            from path in Directory.EnumerateFiles(workspace.Experiments, "*", options)
            where Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML"
            let file = Path.GetRelativePath(workspace.Experiments, path).Replace('\\', '/')
            where !file.StartsWith("datasets/", StringComparison.Ordinal)
            group Path.GetFileName(file) by file[..Math.Max(0, file.LastIndexOf('/'))] into folder
            select new StudyFolder(folder.Key, [.. folder.Order(StringComparer.Ordinal)]);
        return [.. folders.OrderBy(folder => folder.Name, StringComparer.Ordinal)];
    }
}
