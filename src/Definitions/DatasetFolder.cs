using Experiments.Definitions.Reading;
using Experiments.Definitions.Reading.Datasets;
using Experiments.Definitions.Schema;
using Experiments.Training.Datasets;

namespace Experiments.Definitions;

/// <summary>A data set and where its files lie.</summary>
/// <param name="Name">The folder under <c>experiments/datasets</c>.</param>
/// <param name="Path">The folder's full path.</param>
/// <param name="Definition">What its <c>dataset.yaml</c> says.</param>
public sealed record DatasetFolder(string Name, string Path, DatasetDefinition Definition)
{
    /// <summary>Reads the description of a data set; not its images.</summary>
    /// <exception cref="InvalidDataException">There is no such data set, or its description has problems: the message lists them.</exception>
    public static DatasetFolder Read(Workspace workspace, string name)
    {
        List<Problem> problems = [];
        DatasetDefinition? definition = DatasetReader.Definition(
            workspace, name, new FileShapes(Vocabulary.Standard).Dataset, problems);
        return definition is null
            ? throw new InvalidDataException(string.Join('\n', problems))
            : new DatasetFolder(name, System.IO.Path.Combine(workspace.Datasets, name), definition);
    }
}
