using Experiments.Definitions.Reading.Problems;
using Experiments.Definitions.Schema;
using Experiments.Training.Learning;
using Experiments.Training.Learning.Schedules;

namespace Experiments.Definitions.Reading.Checks;

/// <summary>Schedules that change nothing, or that lead to values which the setting cannot have.</summary>
internal static class ScheduleChecks
{
    private static readonly RecordShape Keys = Vocabulary.Standard.Record(typeof(GradientDescent));

    /// <summary>Everything that is wrong.</summary>
    public static IEnumerable<Problem> Of(ExperimentDraft draft)
    {
        GradientDescent training = draft.Network.Training;
        return [.. Of(draft, "learning-rate", training.LearningRate), .. Of(draft, "momentum", training.Momentum)];
    }

    private static IEnumerable<Problem> Of(ExperimentDraft draft, string key, Schedule schedule)
    {
        TrainingLength length = TrainingLength.Of(draft.Network.Training, draft.Network.TrainingSetSize);
        Place PlaceOf(string inner) => draft.PlaceOf($"training.{key}.{inner}", "training.updates", "training.epochs");
        return schedule switch
        {
            StepDecay decay => OfDecay(key, decay, length, PlaceOf),
            Halving halving => OfHalving(draft, key, halving, length, PlaceOf("halve-after")),
            PiecewiseConstant values => OfEpochs(key, values, length, PlaceOf("at")),
            _ => [],
        };
    }

    private static IEnumerable<Problem> OfDecay(string key, StepDecay decay, TrainingLength length, Func<string, Place> placeOf)
    {
        if (decay.Every.Updates(length.UpdatesPerEpoch) >= length.Updates)
        {
            yield return ScheduleProblems.NeverChanges(placeOf("every"), key, $"'every' is {decay.Every}, but training is over after {length.Updates} updates");
        }
        else if (decay.MultiplyBy == 1)
        {
            yield return ScheduleProblems.NeverChanges(placeOf("multiply-by"), key, "'multiply-by' is 1");
        }

        double last = decay.ValueAt(new TrainingProgress(length.Updates - 1, length.UpdatesPerEpoch, []));
        Interval range = ((NumberShape)((FormShape)Keys.Find(key)!.Shape).Single!.Fields[0].Shape).Interval!;
        if (!range.Contains(last))
        {
            yield return ScheduleProblems.LeavesRange(placeOf("multiply-by"), key, last, range);
        }
    }

    private static IEnumerable<Problem> OfHalving(ExperimentDraft draft, string key, Halving halving, TrainingLength length, Place place)
    {
        if (draft.Experiment.Settings.Dataset.Validation == 0)
        {
            yield return SettingsProblems.NoValidation(place, "'halve-after'");
        }

        if (halving.HalveAfter >= length.Evaluations)
        {
            yield return ScheduleProblems.NeverChanges(
                place, key, $"'halve-after' is {halving.HalveAfter}, which cannot run out within {length.Evaluations} evaluations");
        }
    }

    private static IEnumerable<Problem> OfEpochs(string key, PiecewiseConstant values, TrainingLength length, Place place)
    {
        if (!values.At.ContainsKey(1))
        {
            yield return ScheduleProblems.NoFirstEpoch(place, key);
        }

        if (values.At.Keys.Where(epoch => epoch > length.Epochs).Order().ToArray() is [var beyond, ..])
        {
            yield return ScheduleProblems.NeverReached(place, key, beyond, length.Epochs);
        }
    }
}
