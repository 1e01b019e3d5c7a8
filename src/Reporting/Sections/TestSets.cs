using Experiments.Definitions;
using Experiments.Running.Records;
using Experiments.Training.Datasets;

namespace Experiments.Reporting.Sections;

/// <summary>The images that runs were tested on, each set read once, and only where it is asked for.</summary>
/// <param name="workspace">Where the images lie.</param>
internal sealed class TestSets(Workspace workspace)
{
    private readonly Dictionary<(string Name, int Count), TestSet> read = [];

    /// <summary>The test images that all runs of two results answer to; null where they were tested on different ones or do not tell.</summary>
    public TestSet? OfBoth(ExperimentResult result, ExperimentResult other)
    {
        DatasetSelection selection = result.Experiment.Settings.Dataset;
        DatasetSelection second = other.Experiment.Settings.Dataset;
        return (selection.Name, selection.Test) == (second.Name, second.Test)
            && result.Records.Concat(other.Records).All(record => record.Predictions.Count == selection.Test)
            ? Read(selection.Name, selection.Test)
            : null;
    }

    private TestSet Read(string name, int count)
    {
        if (!read.TryGetValue((name, count), out TestSet? images))
        {
            DatasetFolder folder = DatasetFolder.Read(workspace, name);
            images = new TestSet(folder.Definition, Dataset.LoadTest(folder.Path, folder.Definition, count));
            read.Add((name, count), images);
        }

        return images;
    }
}

/// <summary>Test images.</summary>
/// <param name="Definition">Whose they are.</param>
/// <param name="Examples">The images, in the order of their file.</param>
internal sealed record TestSet(DatasetDefinition Definition, Examples Examples);
