using Experiments.Definitions;
using Experiments.Evidence.Published;
using Experiments.Running.Records;

namespace Experiments.Evidence.Expectations;

/// <summary>Whether an expectation of an experiment file holds.</summary>
public abstract record ExpectationOutcome
{
    /// <summary>It does.</summary>
    public abstract bool Holds { get; }

    /// <summary>
    /// One outcome per expectation of the experiment, in the file's order; then one per published number that is said to be
    /// explained.
    /// </summary>
    /// <param name="study">Whose experiment it is.</param>
    /// <param name="result">The experiment's result.</param>
    /// <param name="results">Those that it may be compared with, and that explain numbers.</param>
    /// <exception cref="ArgumentException">An experiment that it is expected to turn out beside is not among the results.</exception>
    public static IReadOnlyList<ExpectationOutcome> Of(Study study, ExperimentResult result, IReadOnlyList<ExperimentResult> results) =>
    [
        .. result.Experiment.Expectations.Select(expectation => expectation switch
        {
            ExpectedBand band => (ExpectationOutcome)BandOutcome.Of(band, result),
            ExpectedVerdict verdict => VerdictOutcome.Of(verdict, result, Other(study, result, verdict, results)),
            _ => throw new ArgumentOutOfRangeException(nameof(result), expectation, "unknown expectation"),
        }),
        .. Reproduction.Of(result, results)
            .Where(row => row.Number.ExplainedBy is not null)
            .Select(row => new ExplanationOutcome(row)),
    ];

    /// <summary>Place, what was measured, and what was expected; of a failure, what would mend it.</summary>
    public abstract override string ToString();

    private static ExperimentResult Other(Study study, ExperimentResult result, ExpectedVerdict expected, IReadOnlyList<ExperimentResult> results)
    {
        // Of a tuned experiment the study knows what it was before its settings were chosen: names stay.
        Experiment here = study.Experiments.Single(experiment => experiment.Name == result.Experiment.Name);
        string name = study.OtherOf(here, expected).Name;
        return results.FirstOrDefault(other => other.Experiment.Study == study.Name && other.Experiment.Name == name)
            ?? throw new ArgumentException($"'{result.Experiment.Path}' is expected to turn out beside '{name}', which has no result.", nameof(results));
    }

    private protected static string At(Place place) => FormattableString.Invariant($"{place.File}:{place.Line}:{place.Column}");

    private protected static int Diverged(ExperimentResult result) => result.Records.Count(record => record.Diverged);
}
