using Experiments.Definitions.Reading.Problems;

namespace Experiments.Definitions.Reading.Checks;

/// <summary>What an experiment is expected to turn out beside must be there, be another one, and be comparable.</summary>
internal static class VerdictChecks
{
    /// <summary>Everything that is wrong.</summary>
    /// <param name="experiments">Of the study; those that cannot be read are left out.</param>
    /// <param name="names">Of all its files.</param>
    public static IEnumerable<Problem> Of(IReadOnlyList<Experiment> experiments, IEnumerable<string> names)
    {
        string[] known = [.. names];
        return from experiment in experiments
               from expected in experiment.Expectations.OfType<ExpectedVerdict>()
               let problem = OfMetric(expected) ?? OfOther(experiment, expected, experiments, known)
               where problem is not null
               select problem;
    }

    private static Problem? OfMetric(ExpectedVerdict expected) =>
        expected.Metric.Statistic == Statistic.EpochOfPeak ? VerdictProblems.NoDirection(expected.Place, expected.Metric)
        : expected.By == 0 ? VerdictProblems.NoMargin(expected.Place, expected.Metric)
        : null;

    private static Problem? OfOther(
        Experiment experiment, ExpectedVerdict expected, IReadOnlyList<Experiment> experiments, IReadOnlyList<string> names)
    {
        string arm = Catalog.FileOf(expected.Than);
        Experiment? other = Pairing.Other(experiment, expected, experiments);
        bool isRead = experiments.Any(candidate => candidate.Arm == arm);
        return !names.Contains(arm) ? StudyProblems.UnknownExperiment(expected.Place, "than", expected.Than, names)
            : !isRead ? null // its own file says why
            : other is null ? VerdictProblems.LacksPoint(expected.Place, experiment.Name, expected.Than)
            : other == experiment ? VerdictProblems.ComparedWithItself(expected.Place, experiment.Name)
            : expected.Metric.NeedsValidation && other.Settings.Dataset.Validation == 0
                ? VerdictProblems.NoValidation(expected.Place, expected.Metric, other.Name)
            : other.Settings is SvmSettings && !SvmChecks.Has(expected.Metric) ? ModelProblems.NoSuchMetric(expected.Place, expected.Metric)
            : OfPairs(experiment, expected, other);
    }

    private static Problem? OfPairs(Experiment experiment, ExpectedVerdict expected, Experiment other) =>
        Pairing.Pairs(experiment, other) is < ExpectedVerdict.FewestPairs and var pairs
            ? VerdictProblems.TooFewPairs(expected.Place, experiment.Name, other.Name, pairs, ExpectedVerdict.FewestPairs)
            : null;
}
