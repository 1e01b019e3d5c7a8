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
}
