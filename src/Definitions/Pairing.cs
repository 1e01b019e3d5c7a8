namespace Experiments.Definitions;

/// <summary>Which experiments of a study are compared with each other.</summary>
internal static class Pairing
{
    /// <summary>
    /// The baseline's experiment at the same point: the one whose values the experiment has too. A baseline that is not
    /// swept is the partner of every point. Null if the baseline lacks the point.
    /// </summary>
    public static Experiment? Partner(Experiment experiment, IEnumerable<Experiment> baselines) => baselines.FirstOrDefault(baseline =>
        baseline.Point is not { } point || (experiment.Point?.Includes(point) ?? false));

    /// <summary>
    /// What an experiment is expected to turn out beside: the experiment of that name, or the one of that arm at the
    /// same point. Null if there is none.
    /// </summary>
    public static Experiment? Other(Experiment experiment, ExpectedVerdict expected, IEnumerable<Experiment> experiments) =>
        experiments.FirstOrDefault(other => other.Name == expected.Than)
        ?? Partner(experiment, experiments.Where(other => other.Arm == expected.Than));

    /// <summary>The number of pairs of runs that two experiments have: the seeds of both.</summary>
    public static int Pairs(Experiment experiment, Experiment other) => experiment.Seeds.Intersect(other.Seeds).Count();
}
