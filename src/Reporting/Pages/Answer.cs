using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;

namespace Experiments.Reporting.Pages;

/// <summary>What a study found, in words made of its numbers alone.</summary>
internal static class Answer
{
    /// <summary>Markdown: what helped most, then the arms that are better than the baseline, worse, and not clearly either.</summary>
    /// <returns>Empty for a study without an arm that can be compared.</returns>
    public static string Of(StudyResult study)
    {
        Arm[] arms = Arms(study);
        if (study.AtPoints.Count > 1)
        {
            return arms.Length == 0 ? "" : string.Concat(study.AtPoints.Select(AtPoint));
        }

        if (arms.Length == 0)
        {
            return "";
        }

        Arm[] better = [.. arms.Where(arm => arm.Difference.Low > 0)];
        string[] parts =
        [
            $"{Helped(better, study.Baseline)}\n",
            $"{Meaning(arms, study.Baseline)}\n",
            List("Better", better),
            List("Worse", [.. arms.Where(arm => arm.Difference.High < 0)]),
            List("No clear difference", [.. arms.Where(arm => !arm.Difference.IsClear)]),
        ];
        return string.Join("\n", parts.Where(part => part.Length > 0));
    }

    /// <summary>One line for a point of a swept study; its tables tell the rest.</summary>
    private static string AtPoint(StudyResult study)
    {
        Arm[] better = [.. Arms(study).Where(arm => arm.Difference.Low > 0)];
        return $"- {Markdown.Escape($"{study.Study.Baseline.Point}")}: {Helped(better, study.Baseline)}\n";
    }

    /// <summary>What can be compared with its baseline, the best first.</summary>
    private static Arm[] Arms(StudyResult study) =>
    [
        .. study.Results.Select(result => (Result: result, Baseline: study.BaselineOf(result)))
            .Where(pair => pair.Result != pair.Baseline)
            .Select(pair => new Arm(pair.Result, Difference(pair.Result, pair.Baseline)))
            .Where(arm => arm.Difference.Count > 0)
            .OrderByDescending(arm => arm.Difference.Mean),
    ];

    /// <summary>Names the best, and with it all that cannot be told apart from it.</summary>
    private static string Helped(Arm[] better, ExperimentResult baseline)
    {
        if (better.Length == 0)
        {
            return $"No experiment is clearly better than {Name(baseline)}.";
        }

        Arm[] best = [.. better.Where(arm => arm == better[0] || !Difference(better[0].Result, arm.Result).IsClear)];
        string names = string.Join(", ", best.SkipLast(1).Select(Bold)) + (best.Length > 1 ? " and " : "") + Bold(best[^1]);
        return $"{names} helped{(better.Length > best.Length ? " most" : "")}{(best.Length > 1 ? "; the first is not clearly ahead" : "")}.";
    }

    private static string Meaning(Arm[] arms, ExperimentResult baseline) =>
        $"In points of test accuracy above {Name(baseline)}, with the 95 % interval of the difference between runs of the same seed "
        + $"({Numbers.Extent(arms.Select(arm => (long)arm.Difference.Count))} seeds):";

    private static string List(string heading, Arm[] arms) =>
        arms.Length == 0 ? "" : $"{heading}:\n\n{string.Concat(arms.Select(arm => $"- {Told(arm)}\n"))}";

    private static string Told(Arm arm) => $"{Bold(arm)}: {Numbers.Difference(arm.Difference.Mean)} ({Numbers.Interval(arm.Difference)})";

    private static string Bold(Arm arm) => $"**{Name(arm.Result)}**";

    private static string Name(ExperimentResult result) => Markdown.Escape(result.Experiment.Title);

    private static PairedDifference Difference(ExperimentResult result, ExperimentResult other) =>
        PairedDifference.Of(result, other, Metric.Headline);

    private sealed record Arm(ExperimentResult Result, PairedDifference Difference);
}
