using System.Globalization;

namespace Experiments.Definitions.Reading.Problems;

/// <summary>What can be wrong between the files of a study, and with their names.</summary>
internal static class StudyProblems
{
    public static Problem OutsideAStudy(Place place, string? almostStudyFile) => new(
        place,
        ProblemCodes.OutsideAStudy,
        "this file lies outside of a study, so nothing reads it",
        "A study is a folder with a study.yaml, in 'experiments' or one level deeper.",
        almostStudyFile is null
            ? "Move it into a study's folder, or put a study.yaml beside it."
            : $"Rename '{almostStudyFile}' to study.yaml.");

    public static Problem NoExperiments(Place place) => new(
        place,
        ProblemCodes.NoExperiments,
        "the study has no experiments",
        "Every other .yaml file in its folder is one; there is none.",
        "Add a file with a title.");

    public static Problem UnknownExperiment(Place place, string key, string name, IReadOnlyList<string> names) => new(
        place,
        ProblemCodes.UnknownExperiment,
        $"'{key}' names '{name}', but no experiment in this folder has that name",
        "Only experiments of the study can be shown or compared in it.",
        ValueProblems.DidYouMean(names.Contains(NameIn(name)) ? NameIn(name) : name, names));

    /// <summary>The experiment's name in a path, a file's name or that of a point.</summary>
    private static string NameIn(string written) => written.Split('/')[^1].Split('@')[0].Replace(".yaml", "", StringComparison.Ordinal);

    public static Problem SameSnapshot(Place place, string path, string other) => new(
        place,
        ProblemCodes.SameSnapshot,
        $"the snapshots of {path} and {other} would be the same file",
        "A snapshot's name is the experiment's path with '-' in place of '/'.",
        "Rename one of the two.");

    public static Problem SameSettings(Place place, string name, string other) => new(
        place,
        ProblemCodes.SameSettings,
        $"'{name}' has the same settings and seeds as '{other}'",
        "The two would be the same runs under two names, and their comparison would say nothing.",
        "Change what should differ, or delete one of the two.");

    public static Problem SharedRuns(Place place, string name, string other, IReadOnlyList<int> seeds) => new(
        place,
        ProblemCodes.SharedRuns,
        $"'{name}' has the same settings as '{other}', and with it the seed{(seeds.Count == 1 ? "" : "s")} {string.Join(", ", seeds)}",
        "These runs would be compared with themselves.",
        "Change what should differ, or use other seeds.",
        IsWarning: true);

    public static Problem UnequalWork(Place place, long images, long expected, string baseline) => new(
        place,
        ProblemCodes.UnequalWork,
        string.Create(CultureInfo.InvariantCulture, $"training goes through {images:N0} images, that of the baseline '{baseline}' through {expected:N0}"),
        "What a longer training would have gained alone looks like a gain of this experiment.",
        "Set 'updates' and 'batch-size' in the study's defaults, or leave it so if that is the question.",
        IsWarning: true);

    public static Problem Unacknowledged(Place place, string code) => new(
        place,
        ProblemCodes.Unacknowledged,
        $"'{code}' is acknowledged, but there is no such warning in this file",
        "It would hide the warning if it came later, and nobody would have meant it.",
        "Take the code out; only warnings can be acknowledged, in the file that they point at.");
}
