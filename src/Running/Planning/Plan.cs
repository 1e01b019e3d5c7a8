using Experiments.Definitions;
using Experiments.Training.Datasets;

namespace Experiments.Running.Planning;

/// <summary>The runs that some experiments ask for.</summary>
/// <param name="Runs">Each run once, even where two experiments share it, in the order asked for.</param>
/// <param name="Keys">Per experiment, in the order given, the keys of its runs in their order.</param>
public sealed record Plan(IReadOnlyList<Run> Runs, IReadOnlyList<IReadOnlyList<string>> Keys)
{
    /// <summary>Plans the runs of some experiments.</summary>
    /// <param name="workspace">Where their data sets lie.</param>
    /// <param name="experiments">In the order in which their runs are to start.</param>
    /// <exception cref="InvalidDataException">A data set's description cannot be read.</exception>
    /// <exception cref="ArgumentException">An experiment is still to be tuned, so that nobody knows its settings.</exception>
    public static Plan For(Workspace workspace, IReadOnlyList<Experiment> experiments)
    {
        if (experiments.FirstOrDefault(experiment => experiment.IsToBeTuned) is { } unknown)
        {
            throw new ArgumentException($"'{unknown.Path}' is still to be tuned: plan its candidates first.", nameof(experiments));
        }

        Dictionary<string, string> digests = experiments
            .Select(experiment => experiment.Settings.Dataset.Name)
            .Distinct()
            .ToDictionary(name => name, name => Dataset.Digest(DatasetFolder.Read(workspace, name).Definition));
        List<Run> runs = [.. experiments.SelectMany(experiment => RunsOf(experiment, digests[experiment.Settings.Dataset.Name]))];
        ILookup<string, string> keys = runs.ToLookup(run => run.Experiment.Path, run => run.Key);
        return new Plan(
            [.. runs.DistinctBy(run => run.Key)],
            [.. experiments.Select(experiment => keys[experiment.Path].Take(experiment.Runs.Count).ToList())]);
    }

    private static IEnumerable<Run> RunsOf(Experiment experiment, string datasetDigest) =>
        RunKey.Of(experiment.Settings, experiment.Runs, datasetDigest).Zip(experiment.Runs, (key, seed) => new Run(key, experiment, datasetDigest, seed));
}
