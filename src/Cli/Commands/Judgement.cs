using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Evidence.Expectations;
using Experiments.Running;
using Experiments.Running.Records;

namespace Experiments.Cli.Commands;

/// <summary>What came of runs, in a table, with what failed and what was not as expected.</summary>
internal static class Judgement
{
    /// <summary>Prints results, runs that failed and expectations that do not hold; true if there are none of the latter two.</summary>
    public static bool Print(Output output, IReadOnlyList<Study> studies, RunSummary summary)
    {
        output.Table(
            ["experiment", "seeds", "test accuracy", "against the baseline"],
            [
                .. studies.SelectMany(study => Arms(study, summary).Select(result => Row(result, Beside(study, result, summary.Results)))),
                .. summary.Results.Except(studies.SelectMany(study => Arms(study, summary))).Select(point => Row(point, "")), // to choose from, or that explain
            ]);
        PrintFailures(output, summary);
        ExpectationOutcome[] broken =
        [
            .. studies.SelectMany(study => Arms(study, summary)
                .Where(result => AreThere(study, result, summary.Results))
                .SelectMany(result => ExpectationOutcome.Of(study, result, summary.Results))
                .Where(outcome => !outcome.Holds)),
        ];
        foreach (ExpectationOutcome outcome in broken)
        {
            output.Error($"expectation failed: {outcome}");
        }

        return summary.Failures.Count == 0 && broken.Length == 0;
    }

    /// <summary>Prints the runs that failed, and why.</summary>
    public static void PrintFailures(Output output, RunSummary summary)
    {
        foreach (FailedRun failure in summary.Failures)
        {
            output.Error($"error: {failure.Run.Name} failed: {failure.Reason}");
        }
    }

    /// <summary>The results of a study's experiments; points that one of them is chosen from are none.</summary>
    private static IEnumerable<ExperimentResult> Arms(Study study, RunSummary summary) =>
        summary.Results.Where(result => study.Experiments.Any(experiment => experiment.Path == result.Experiment.Path));

    private static string Beside(Study study, ExperimentResult result, IReadOnlyList<ExperimentResult> results)
    {
        string baseline = study.BaselineOf(result.Experiment).Path;
        ExperimentResult? other = results.FirstOrDefault(other => other.Experiment.Path == baseline);
        return other is null || other == result ? ""
            : Comparison.Of(result, other, Metric.Headline, study.Rope)?.ToString() ?? "no seed in common";
    }

    private static IReadOnlyList<string> Row(ExperimentResult result, string verdict) =>
        [result.Experiment.Path, result.Experiment.Seeds.Count == 0 ? "none" : $"{result.Experiment.Seeds.Count}", Accuracy.Of(result), verdict];

    /// <summary>Whether all that the experiment is held against was run; where a run of it failed, that is said instead.</summary>
    private static bool AreThere(Study study, ExperimentResult result, IReadOnlyList<ExperimentResult> results) =>
        study.ComparedWith(study.Experiments.Single(experiment => experiment.Name == result.Experiment.Name))
            .All(other => results.Any(there => there.Experiment.Path == other.Path));
}
