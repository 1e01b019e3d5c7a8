using Experiments.Definitions.Reading.Problems;
using Experiments.Definitions.Reading.Sweeps;
using Experiments.Definitions.Schema;
using Experiments.Training.Regularizers;

namespace Experiments.Definitions.Reading.Checks;

/// <summary>What the points of one experiment file must fulfil together, and those of all arms of a study.</summary>
internal static class SweepChecks
{
    /// <summary>Points that are the same, and a training set that changes its size under a λ.</summary>
    /// <param name="drafts">The compared experiments of one file.</param>
    public static IEnumerable<Problem> Of(IReadOnlyList<ExperimentDraft> drafts) =>
    [
        .. OfPoints(drafts),
        .. drafts.SelectMany(draft => OfPoints(draft.Candidates)),
        .. OfLambda(
        [
            .. drafts.SelectMany(draft => draft.Candidates.Count > 0 ? draft.Candidates : [draft]).Where(draft => draft.Experiment.Settings is NetworkSettings),
        ]),
    ];

    /// <summary>A sweep of an experiment replaces only settings that what it trains has.</summary>
    public static IEnumerable<Problem> OfModel(Sweep own, ModelChoice model) =>
        from value in own.Points.SelectMany(point => point).DistinctBy(value => value.Place)
        where !model.Takes(value.Key)
        select model.IsSvm ? ModelProblems.NotOfAnSvm(value.Place, value.Key) : ModelProblems.NotOfANetwork(value.Place, value.Key);

    /// <summary>Points can only be chosen on images and seeds that are there for it.</summary>
    public static IEnumerable<Problem> OfChoosing(ExperimentDraft arm, Choosing choosing)
    {
        if (arm.Experiment.Settings.Dataset.Validation == 0)
        {
            yield return SettingsProblems.NoValidation(choosing.Place, "'choose'");
        }

        if (arm.Experiment.Settings is SvmSettings && choosing.Criterion == Criterion.BestValidationCost)
        {
            yield return ModelProblems.NoCostToChooseBy(choosing.Place);
        }

        int[] both = [.. arm.Experiment.Seeds.Intersect(arm.Candidates[0].Experiment.Seeds).Take(5)];
        if (both.Length > 0)
        {
            yield return SweepProblems.SeedsAreCompared(choosing.Place, both);
        }
    }

    /// <summary>Each experiment has the baseline's run at its point, and each point of the baseline is run by every arm.</summary>
    /// <param name="drafts">Of all files of the study.</param>
    /// <param name="baseline">Name of the baseline's file.</param>
    public static IEnumerable<Problem> OfPairs(IReadOnlyList<ExperimentDraft> drafts, string? baseline)
    {
        Experiment[] baselines = [.. drafts.Select(draft => draft.Experiment).Where(experiment => experiment.Arm == baseline)];
        if (baselines.Length == 0)
        {
            yield break;
        }

        foreach (IGrouping<string, ExperimentDraft> arm in drafts.GroupBy(draft => draft.Experiment.Arm))
        {
            ExperimentDraft? alone = arm.FirstOrDefault(draft => Pairing.Partner(draft.Experiment, baselines) is null);
            Experiment[] missed = [.. baselines.Except(arm.Select(draft => Pairing.Partner(draft.Experiment, baselines)).OfType<Experiment>())];
            if (alone is not null)
            {
                yield return SweepProblems.NotInBaseline(alone.Sweep, alone.Experiment.Name, baseline!);
            }
            else if (missed.Length > 0)
            {
                yield return SweepProblems.LacksPoint(arm.First().Sweep, arm.Key, missed.Select(experiment => experiment.Point!.Name));
            }
        }
    }

    private static IEnumerable<Problem> OfPoints(IReadOnlyList<ExperimentDraft> points)
    {
        Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> settings = [];
        foreach (ExperimentDraft draft in points.Where(draft => draft.Experiment.Point is not null))
        {
            (Experiment experiment, string name) = (draft.Experiment, draft.Experiment.Point!.Name);
            if (!names.TryAdd(name, name))
            {
                yield return SweepProblems.SamePoint(draft.Sweep, name);
            }
            else if (!experiment.IsToBeTuned && !settings.TryAdd(CanonicalForm.Of(experiment.Settings), name))
            {
                yield return SweepProblems.SameSettings(draft.Sweep, name, settings[CanonicalForm.Of(experiment.Settings)]);
            }
        }
    }

    /// <summary>Where λ is swept as well, its values were chosen for the sizes.</summary>
    private static IEnumerable<Problem> OfLambda(IReadOnlyList<ExperimentDraft> points)
    {
        int Size(ExperimentDraft draft) => draft.Network.TrainingSetSize;
        if (points.FirstOrDefault(draft => Size(draft) != Size(points[0])) is not { Swept: { } swept } other)
        {
            yield break;
        }

        foreach (Regularizer regularizer in other.Network.Regularization.Where(regularizer => regularizer is L1 or L2 { Lambda: not null }))
        {
            string key = KebabCase.Of(regularizer.GetType().Name);
            if (swept.At("regularization", key) is null && points[0].Network.Regularization.Contains(regularizer))
            {
                yield return SweepProblems.SizeChangesLambda(
                    other.PlaceOf("dataset.train", "augmentation.copies", "augmentation"), key, Size(points[0]), Size(other));
            }
        }
    }
}
