using Experiments.Definitions;

namespace Experiments.Cli.Selection;

/// <summary>
/// A path on the command line: a study or an experiment by name (<c>overfitting</c>, <c>overfitting/l2</c>) or by its
/// place on disk (<c>experiments/overfitting/l2.yaml</c>, <c>..\overfitting\</c>), with either slash. An experiment that
/// is swept stands for all its points; <c>size/l2@train=1000</c> is one of them, chosen from or compared.
/// </summary>
internal static class PathArgument
{
    /// <summary>The experiments that <paramref name="path"/> names, in the order of <paramref name="files"/>; none if it names nothing.</summary>
    /// <param name="path">As given.</param>
    /// <param name="workspace">Whose experiments.</param>
    /// <param name="folder">The folder that relative paths start from; the workspace's root is tried next.</param>
    /// <param name="files">All experiments: <c>study/name</c>, or <c>study/name@point</c>.</param>
    public static IReadOnlyList<string> Resolve(
        string path, Workspace workspace, string folder, IReadOnlyList<string> files) =>
        Names(path, workspace, folder).Select(name => Matching(name, files)).FirstOrDefault(matches => matches.Count > 0, []);

    /// <summary>The same of points that have no file of their own: a path names one of them, or none.</summary>
    public static IReadOnlyList<string> ResolveOne(
        string path, Workspace workspace, string folder, IReadOnlyList<string> points) =>
        [.. points.Intersect(Names(path, workspace, folder).OfType<string>()).Take(1)];

    /// <summary>What to tell who gave a path that names nothing.</summary>
    public static string Unknown(string path, IReadOnlyList<string> files)
    {
        if (path.StartsWith('-'))
        {
            return $"no option of this command is called '{path}'. --help lists those that there are.";
        }

        string[] studies = [.. files.Select(file => file[..file.LastIndexOf('/')]).Distinct()];
        string written = NameOf(path.Replace('\\', '/'));
        written = written.StartsWith("experiments/", StringComparison.Ordinal) ? written["experiments/".Length..] : written;
        string mend = Nearest.To(written, [.. studies, .. files, .. files.Select(Catalog.FileOf)]) is { } nearest
            ? $"Did you mean '{nearest}'?"
            : $"There are: {string.Join(", ", studies)}.";
        return $"no study or experiment is called '{path}'. {mend}";
    }

    private static IEnumerable<string?> Names(string path, Workspace workspace, string folder)
    {
        string slashed = path.Replace('\\', '/');
        return
        [
            NameOfFile(Path.GetFullPath(slashed, Path.GetFullPath(folder)), workspace),
            NameOfFile(Path.GetFullPath(slashed, Path.GetFullPath(workspace.Root)), workspace),
            NameOf(slashed),
        ];
    }

    /// <summary><c>study/name</c> or <c>study</c> of a full path; empty for all experiments; null outside them.</summary>
    private static string? NameOfFile(string full, Workspace workspace)
    {
        string relative = Path.GetRelativePath(workspace.Experiments, full).Replace('\\', '/');
        return relative switch
        {
            "." or ".." => "", // the folder of all experiments, or the workspace
            _ when relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) => null,
            _ => NameOf(relative),
        };
    }

    private static string NameOf(string slashed)
    {
        string name = Without("/study.yaml", slashed.TrimEnd('/'));
        return Without(".yaml", name);
    }

    private static string Without(string ending, string name) =>
        name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name;

    private static IReadOnlyList<string> Matching(string? name, IReadOnlyList<string> files) => name switch
    {
        null => [],
        "" => files,
        _ => [.. files.Where(file => file == name || Catalog.FileOf(file) == name || file.StartsWith(name + '/', StringComparison.Ordinal))],
    };
}
