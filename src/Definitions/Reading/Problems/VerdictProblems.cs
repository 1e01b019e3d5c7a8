using System.Globalization;

namespace Experiments.Definitions.Reading.Problems;

/// <summary>What can be wrong with an expected verdict.</summary>
internal static class VerdictProblems
{
    public static Problem ComparedWithItself(Place place, string name) => new(
        place,
        ProblemCodes.ComparedWithItself,
        $"'{name}' would be compared with itself",
        "The same runs can never differ; without 'than' an experiment is compared with the study's baseline.",
        "Write 'than: …' with the name of another experiment of this study.");

    public static Problem LacksPoint(Place place, string name, string than) => new(
        place,
        ProblemCodes.PointsDoNotPair,
        $"'{than}' has no run to compare '{name}' with",
        "Runs are compared at the same point of a sweep.",
        $"Sweep the setting in study.yaml, for all experiments alike; or name one point of it, like 'than: {than}@…'.");

    public static Problem TooFewPairs(Place place, string name, string than, int pairs, int needed) => new(
        place,
        ProblemCodes.NoVerdict,
        string.Create(CultureInfo.InvariantCulture, $"'{name}' and '{than}' have {pairs} pair{(pairs == 1 ? "" : "s")} of runs with the same seed"),
        string.Create(CultureInfo.InvariantCulture, $"With fewer than {needed} pairs nobody can tell, so the verdict could never hold."),
        string.Create(CultureInfo.InvariantCulture, $"Run both with the same seeds, at least {needed}."));

    public static Problem NoValidation(Place place, Metric metric, string than) => new(
        place,
        ProblemCodes.NoValidation,
        $"{metric} needs a validation set, but 'validation' of '{than}' is 0",
        "There is nothing to measure it on.",
        "Set 'validation' in 'dataset' there, or compare a metric on another set.");

    public static Problem NoDirection(Place place, Metric metric) => new(
        place,
        ProblemCodes.NoVerdict,
        $"{metric} is neither better nor worse when it is more",
        "A verdict needs a metric with a direction: of accuracies more is better, of costs less.",
        "Expect it in a band with 'min' and 'max', or compare another metric.");

    public static Problem NoMargin(Place place, Metric metric) => new(
        place,
        ProblemCodes.NoVerdict,
        $"a verdict on {metric} does not say from which size on a difference counts",
        "The study's 'rope' is in points of accuracy, which is no measure of a cost.",
        "Add 'by: …', in the cost's unit.");
}
