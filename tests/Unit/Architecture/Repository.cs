using System.Reflection;

namespace Experiments.Tests.Unit.Architecture;

/// <summary>The repository's own files, as its rules see them.</summary>
internal static class Repository
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>A folder of the repository.</summary>
    public static DirectoryInfo Folder(string path) => new(Path.Combine(Root, path));

    /// <summary>All C# files below a folder, with their paths from the root and their texts.</summary>
    public static IEnumerable<(string Path, string Text)> Sources(string folder) => Folder(folder)
        .EnumerateFiles("*.cs", SearchOption.AllDirectories)
        .Select(file => (Relative(file), File.ReadAllText(file.FullName)))
        .Where(file => !file.Item1.Contains("/obj/", StringComparison.Ordinal) && !file.Item1.Contains("/bin/", StringComparison.Ordinal));

    /// <summary>The path from the root, with forward slashes.</summary>
    public static string Relative(FileSystemInfo file) => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/');
}
