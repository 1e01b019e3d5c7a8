using System.Security.Cryptography;
using System.Text;

namespace Experiments.Tests.EndToEnd;

/// <summary>A workspace outside the repository.</summary>
internal sealed class TemporaryWorkspace : IDisposable
{
    /// <summary>With one study, <see cref="TinyStudy"/>.</summary>
    public TemporaryWorkspace()
    {
        string mnist = Path.Combine(Repository.Root, "experiments", "datasets", "mnist");
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

    /// <summary>With one of the studies in the folder <c>Studies</c>.</summary>
    public static TemporaryWorkspace Of(string study)
    {
        TemporaryWorkspace workspace = new();
        Directory.Delete(Path.Combine(workspace.Root, "experiments", "tiny"), recursive: true);
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "EndToEnd", "Studies", study)))
        {
            workspace.Write($"experiments/{study}/{Path.GetFileName(file)}", File.ReadAllText(file));
        }

        return workspace;
    }

    /// <summary>The texts of all experiments in the folder <c>Studies</c>.</summary>
    public static IEnumerable<string> ExperimentsOfStudies() =>
        from file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "EndToEnd", "Studies"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where Path.GetFileName(file) != "study.yaml"
        select File.ReadAllText(file);

    /// <summary>With these files, by their paths from the root.</summary>
    public TemporaryWorkspace(IEnumerable<(string Path, byte[] Content)> files)
    {
        foreach ((string path, byte[] content) in files)
        {
            Write(path, content);
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("experiments-").FullName;

    /// <summary>Writes a file, given by its path from the root.</summary>
    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>The same with bytes that may be no text.</summary>
    public void Write(string path, byte[] content)
    {
        string file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
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
