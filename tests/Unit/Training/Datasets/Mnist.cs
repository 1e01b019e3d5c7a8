using Experiments.Definitions;
using Experiments.Training.Datasets;

namespace Experiments.Tests.Unit.Training.Datasets;

/// <summary>The shipped digits, read once for all who need them.</summary>
internal static class Mnist
{
    public static DatasetFolder Folder { get; } = DatasetFolder.Read(new Workspace(Repository.Root), "mnist");

    public static Dataset Digits { get; } = Dataset.Load(Folder.Path, Folder.Definition);
}
