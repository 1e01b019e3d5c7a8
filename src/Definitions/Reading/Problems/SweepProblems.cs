using System.Globalization;

namespace Experiments.Definitions.Reading.Problems;

/// <summary>What can be wrong with a sweep, and with what refers to its points.</summary>
internal static class SweepProblems
{
    private const string Form = "Write it as {regularization.l2.lambda: [0.01, 0.1]}, or as a list of points: [{dataset.train: 1000, training.epochs: 400}].";

    public static Problem NoSweep(Place place) => new(
        place,
        ProblemCodes.WrongType,
        "'sweep' is neither a map of settings to lists of values nor a list of points",
        "It says which settings take which values.",
        Form);

    public static Problem NotAPoint(Place place) => new(
        place, ProblemCodes.WrongType, "a point of 'sweep' is not a map of settings to values", "Each point says which settings it replaces.", Form);

    public static Problem UnknownKey(Place place, string key, IReadOnlyList<string> known) => new(
        place,
        ProblemCodes.UnknownSweepKey,
        $"'{key}' is not a setting that can be swept",
        "A sweep replaces settings of the experiment; each is named by the keys that lead to it, joined by dots.",
        known.FirstOrDefault(path => path.EndsWith($".{key}", StringComparison.Ordinal)) is { } longer ? $"Did you mean '{longer}'?"
            : Nearest.To(key, known) is { } nearest ? $"Did you mean '{nearest}'?"
            : "Write a path such as 'regularization.l2.lambda' or 'dataset.train'.");

    public static Problem NestedPath(MapEntry axis, MapEntry inner) => new(
        axis.Value.Place,
        ProblemCodes.WrongType,
        $"'{axis.Key}' of 'sweep' is a map, not a list",
        "A setting that is swept is named by the keys that lead to it, joined by dots.",
        $"Write the path as one key: {axis.Key}.{inner.Key}: [a, b]");

    public static Problem Empty(Place place, string name) => new(
        place,
        ProblemCodes.EmptySweep,
        $"{name} is empty",
        "A sweep runs the experiment once for each of its points; without any, nothing would be run.",
        "List values, or take the sweep out.");

    public static Problem TooManyPoints(Place place, double points, int most) => new(
        place,
        ProblemCodes.TooManyPoints,
        string.Create(CultureInfo.InvariantCulture, $"the sweep has {points:#,0} points; there may be {most:#,0} at most"),
        "Each point is trained with every seed, and a grid multiplies its lists.",
        "Sweep fewer values, or list the points that matter one by one.");

    public static Problem ChosenOnTestSet(Place place, string text) => new(
        place,
        ProblemCodes.ChosenOnTestSet,
        $"'choose' is '{text}', but nothing may be chosen on the test set",
        "A number that something was chosen by is no measurement of it any more: it comes out too good.",
        "Write best-validation-accuracy or best-validation-cost.");

    public static Problem OtherKeys(Place place, string keys, string first) => new(
        place,
        ProblemCodes.PointsDiffer,
        $"this point sets {keys}, the first one {first}",
        "Points of one sweep lie on the same axes, or they could not be compared.",
        "Set the same settings in every point; other changes are experiments of their own.");

    public static Problem SweptTwice(Place place, string key, string other) => new(
        place,
        ProblemCodes.PointsDiffer,
        key == other ? $"'{key}' is swept by the study already" : $"'{key}' is swept beside '{other}'",
        "The two replace the same setting, and which of them holds would be unclear.",
        "Sweep one of the two.");

    public static Problem GridAndPoints(Place place) => new(
        place,
        ProblemCodes.ExactlyOneOf,
        "'sweep' has a grid and 'points'",
        "Whether they are to be multiplied or joined would be unclear.",
        "Write the grid alone, or list all points.");

    public static Problem SamePoint(Place place, string point) => new(
        place,
        ProblemCodes.Repeated,
        $"the point {point} is there twice",
        "Two points of the same name could not be told apart, in pages or in files.",
        "Take one of the two out.");

    public static Problem SameSettings(Place place, string point, string other) => new(
        place,
        ProblemCodes.SameSettings,
        $"the point {point} has the same settings as {other}",
        "The two would be the same runs under two names, and their comparison would say nothing.",
        "Take one of the two out.");

    public static Problem TwiceChosen(Place place) => new(
        place,
        ProblemCodes.ExactlyOneOf,
        "the study's sweep and that of this experiment both choose",
        "Which of the points would be tried with which seeds is unclear.",
        "Leave 'choose' in one of the two.");

    public static Problem NothingToChoose(Place place, string what, string mend) =>
        new(place, ProblemCodes.NoEffect, what, "A choice needs something to choose from.", mend);

    public static Problem SeedsAreCompared(Place place, IEnumerable<int> seeds) => new(
        place,
        ProblemCodes.ChoosingSeeds,
        $"'choose-seeds' has {string.Join(", ", seeds)}, which the comparison uses too",
        "The chosen point is the one that these seeds favoured; on the same seeds it would look better than it is.",
        "Use other seeds, or a count n for the first n that the comparison does not use.");

    public static Problem UnknownPoint(Place place, string written, IReadOnlyList<SweepPoint> points) => new(
        place,
        ProblemCodes.UnknownPoint,
        $"'at' is '{written}', which is no point of this experiment",
        points.Count == 0 ? "The experiment is not swept." : "It would belong to nothing that is run.",
        points.Count == 0 ? "Take 'at' out, or sweep the setting."
            : Nearest.To(written, points.Select(point => point.Name)) is { } nearest ? $"Did you mean '{nearest}'?"
            : $"Write one or more values of a point: {string.Join("; ", points.Take(8).Select(point => point.Name))}{(points.Count > 8 ? "; …" : "")}.");

    public static Problem NotInBaseline(Place place, string arm, string baseline) => new(
        place,
        ProblemCodes.PointsDoNotPair,
        $"the baseline '{baseline}' has no run to compare {arm} with",
        "Runs are compared at the same point, so each point of the baseline must be one of this experiment.",
        "Sweep the setting in study.yaml, for all experiments alike.");

    public static Problem LacksPoint(Place place, string arm, IEnumerable<string> points) => new(
        place,
        ProblemCodes.PointsDoNotPair,
        $"'{arm}' lacks {string.Join("; ", points)}, where the baseline was run",
        "Experiments are compared point by point; a missing one would be left out without a word.",
        "Sweep the setting in study.yaml, for all experiments alike.");

    public static Problem SizeChangesLambda(Place place, string regularizer, int from, int to) => new(
        place,
        ProblemCodes.TrainChangesLambda,
        $"the sweep changes the training set from {from} to {to} images, but λ of {regularizer} stays",
        "λ is divided by the size of the training set, copies included, so the same λ regularizes more or less strongly.",
        $"Write the sweep as a list of points, each with its own regularization.{regularizer}.lambda; or acknowledge {ProblemCodes.TrainChangesLambda}, if the same λ is meant.",
        IsWarning: true);
}
