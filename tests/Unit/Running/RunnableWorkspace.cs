using Experiments.Definitions;
using Experiments.Running;
using Experiments.Tests.Unit.Definitions;
using Experiments.Tests.Unit.Training.Datasets;

namespace Experiments.Tests.Unit.Running;

/// <summary>
/// A temporary workspace whose data set 'tiny' can be trained on, with a study 'demo' of the experiments 'plain' and
/// 'decay', three seeds each.
/// </summary>
internal sealed class RunnableWorkspace : IDisposable
{
    private readonly TemporaryWorkspace files = new();

    /// <param name="testShift">Makes other test images and labels; those to train and validate on stay.</param>
    public RunnableWorkspace(int testShift = 0)
    {
        byte[] trainImages = IdxBytes.Of([20, 2, 2], Pixels(20)), trainLabels = IdxBytes.Of([20], Labels(20));
        byte[] testImages = IdxBytes.Of([5, 2, 2], Pixels(5, 91 * testShift)), testLabels = IdxBytes.Of([5], Labels(5, testShift));
        files.Write("datasets/tiny/train-images", trainImages);
        files.Write("datasets/tiny/train-labels", trainLabels);
        files.Write("datasets/tiny/test-images", testImages);
        files.Write("datasets/tiny/test-labels", testLabels);
        files.Write("datasets/tiny/dataset.yaml", $$"""
            title: Tiny pictures
            format: idx
            shape: [2, 2]
            classes: 3
            files:
              train-images: {path: train-images, sha256: {{IdxBytes.Digest(trainImages)}}}
              train-labels: {path: train-labels, sha256: {{IdxBytes.Digest(trainLabels)}}}
              test-images: {path: test-images, sha256: {{IdxBytes.Digest(testImages)}}}
              test-labels: {path: test-labels, sha256: {{IdxBytes.Digest(testLabels)}}}
            validation: last
            source: made up
            licence: CC0
            attribution: nobody
            """);
    }

    public Workspace Workspace => files.Workspace;

    /// <summary>A runner as a new process would have it.</summary>
    public Runner Runner => new(Workspace);

    /// <summary>All experiments as their files are now, the baseline first.</summary>
    public IReadOnlyList<Experiment> Experiments
    {
        get
        {
            Catalog catalog = files.Read();
            return catalog.Problems.All(problem => problem.IsWarning)
                ? [.. catalog.Experiments]
                : throw new InvalidDataException(string.Join('\n', catalog.Problems));
        }
    }

    public Experiment Experiment(string name) => Experiments.Single(experiment => experiment.Name == name);

    /// <summary>Writes the file of an experiment of the study.</summary>
    public void Write(string name, string text) => files.Write($"demo/{name}.yaml", text);

    /// <summary>Writes a file of the data set.</summary>
    public void WriteData(string name, byte[] content) => files.Write($"datasets/tiny/{name}", content);

    public void Dispose() => files.Dispose();

    private static byte[] Pixels(int images, int shift = 0) => [.. Enumerable.Range(0, 4 * images).Select(i => (byte)((i * 37) + shift))];

    private static byte[] Labels(int images, int shift = 0) => [.. Enumerable.Range(0, images).Select(image => (byte)((image + shift) % 3))];
}
