using System.Reflection;
using System.Security.Cryptography;

namespace Experiments.Tests.EndToEnd;

/// <summary>A workspace outside the repository with one small study, <c>tiny</c>: two experiments of two seeds each.</summary>
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

        Write(
            "experiments/tiny/study.yaml",
            """
            title: Do the parts work together?
            summary: A network too small to learn much, trained in no time.
            baseline: plain
            defaults:
              dataset: {name: mnist, train: 200, validation: 100, test: 100}
              network: {layers: [784, 10, 10], activation: sigmoid, output: sigmoid, initial-weights: scaled-normal}
              cost: cross-entropy
              training: {epochs: 3, batch-size: 10, learning-rate: 0.5}
              seeds: 2

            """);
        Write("experiments/tiny/plain.yaml", "title: No regularization\n");
        Write("experiments/tiny/l2.yaml", "title: L2 [λ = 0.1]\nregularization: {l2: 0.1}\n");
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
