using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;

namespace Experiments.Reporting.Pages;

/// <summary>What a study found, in words made of its numbers alone.</summary>
internal static class Answer
{
    /// <summary>Markdown: which arms are better than the baseline, which are worse, and of which that is not clear.</summary>
    /// <returns>Empty for a study without an arm that can be compared.</returns>
    public static string Of(StudyResult study)
    {
        Arm[] arms =
        [
            .. study.Results.Where(result => result != study.Baseline)
                .Select(result => new Arm(result, PairedDifference.Of(result, study.Baseline, Metric.Headline)))
                .Where(arm => arm.Difference.Count > 0)
                .OrderByDescending(arm => arm.Difference.Mean),
        ];
        string[] parts =
        [
            Helped([.. arms.Where(arm => arm.Difference.Low > 0)], study.Baseline),
            List("Worse", [.. arms.Where(arm => arm.Difference.High < 0)]),
            List("No clear difference", [.. arms.Where(arm => !arm.Difference.IsClear)]),
        ];
        return arms.Length == 0 ? "" : string.Join(" ", parts.Where(part => part.Length > 0)) + "\n";
    }

    private static string Helped(Arm[] better, ExperimentResult baseline) => better switch
    {
        [] => $"No experiment is clearly better than {Name(baseline)}.",
        [Arm best, .. Arm[] others] => $"**{Name(best.Result)}** helped{(others.Length > 0 ? " most" : "")}: "
            + $"{Numbers.Difference(best.Difference.Mean)} points over {Name(baseline)} "
            + $"(95 % interval of the paired difference {Numbers.Interval(best.Difference)}, {best.Difference.Count} seeds)"
            + string.Concat(others.Select(other => $"; {Told(other)}")) + ".",
    };

    private static string List(string heading, Arm[] arms) => arms.Length == 0 ? "" : $"{heading}: {string.Join("; ", arms.Select(Told))}.";

    private static string Told(Arm arm) =>
        $"{Name(arm.Result)} {Numbers.Difference(arm.Difference.Mean)} ({Numbers.Interval(arm.Difference)})";

    private static string Name(ExperimentResult result) => Markdown.Escape(result.Experiment.Title);

    private sealed record Arm(ExperimentResult Result, PairedDifference Difference);
}
