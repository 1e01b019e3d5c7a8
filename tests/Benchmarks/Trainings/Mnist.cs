using Experiments.Definitions;
using Experiments.Training.Datasets;

namespace Experiments.Tests.Benchmarks.Trainings;

/// <summary>The images that are trained on.</summary>
internal static class Mnist
{
    /// <summary>Images of an epoch, where nothing else is said.</summary>
    public const int Images = 50_000;

    private static readonly Lazy<Dataset> Whole = new(() =>
    {
        DatasetFolder folder = DatasetFolder.Read(new Workspace(Repository.Root), "mnist");
        return Dataset.Load(folder.Path, folder.Definition);
    });

    /// <summary>The first images of the training set.</summary>
    public static Examples First(int count = Images) =>
        Whole.Value.Split(new DatasetSelection("mnist", Train: count, Test: 10_000, Validation: 10_000), seed: 1).Training;
}
