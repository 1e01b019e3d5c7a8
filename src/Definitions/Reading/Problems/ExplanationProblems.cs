namespace Experiments.Definitions.Reading.Problems;

/// <summary>What can be wrong with how a published number is to be judged and explained.</summary>
internal static class ExplanationProblems
{
    public static Problem UnknownExperiment(Place place, string name, IReadOnlyList<string> files) => new(
        place,
        ProblemCodes.UnknownExperiment,
        $"'explained-by' names '{name}', but no experiment is called so",
        "Why a number is another is shown by an experiment, of this study or another one.",
        ValueProblems.DidYouMean(name, files));

    public static Problem UnknownPoint(Place place, string name, IReadOnlyList<string> points) => new(
        place,
        ProblemCodes.PointsDoNotPair,
        $"'explained-by' names '{name}', which is no single point of a sweep",
        "A number is held against the runs of one experiment.",
        ValueProblems.DidYouMean(name, points));

    public static Problem ExplainedByItself(Place place, string name) => new(
        place,
        ProblemCodes.ComparedWithItself,
        $"'{name}' would explain itself",
        "What explains why a number is another must differ from what gave ours.",
        "Name an experiment with one thing changed, or take 'explained-by' out.");

    public static Problem NotJudged(Place place, string key) => SettingsProblems.NoEffect(
        place,
        $"'{key}' is given of a number that is 'quoted'",
        "What was read at second hand is shown and not judged, so nothing would read it.",
        $"Take '{key}' out; or 'quoted', if the number was read in the source itself.");
}
