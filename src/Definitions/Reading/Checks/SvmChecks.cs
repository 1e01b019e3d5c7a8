using Experiments.Definitions.Reading.Problems;
using Experiments.Training.Datasets;

namespace Experiments.Definitions.Reading.Checks;

/// <summary>What does not fit a support vector machine.</summary>
internal static class SvmChecks
{
    /// <summary>Settings of networks that an experiment's own file says.</summary>
    public static IEnumerable<Problem> OfFile(MapNode own) =>
    [
        .. ModelChoice.OfNetworks.Select(own.Find).OfType<MapEntry>().Where(entry => !entry.Value.IsNone)
            .Select(entry => ModelProblems.NotOfAnSvm(entry.Place, entry.Key)),
        .. (own.At("sweep") as MapNode)?.Find("choose-seeds") is { } seeds ? [ModelProblems.NotOfAnSvm(seeds.Place, seeds.Key)] : Array.Empty<Problem>(),
    ];

    /// <summary>What its settings mean together.</summary>
    public static IEnumerable<Problem> Of(ExperimentDraft draft) => draft.Experiment.Settings.Dataset.Subset == TrainingSubset.BySeed
        ? [ModelProblems.DrawnBySeed(draft.PlaceOf("dataset.subset"))]
        : [];

    /// <summary>Whether it can be measured so.</summary>
    public static bool Has(Metric metric) => metric is { Quantity: Quantity.Accuracy, Statistic: not Statistic.EpochOfPeak };
}
