using Experiments.Definitions;
using Experiments.Running.Planning;
using Experiments.Training.Datasets;

namespace Experiments.Running;

/// <summary>The images of some runs. Those that do not depend on the seed are kept once for all runs that use them.</summary>
internal sealed class RunData
{
    private readonly Dictionary<string, Dataset> datasets;
    private readonly Dictionary<DatasetSelection, DatasetSplit> shared;

    private RunData(Dictionary<string, Dataset> datasets, IEnumerable<DatasetSelection> selections)
    {
        this.datasets = datasets;
        shared = selections
            .Where(selection => selection.Subset == TrainingSubset.First)
            .Distinct()
            .ToDictionary(selection => selection, selection => datasets[selection.Name].Split(selection, seed: 0));
    }

    /// <summary>Reads and checks the data sets of all runs, so that none of them trains if one is damaged.</summary>
    /// <exception cref="InvalidDataException">A data set is not what its description says.</exception>
    public static RunData Load(Workspace workspace, IReadOnlyList<Run> runs)
    {
        DatasetSelection[] selections = [.. runs.Select(run => run.Experiment.Settings.Dataset).Distinct()];
        return new RunData(
            selections
                .Select(selection => selection.Name)
                .Distinct()
                .Select(name => DatasetFolder.Read(workspace, name))
                .ToDictionary(folder => folder.Name, folder => Dataset.Load(folder.Path, folder.Definition)),
            selections);
    }

    /// <summary>The images of one run, not kept if they are drawn by its seed.</summary>
    public DatasetSplit Of(Run run)
    {
        DatasetSelection selection = run.Experiment.Settings.Dataset;
        return shared.TryGetValue(selection, out DatasetSplit? split) ? split : datasets[selection.Name].Split(selection, run.Seed!.Value);
    }
}
