using Experiments.Definitions.Reading.Checks;
using Experiments.Definitions.Schema;
using Experiments.Training.Datasets;

namespace Experiments.Definitions.Reading.Datasets;

/// <summary>Reads what the folders under <c>experiments/datasets</c> say, and whether their files are as they say.</summary>
internal static class DatasetReader
{
    /// <summary>All data sets, broken or not, ordered by name.</summary>
    public static IReadOnlyList<KnownDataset> All(Workspace workspace, RecordShape shape, List<Problem> problems) =>
    [
        .. new FolderWalk(workspace.Root, problems).Folders("experiments/datasets").Select(name => Known(workspace, name, shape, problems)),
    ];

    /// <summary>What a data set's <c>dataset.yaml</c> says; null if it has problems.</summary>
    public static DatasetDefinition? Definition(Workspace workspace, string name, RecordShape shape, List<Problem> problems) =>
        Tree(workspace, name, problems) is { } tree
            ? (DatasetDefinition?)new Binder(problems).Record(shape, tree, "a data set")
            : null;

    private static string FileOf(string name) => $"experiments/datasets/{name}/dataset.yaml";

    private static MapNode? Tree(Workspace workspace, string name, List<Problem> problems)
    {
        string file = FileOf(name);
        return YamlFile.Read(Path.Combine(workspace.Root, file), file, problems);
    }

    private static KnownDataset Known(Workspace workspace, string name, RecordShape shape, List<Problem> problems)
    {
        int before = problems.Count;
        string file = FileOf(name);
        if (FileNameChecks.OfName(new Place(file, 1, 1), name, name) is { } problem)
        {
            problems.Add(problem);
        }

        KnownDataset broken = new(name, null, 0, 0);
        if (Tree(workspace, name, problems) is not { } tree
            || new Binder(problems).Record(shape, tree, "a data set") is not DatasetDefinition definition)
        {
            return broken;
        }

        DatasetFileCheck check = new(Path.Combine(workspace.Datasets, name), tree, problems);
        DatasetFiles files = definition.Files;
        int? train = check.Count(files.TrainImages, "train-images", definition.Shape);
        int? test = check.Count(files.TestImages, "test-images", definition.Shape);
        check.Labels(files.TrainLabels, "train-labels", train);
        check.Labels(files.TestLabels, "test-labels", test);
        return problems.Count == before ? new KnownDataset(name, definition, train!.Value, test!.Value) : broken;
    }
}
