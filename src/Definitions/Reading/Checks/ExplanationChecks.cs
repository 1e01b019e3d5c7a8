using Experiments.Definitions.Reading.Problems;

namespace Experiments.Definitions.Reading.Checks;

/// <summary>An experiment that explains a published number must be there, be another one, and measure the same.</summary>
internal static class ExplanationChecks
{
    /// <summary>Everything that is wrong.</summary>
    /// <param name="studies">All that could be read: an explanation may lie in another study.</param>
    /// <param name="files">Every experiment file, broken or not, as <c>study/name</c>.</param>
    public static IEnumerable<Problem> Of(IReadOnlyList<Study> studies, IReadOnlyList<string> files)
    {
        var experiments = studies
            .SelectMany(study => study.Experiments)
            .DistinctBy(experiment => experiment.Path) // points of one name are a mistake of their own
            .ToDictionary(experiment => experiment.Path);
        return from experiment in experiments.Values
               from number in experiment.Published
               let problem = OfOne(experiment, number, experiments, files)
               where problem is not null
               select problem;
    }

    private static Problem? OfOne(
        Experiment experiment, PublishedNumber number, Dictionary<string, Experiment> experiments, IReadOnlyList<string> files)
    {
        if (number.ExplainedBy is not { } name)
        {
            return null;
        }

        if (experiments.GetValueOrDefault(name) is { } other)
        {
            return other == experiment ? ExplanationProblems.ExplainedByItself(number.Place, name)
                : number.Metric.NeedsValidation && other.Settings.Dataset.Validation == 0 ? VerdictProblems.NoValidation(number.Place, number.Metric, name)
                : other.Settings is SvmSettings && !SvmChecks.Has(number.Metric) ? ModelProblems.NoSuchMetric(number.Place, number.Metric)
                : null;
        }

        string file = Catalog.FileOf(name);
        string[] points = [.. experiments.Keys.Where(path => Catalog.FileOf(path) == file)];
        return points.Length > 0 ? ExplanationProblems.UnknownPoint(number.Place, name, points)
            : files.Contains(file) ? null // its own file says why
            : ExplanationProblems.UnknownExperiment(number.Place, name, files);
    }
}
