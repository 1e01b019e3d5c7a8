namespace Experiments.Definitions;

/// <summary>Which experiments of a study are compared with each other.</summary>
internal static class Pairing
{
    /// <summary>
    /// The baseline's experiment at the same point: the one whose values the experiment has too, as far as it has such
    /// settings. A baseline that is not swept is the partner of every point. Null if the baseline lacks the point.
    /// </summary>
    public static Experiment? Partner(Experiment experiment, IEnumerable<Experiment> baselines) => baselines.FirstOrDefault(baseline =>
        baseline.Point is not { } point
        || (experiment.Point is { } own && point.Values.Where(value => experiment.Settings.Has(value.Key)).All(own.Has)));

    /// <summary>
    /// What an experiment is expected to turn out beside: the experiment of that name, or the one of that arm at the
    /// same point. Null if there is none.
    /// </summary>
    public static Experiment? Other(Experiment experiment, ExpectedVerdict expected, IEnumerable<Experiment> experiments) =>
        experiments.FirstOrDefault(other => other.Name == expected.Than)
        ?? Partner(experiment, experiments.Where(other => other.Arm == expected.Than));

    /// <summary>
    /// The number of pairs of runs that two experiments have: the seeds of both; a run in which nothing is random is the
    /// same for every seed.
    /// </summary>
    public static int Pairs(Experiment experiment, Experiment other) => (experiment.Settings, other.Settings) switch
    {
        (SvmSettings, SvmSettings) => 1,
        (SvmSettings, _) => other.Seeds.Count,
        (_, SvmSettings) => experiment.Seeds.Count,
        _ => experiment.Seeds.Intersect(other.Seeds).Count(),
    };
}
