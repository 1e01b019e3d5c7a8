using System.Text;
using Experiments.Definitions;
using Experiments.Definitions.Reading;
using Experiments.Definitions.Schema;

namespace Experiments.Tests.Unit.Definitions;

/// <summary>
/// A folder of experiment files that is deleted afterwards: a data set 'tiny' of 20 + 5 images of 2 x 2 pixels in 3
/// classes, and a sound study 'demo' with the experiments 'plain' and 'decay'.
/// </summary>
internal sealed class TemporaryWorkspace : IDisposable
{
    public const string Study = """
        title: A question
        summary: A sentence.
        baseline: plain
        defaults:
          dataset: {name: tiny, train: 10, validation: 5, test: 5}
          network: {layers: [4, 6, 3], activation: sigmoid, output: sigmoid, initial-weights: unit-normal}
          cost: cross-entropy
          training: {updates: 40, batch-size: 10, learning-rate: 0.5}
          seeds: 3
        """;

    public const string Dataset = """
        title: Tiny pictures
        format: idx
        shape: [2, 2]
        classes: 3
        files:
          train-images: {path: train-images, sha256: 0000000000000000000000000000000000000000000000000000000000000000}
          train-labels: {path: train-labels, sha256: 0000000000000000000000000000000000000000000000000000000000000000}
          test-images: {path: test-images, sha256: 0000000000000000000000000000000000000000000000000000000000000000}
          test-labels: {path: test-labels, sha256: 0000000000000000000000000000000000000000000000000000000000000000}
        validation: last
        source: made up
        licence: CC0
        attribution: nobody
        """;

    private static readonly Dictionary<string, byte[]> Sound = new()
    {
        ["demo/study.yaml"] = Encoding.UTF8.GetBytes(Study),
        ["demo/plain.yaml"] = "title: Plain"u8.ToArray(),
        ["demo/decay.yaml"] = "title: Decay\nregularization: {l2: 0.1}"u8.ToArray(),
        ["datasets/tiny/dataset.yaml"] = Encoding.UTF8.GetBytes(Dataset),
        ["datasets/tiny/train-images"] = [0, 0, 8, 3, 0, 0, 0, 20, 0, 0, 0, 2, 0, 0, 0, 2, .. new byte[80]],
        ["datasets/tiny/train-labels"] = [0, 0, 8, 1, 0, 0, 0, 20, .. new byte[20]],
        ["datasets/tiny/test-images"] = [0, 0, 8, 3, 0, 0, 0, 5, 0, 0, 0, 2, 0, 0, 0, 2, .. new byte[20]],
        ["datasets/tiny/test-labels"] = [0, 0, 8, 1, 0, 0, 0, 5, .. new byte[5]],
    };

    private readonly string root = Directory.CreateTempSubdirectory("experiments-").FullName;
    private readonly HashSet<string> written = [];

    public TemporaryWorkspace()
    {
        foreach ((string path, byte[] bytes) in Sound)
        {
            Write(path, bytes);
        }

        written.Clear();
    }

    public Workspace Workspace => new(root);

    public Catalog Read() => ExperimentFiles.Read(Workspace);

    public Catalog Read(Vocabulary vocabulary) => ExperimentFiles.Read(Workspace, vocabulary);

    /// <param name="path">Under <c>experiments</c>.</param>
    /// <param name="text">All of the file.</param>
    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        string file = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        written.Add(path);
    }

    /// <summary>Takes back what was written, which costs much less than another folder.</summary>
    public void Restore()
    {
        foreach (string path in written.ToArray())
        {
            if (Sound.TryGetValue(path, out byte[]? bytes))
            {
                Write(path, bytes);
            }
            else
            {
                Delete(path);
            }
        }

        written.Clear();
    }

    /// <summary>A symbolic link to a file or a folder that need not be there.</summary>
    public void Link(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.CreateSymbolicLink(PathOf(path), target);
    }

    public void Delete(string path) => File.Delete(PathOf(path));

    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <summary>The full path of one under <c>experiments</c>.</summary>
    public string PathOf(string path) => Path.Combine(root, "experiments", path);
}
