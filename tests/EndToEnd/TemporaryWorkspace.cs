using System.Reflection;
using System.Security.Cryptography;

namespace Experiments.Tests.EndToEnd;

/// <summary>A workspace outside the repository with one study, <see cref="TinyStudy"/>.</summary>
internal sealed class TemporaryWorkspace : IDisposable
{
    private static readonly string Repository = typeof(TemporaryWorkspace).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    public TemporaryWorkspace()
    {
        string mnist = Path.Combine(Repository, "experiments", "datasets", "mnist");
        foreach (string file in Directory.GetFiles(mnist))
        {
            string copy = Path.Combine(Root, "experiments", "datasets", "mnist", Path.GetFileName(file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        foreach ((string path, string text) in TinyStudy.Files)
        {
            Write(path, text);
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("experiments-").FullName;

    /// <summary>Writes a file, given by its path from the root.</summary>
    public void Write(string path, string text)
    {
        string file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>All files with their contents' hashes, ordered by path.</summary>
    public IReadOnlyList<string> Contents() =>
    [
        .. Directory.GetFiles(Root, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(Root, file)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}"),
    ];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
