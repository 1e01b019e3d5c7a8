using Experiments.Definitions.Reading.Datasets;
using Experiments.Definitions.Reading.Problems;
using Experiments.Definitions.Schema;
using Experiments.Training.Datasets;
using Experiments.Training.Networks;

namespace Experiments.Definitions.Reading.Checks;

/// <summary>What the settings of an experiment must fulfil together.</summary>
/// <param name="datasets">Those that the workspace has.</param>
internal sealed class SettingsChecks(IReadOnlyList<KnownDataset> datasets)
{
    /// <summary>Everything that is wrong.</summary>
    public IEnumerable<Problem> Of(ExperimentDraft draft) =>
        draft.Experiment.Settings is SvmSettings ? [.. OfDataset(draft), .. SvmChecks.Of(draft)]
        : [.. OfOutput(draft), .. NetworkChecks.Of(draft), .. OfDataset(draft), .. TrainingChecks.Of(draft), .. ScheduleChecks.Of(draft), .. RegularizationChecks.Of(draft)];

    private static IEnumerable<Problem> OfOutput(ExperimentDraft draft)
    {
        (NetworkDefinition network, var cost) = (draft.Network.Network, draft.Network.Cost);
        if (!cost.Fits(network.Output))
        {
            yield return SettingsProblems.OutputDoesNotFitCost(
                draft.PlaceOf("network.output", "cost"),
                KebabCase.Of(network.Output.GetType().Name),
                KebabCase.Of(cost.GetType().Name),
                cost.FittingOutputs);
        }
    }

    private IEnumerable<Problem> OfDataset(ExperimentDraft draft)
    {
        DatasetSelection selection = draft.Experiment.Settings.Dataset;
        Place place = draft.PlaceOf("dataset.name");
        return datasets.FirstOrDefault(dataset => dataset.Name == selection.Name) switch
        {
            null => [DatasetProblems.Unknown(place, selection.Name, [.. datasets.Select(dataset => dataset.Name)])],
            { Definition: null } => [DatasetProblems.Broken(place, selection.Name)],
            var dataset => [.. OfCounts(draft, selection, dataset), .. draft.Experiment.Settings is NetworkSettings ? OfLayers(draft, dataset.Definition) : []],
        };
    }

    private static IEnumerable<Problem> OfCounts(ExperimentDraft draft, DatasetSelection selection, KnownDataset dataset)
    {
        // Each count is at most 100 million, so that the sum cannot overflow.
        int train = selection.Train + selection.Validation;
        if (train > dataset.TrainImages)
        {
            yield return DatasetProblems.TooFewImages(
                draft.PlaceOf("dataset.train", "dataset.validation", "dataset.name"), "'train' + 'validation'", train, dataset.TrainImages, "training");
        }

        if (selection.Subset == TrainingSubset.BySeed && !selection.Balanced && train == dataset.TrainImages)
        {
            yield return SettingsProblems.NoEffect(
                draft.PlaceOf("dataset.subset", "dataset.train", "dataset.validation"),
                "'subset' has no effect: all images are used",
                "Every seed draws the same images.",
                "Use a smaller 'train', or take 'subset' out.");
        }

        if (selection.Balanced && selection.Train % dataset.Definition!.Classes != 0)
        {
            yield return DatasetProblems.UnevenClasses(
                draft.PlaceOf("dataset.train", "dataset.balanced", "dataset.name"), selection.Train, dataset.Definition.Classes);
        }

        if (selection.Test > dataset.TestImages)
        {
            yield return DatasetProblems.TooFewImages(
                draft.PlaceOf("dataset.test", "dataset.name"), "'test'", selection.Test, dataset.TestImages, "test");
        }
    }

    private static IEnumerable<Problem> OfLayers(ExperimentDraft draft, DatasetDefinition dataset)
    {
        IReadOnlyList<int> layers = draft.Network.Network.Layers;
        if (layers[0] != dataset.Shape[0] * dataset.Shape[1])
        {
            yield return DatasetProblems.InputsDiffer(PlaceOfLayer(draft, 0), layers[0], dataset.Shape);
        }

        if (layers[^1] != dataset.Classes)
        {
            yield return DatasetProblems.OutputsDiffer(PlaceOfLayer(draft, ^1), layers[^1], dataset.Classes);
        }
    }

    private static Place PlaceOfLayer(ExperimentDraft draft, Index layer) =>
        draft.Own.At("dataset", "name") is { } name && draft.Own.At("network", "layers") is null
            ? name.Place
            : ((ListNode)draft.Merged.At("network", "layers")!).Items[layer].Place;
}
