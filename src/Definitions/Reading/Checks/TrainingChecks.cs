using Experiments.Definitions.Reading.Problems;
using Experiments.Training.Learning;

namespace Experiments.Definitions.Reading.Checks;

/// <summary>Mini-batches and evaluations that the training has no room for, and images that memory has none for.</summary>
internal static class TrainingChecks
{
    /// <summary>Pixels of the training set with its copies: 3 GB where all are inked, well below what arrays can hold.</summary>
    private const long MostPixels = 1L << 30;

    /// <summary>Everything that is wrong.</summary>
    public static IEnumerable<Problem> Of(ExperimentDraft draft)
    {
        NetworkSettings settings = draft.Network;
        TrainingLength length = TrainingLength.Of(settings.Training, settings.TrainingSetSize);
        if (settings.Training.EvaluateEvery is { } interval && length.BetweenEvaluations > length.Updates)
        {
            yield return SettingsProblems.IntervalTooLong(
                draft.PlaceOf("training.evaluate-every", "training.updates", "training.epochs"), interval, length.Updates);
        }

        if (settings.Augmentation?.Copies is { } copies && (long)settings.TrainingSetSize * settings.Network.Layers[0] > MostPixels)
        {
            yield return SettingsProblems.TooManyPixels(
                draft.PlaceOf("augmentation.copies", "dataset.train"), copies, settings.TrainingSetSize, settings.Network.Layers[0], MostPixels);
        }

        if (settings.Training.BatchSize.IsLargerThan(settings.TrainingSetSize))
        {
            yield return SettingsProblems.BatchTooLarge(
                draft.PlaceOf("training.batch-size", "dataset.train"), settings.Training.BatchSize, settings.TrainingSetSize);
        }
    }
}
