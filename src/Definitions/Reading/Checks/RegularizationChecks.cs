using Experiments.Definitions.Reading.Problems;
using Experiments.Definitions.Schema;
using Experiments.Training.Learning;
using Experiments.Training.Learning.Schedules;
using Experiments.Training.Regularizers;

namespace Experiments.Definitions.Reading.Checks;

/// <summary>Regularizers that do nothing, or something else than they seem to.</summary>
internal static class RegularizationChecks
{
    /// <summary>Everything that is wrong.</summary>
    public static IEnumerable<Problem> Of(ExperimentDraft draft) =>
        draft.Network.Regularization.SelectMany(regularizer => Of(draft, regularizer));

    private static IEnumerable<Problem> Of(ExperimentDraft draft, Regularizer regularizer)
    {
        string key = KebabCase.Of(regularizer.GetType().Name);
        Place place = draft.PlaceOf($"regularization.{key}", "network.layers");
        return regularizer switch
        {
            L1 { Lambda: 0 } or L2 { Lambda: 0 } or L2 { LambdaPerExample: 0 } => [LambdaIsZero(place, key)],
            L2 l2 => [.. OfDecay(draft, l2.LambdaFor(draft.Network.TrainingSetSize)), .. l2.Lambda is null ? [] : OfInheritedLambda(draft, key)],
            L1 => OfInheritedLambda(draft, key),
            Dropout dropout => OfDropout(dropout, draft.Network.Network.Layers.Count - 2, place),
            EarlyStopping stopping => OfEarlyStopping(draft, stopping),
            _ => [],
        };
    }

    private static Problem LambdaIsZero(Place place, string key) => SettingsProblems.NoEffect(
        place, $"λ of {key} is 0", "Nothing is added to the cost.", $"Use a λ above 0, or take '{key}' out ('{key}: none' if it is inherited).");

    private static IEnumerable<Problem> OfDecay(ExperimentDraft draft, double lambda)
    {
        NetworkSettings settings = draft.Network;
        double learningRate = settings.Training.LearningRate.ValueAt(TrainingProgress.Start);
        if (learningRate * lambda / settings.TrainingSetSize >= 1)
        {
            yield return SettingsProblems.DecayTooStrong(
                draft.PlaceOf("regularization.l2", "training.learning-rate"), lambda, learningRate, settings.TrainingSetSize);
        }
    }

    private static IEnumerable<Problem> OfInheritedLambda(ExperimentDraft draft, string key)
    {
        if (draft.Own.At("augmentation", "copies") is { } copies
            && draft.Own.At("regularization", key) is null
            && draft.Inherited?.At("augmentation", "copies") is null)
        {
            yield return SettingsProblems.CopiesChangeLambda(copies.Place, key, draft.Network.Augmentation!.Copies!.Value);
        }

        int train = draft.Experiment.Settings.Dataset.Train;
        if (draft.Own.At("dataset", "train") is { } own
            && draft.Own.At("regularization", key) is null
            && draft.Inherited?.At("dataset", "train") is ScalarNode inherited
            && int.TryParse(inherited.Text, out int before)
            && before != train)
        {
            yield return SettingsProblems.TrainChangesLambda(own.Place, key, before, train);
        }
    }

    private static IEnumerable<Problem> OfEarlyStopping(ExperimentDraft draft, EarlyStopping stopping)
    {
        NetworkSettings settings = draft.Network;
        if (settings.Dataset.Validation == 0)
        {
            yield return SettingsProblems.NoValidation(
                draft.PlaceOf("regularization.early-stopping", "dataset.validation"), "'early-stopping'");
        }

        int evaluations = TrainingLength.Of(settings.Training, settings.TrainingSetSize).Evaluations;
        if (stopping.Patience >= evaluations)
        {
            yield return SettingsProblems.NoEffect(
                draft.PlaceOf("regularization.early-stopping.patience", "regularization.early-stopping", "training.evaluate-every", "training.updates", "training.epochs"),
                $"'patience' is {stopping.Patience}, which cannot run out within {evaluations} evaluations",
                "Training would always reach its last epoch, so nothing would be stopped.",
                $"Use a patience below {evaluations}, or leave 'early-stopping' out.");
        }
    }

    private static IEnumerable<Problem> OfDropout(Dropout dropout, int hiddenLayers, Place place)
    {
        if (dropout.Input == 0 && dropout.Hidden.All(probability => probability == 0))
        {
            yield return SettingsProblems.NoEffect(
                place, "dropout drops nothing", "All its probabilities are 0.", "Use a probability above 0, or take 'dropout' out.");
        }
        else if (hiddenLayers == 0 && dropout.Hidden.Any(probability => probability > 0))
        {
            yield return SettingsProblems.NoEffect(
                place,
                "dropout of hidden nodes has no effect: the network has no hidden layer",
                "The experiment would be another one than its name says.",
                "Add a hidden layer to 'layers', or write {hidden: 0, input: …}.");
        }
        else if (dropout.Hidden.Count > 1 && dropout.Hidden.Count != hiddenLayers)
        {
            yield return SettingsProblems.OnePerHiddenLayer(place, dropout.Hidden.Count, hiddenLayers);
        }
    }
}
