using Experiments.Definitions.Reading.Problems;
using Experiments.Training.Learning;

namespace Experiments.Definitions.Reading.Checks;

/// <summary>What the files of one study must fulfil together.</summary>
internal static class StudyChecks
{
    /// <summary>The study's file names only experiments that are there, and there is one.</summary>
    public static IEnumerable<Problem> OfNames(StudyFolder folder, MapNode study)
    {
        string[] names = [.. folder.Experiments];
        if (names.Length == 0)
        {
            return [StudyProblems.NoExperiments(study.Place)];
        }

        IEnumerable<(string Key, ScalarNode Name)> named =
        [
            .. study.Find("baseline") is { Value: ScalarNode baseline } ? [("baseline", baseline)] : Array.Empty<(string, ScalarNode)>(),
            .. study.Find("order") is { Value: ListNode order } ? order.Items.OfType<ScalarNode>().Select(name => ("order", name)) : [],
        ];
        return from reference in named
               where !reference.Name.IsEmpty && !names.Contains(reference.Name.Text)
               select StudyProblems.UnknownExperiment(reference.Name.Place, reference.Key, reference.Name.Text, names);
    }

    /// <summary>No two experiments are the same runs; of two that are, the baseline stays.</summary>
    public static IEnumerable<Problem> OfEqualSettings(IEnumerable<ExperimentDraft> drafts, string? baseline) =>
        from same in drafts.OrderBy(draft => draft.Experiment.Name != baseline).GroupBy(draft =>
            $"{CanonicalForm.Of(draft.Experiment.Settings)} {string.Join(' ', draft.Experiment.Seeds.Order())}")
        from copy in same.Skip(1)
        select StudyProblems.SameSettings(copy.Own.Place, same.First().Experiment.Name);

    /// <summary>All arms go through about as many images as the baseline.</summary>
    public static IEnumerable<Problem> OfWork(IReadOnlyList<ExperimentDraft> drafts, string? baseline)
    {
        if (drafts.FirstOrDefault(draft => draft.Experiment.Name == baseline) is not { } first)
        {
            return [];
        }

        long expected = Images(first);
        return from draft in drafts
               let images = Images(draft)
               where Math.Abs(images - expected) > expected / 10
               select StudyProblems.UnequalWork(
                   draft.PlaceOf("training.updates", "training.epochs", "training.batch-size", "dataset.train", "augmentation"), images, expected, baseline!);
    }

    private static long Images(ExperimentDraft draft)
    {
        Settings settings = draft.Experiment.Settings;
        return TrainingLength.Of(settings.Training, settings.TrainingSetSize).Examples;
    }
}
