using Experiments.Definitions.Reading.Problems;
using Experiments.Training.Learning;

namespace Experiments.Definitions.Reading.Checks;

/// <summary>What the files of one study must fulfil together.</summary>
internal static class StudyChecks
{
    /// <summary>Each is compared with all names there are, to tell the nearest; more would say nothing new.</summary>
    private const int MostUnknown = 100;

    /// <summary>The study's file names only experiments that are there, and there is one.</summary>
    public static IEnumerable<Problem> OfNames(StudyFolder folder, MapNode study)
    {
        string[] names = [.. folder.Experiments];
        HashSet<string> known = [.. names];
        if (names.Length == 0)
        {
            return [StudyProblems.NoExperiments(study.Place)];
        }

        IEnumerable<(string Key, ScalarNode Name)> named =
        [
            .. study.Find("baseline") is { Value: ScalarNode baseline } ? [("baseline", baseline)] : Array.Empty<(string, ScalarNode)>(),
            .. study.Find("order") is { Value: ListNode order } ? order.Items.OfType<ScalarNode>().Select(name => ("order", name)) : [],
        ];
        return from reference in named.Where(reference => !reference.Name.IsEmpty && !known.Contains(reference.Name.Text)).Take(MostUnknown)
               select StudyProblems.UnknownExperiment(reference.Name.Place, reference.Key, reference.Name.Text, names);
    }

    /// <summary>No run belongs to two experiments; of two that share all of them, the baseline stays.</summary>
    public static IEnumerable<Problem> OfSharedRuns(IEnumerable<ExperimentDraft> drafts, string? baseline) =>
        from same in drafts
            .Where(draft => !draft.Experiment.IsToBeTuned)
            .OrderBy(draft => draft.Experiment.Arm != baseline)
            .GroupBy(draft => CanonicalForm.Of(draft.Experiment.Settings))
        from copy in same.Index().Skip(1)
        let runs = copy.Item.Experiment.Runs
        let other = same.Take(copy.Index).MaxBy(before => before.Experiment.Runs.Intersect(runs).Count())!.Experiment
        let shared = other.Runs.Intersect(runs).ToArray()
        where shared.Length > 0
        select shared.Length == Math.Max(runs.Count, other.Runs.Count)
            ? StudyProblems.SameSettings(copy.Item.Sweep, copy.Item.Experiment.Name, other.Name)
            : StudyProblems.SharedRuns(copy.Item.Sweep, copy.Item.Experiment.Name, other.Name, [.. shared.OfType<int>()]);

    /// <summary>What is compared by its best validation accuracy has one.</summary>
    public static IEnumerable<Problem> OfHeadline(IEnumerable<ExperimentDraft> drafts) =>
        from draft in drafts
        where draft.Experiment is { Headline: HeadlineRule.BestValidation, Settings.Dataset.Validation: 0 }
        select SettingsProblems.NoValidation(draft.PlaceOf("dataset.validation", "dataset"), "'headline: best-validation' of the study");

    /// <summary>All networks go through about as many images as the baseline at the same point.</summary>
    public static IEnumerable<Problem> OfWork(IReadOnlyList<ExperimentDraft> all, string? baseline)
    {
        ExperimentDraft[] drafts = [.. all.Where(draft => draft.Experiment.Settings is NetworkSettings)];
        Dictionary<string, long> expected = drafts
            .Where(draft => draft.Experiment.Arm == baseline)
            .ToDictionary(draft => draft.Experiment.Name, Images);
        Experiment[] baselines = [.. drafts.Select(draft => draft.Experiment).Where(experiment => experiment.Arm == baseline)];
        return from draft in drafts
               let partner = Pairing.Partner(draft.Experiment, baselines)
               where partner is not null && Math.Abs(Images(draft) - expected[partner.Name]) > expected[partner.Name] / 10
               select StudyProblems.UnequalWork(
                   draft.PlaceOf("training.updates", "training.epochs", "training.batch-size", "dataset.train", "augmentation"),
                   Images(draft),
                   expected[partner.Name],
                   partner.Name);
    }

    private static long Images(ExperimentDraft draft)
    {
        NetworkSettings settings = draft.Network;
        return TrainingLength.Of(settings.Training, settings.TrainingSetSize).Examples;
    }
}
