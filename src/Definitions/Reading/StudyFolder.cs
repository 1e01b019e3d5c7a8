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
    /// <param name="workspace">Where they lie.</param>
    /// <param name="problems">Receives what could not be looked into.</param>
    public static IReadOnlyList<StudyFolder> All(Workspace workspace, List<Problem> problems) =>
    [
        .. new FolderWalk(workspace.Root, problems).YamlFiles("experiments", except: "experiments/datasets")
            .Where(found => found.Files.Count > 0)
            .Select(found => new StudyFolder(found.Folder["experiments".Length..].TrimStart('/'), found.Files))
            .OrderBy(folder => folder.Name, StringComparer.Ordinal),
    ];
}
