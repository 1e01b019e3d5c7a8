using System.Globalization;
using Experiments.Training.Learning;

namespace Experiments.Definitions.Reading.Problems;

/// <summary>What can be wrong between the settings of one experiment.</summary>
internal static class SettingsProblems
{
    public static Problem NoEffect(Place place, string what, string why, string mend) =>
        new(place, ProblemCodes.NoEffect, what, why, mend);

    public static Problem OutputDoesNotFitCost(Place place, string output, string cost, string fitting) => new(
        place,
        ProblemCodes.OutputDoesNotFitCost,
        $"the output activation {output} does not fit the cost {cost}",
        "The cost is not defined on what that activation gives.",
        $"Use {fitting} as output, or another cost.");

    public static Problem OnePerHiddenLayer(Place place, int given, int hiddenLayers) => new(
        place,
        ProblemCodes.OnePerHiddenLayer,
        $"'hidden' has {given} probabilities, but the network has {hiddenLayers} hidden layer{(hiddenLayers == 1 ? "" : "s")}",
        "Which layer drops with which probability is unclear.",
        "Write one probability for all hidden layers, or one for each.");

    public static Problem CopiesChangeLambda(Place place, string regularizer, int copies) => new(
        place,
        ProblemCodes.TrainChangesLambda,
        $"with {copies} copies the training set is {copies + 1} times as large, but λ of {regularizer} is inherited",
        "λ is divided by the size of the training set, copies included, so the same λ regularizes less strongly.",
        $"Write 'regularization: {{{regularizer}: …}}' here, the same value if that is meant.",
        IsWarning: true);

    public static Problem TrainChangesLambda(Place place, string regularizer, int inherited, int own) => new(
        place,
        ProblemCodes.TrainChangesLambda,
        $"the training set has {own} images instead of {inherited}, but λ of {regularizer} is inherited",
        "λ is divided by the size of the training set, so the same λ regularizes more or less strongly.",
        $"Write 'regularization: {{{regularizer}: …}}' here, the same value if that is meant.",
        IsWarning: true);

    public static Problem TooManyWeights(Place place, int inputs, int outputs, long most) => new(
        place,
        ProblemCodes.TooManyWeights,
        string.Create(CultureInfo.InvariantCulture, $"a layer from {inputs} to {outputs} nodes has {(long)inputs * outputs} weights"),
        string.Create(CultureInfo.InvariantCulture, $"A layer can have {most} weights at most."),
        "Use smaller layers.");

    public static Problem TooManyPixels(Place place, int copies, int images, int pixels, long most) => new(
        place,
        ProblemCodes.TooManyPixels,
        string.Create(CultureInfo.InvariantCulture, $"with {copies} copies the training set is {images:N0} images of {pixels:N0} pixels"),
        string.Create(CultureInfo.InvariantCulture, $"Copies are made before the training and kept; there is room for {most:N0} pixels at most."),
        "Use fewer copies, or 'fresh: every-epoch', which keeps none.");

    public static Problem DecayTooStrong(Place place, double lambda, double learningRate, int trainingSetSize) => new(
        place,
        ProblemCodes.DecayTooStrong,
        string.Create(CultureInfo.InvariantCulture, $"ηλ/m is {learningRate * lambda / trainingSetSize}, with η = {learningRate}, λ = {lambda} and m = {trainingSetSize}"),
        "Every update multiplies each weight by 1 − ηλ/m; from 1 on that wipes the weights out or turns their signs.",
        string.Create(CultureInfo.InvariantCulture, $"Use a λ well below m/η = {trainingSetSize / learningRate}."));

    public static Problem MinAboveMax(Place place, Metric metric, double min, double max) => new(
        place,
        ProblemCodes.UselessBand,
        string.Create(CultureInfo.InvariantCulture, $"{metric} is expected to be at least {min} and at most {max}"),
        "No number is both, so it can never hold.",
        "Swap 'min' and 'max', or correct one of them.");

    public static Problem ImpossibleValue(Place place, Metric metric, double value) => new(
        place,
        ProblemCodes.ImpossibleValue,
        string.Create(CultureInfo.InvariantCulture, $"{metric} cannot be {value}"),
        metric.Statistic == Statistic.EpochOfPeak ? "An epoch is not negative."
            : metric.Quantity == Quantity.Accuracy ? "An accuracy is 0 to 100 per cent."
            : "A cost is not negative.",
        metric is { Quantity: Quantity.Accuracy, Statistic: not Statistic.EpochOfPeak } ? "Write per cent: 98.5, not 0.985; 100 minus an error rate." : "Check the value.");

    public static Problem FractionForPerCent(Place place, Metric metric, double value) => new(
        place,
        ProblemCodes.FractionForPerCent,
        string.Create(CultureInfo.InvariantCulture, $"{metric} of {value} is less than one per cent"),
        "Accuracies are in per cent; a fraction, or an error rate, would pass for next to none.",
        string.Create(CultureInfo.InvariantCulture, $"Write {(decimal)value * 100:0.####}, or {100 - (decimal)value:0.####} if it is an error rate in per cent."),
        IsWarning: true);

    public static Problem OutsideOwnBand(Place place, Metric metric, double value, double low, double high) => new(
        place,
        ProblemCodes.UselessBand,
        string.Create(CultureInfo.InvariantCulture, $"the published {metric} is {value}, outside of its own band from {low} to {high}"),
        "The band is what the source says of the value, so it lies around it.",
        "Write 'band: [lowest, highest]' with the value between them.");

    public static Problem NoValidation(Place place, Metric metric) => new(
        place,
        ProblemCodes.NoValidation,
        $"{metric} needs a validation set, but 'validation' is 0",
        "There is nothing to measure it on.",
        "Set 'validation' in 'dataset', or use a metric on another set.");

    public static Problem NoValidation(Place place, string key) => new(
        place,
        ProblemCodes.NoValidation,
        $"{key} needs a validation set, but 'validation' is 0",
        "It chooses by what the network is worth on images that it is neither trained nor tested on.",
        "Set 'validation' in 'dataset'.");

    public static Problem IntervalTooLong(Place place, TrainingInterval interval, long updates) => new(
        place,
        ProblemCodes.IntervalTooLong,
        $"'evaluate-every' is {interval}, but training is over after {updates} updates",
        "Only the last update would be evaluated, which is another curve than the one asked for.",
        "Use a shorter interval, or train longer.");

    public static Problem BatchTooLarge(Place place, BatchSize batchSize, int trainingSetSize) => new(
        place,
        ProblemCodes.BatchTooLarge,
        $"'batch-size' is {batchSize}, but there are only {trainingSetSize} images to train on",
        "A mini-batch is a part of the training set.",
        "Use a smaller number, or 'all' for plain gradient descent.");
}
