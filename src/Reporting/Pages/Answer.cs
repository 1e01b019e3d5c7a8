using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Evidence.Hierarchy;
using Experiments.Reporting.Formats;
using Experiments.Reporting.Sections;
using Experiments.Running.Records;

namespace Experiments.Reporting.Pages;

/// <summary>What a study found, in verdicts and words made of its numbers alone.</summary>
internal static class Answer
{
    /// <summary>Markdown: what helped most, then the arms that are better than the baseline, worse, the same, and those nobody can tell of.</summary>
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

        string[] parts =
        [
            $"{Helped(study, arms)}\n",
            $"{Meaning(arms, study)}\n",
            List("Better", Of(Verdict.Better, arms)),
            List("Worse", Of(Verdict.Worse, arms)),
            List("The same", Of(Verdict.Same, arms)),
            List("Cannot tell", Of(Verdict.CannotTell, arms)),
        ];
        return string.Join("\n", parts.Where(part => part.Length > 0));
    }

    /// <summary>One line for a point of a swept study; its tables tell the rest.</summary>
    private static string AtPoint(StudyResult study) =>
        $"- {Markdown.Escape($"{study.Study.Baseline.Point}")}: {Helped(study, Arms(study))}\n";

    private static Arm[] Of(Verdict verdict, Arm[] arms) => [.. arms.Where(arm => arm.Comparison.Verdict == verdict)];

    /// <summary>What can be compared with its baseline, the best first.</summary>
    private static Arm[] Arms(StudyResult study) =>
    [
        .. from result in study.Results
           where result != study.BaselineOf(result)
           let comparison = Comparison.Of(result, study.BaselineOf(result), Metric.Headline, study.Study.Rope)
           where comparison is not null
           orderby comparison.Posterior.Mean descending
           select new Arm(result, comparison),
    ];

    /// <summary>Names the fewest arms that hold the best one with 95 %, the most probable first, of those that are better than the baseline.</summary>
    private static string Helped(StudyResult study, Arm[] arms)
    {
        Arm[] better = Of(Verdict.Better, arms);
        if (better.Length < 2)
        {
            return better is [var only] ? $"{Bold(only.Result)} helped." : $"No experiment is shown to be better than {Bold(study.Baseline)}.";
        }

        ToldArm[] ranked =
        [
            .. ArmsTogether.Of(study)!.Arms // a verdict takes three pairs, so that the better ones are among them
                .Where(arm => better.Any(row => row.Result == arm.Result))
                .OrderByDescending(arm => arm.Among.Best),
        ];
        double held = 0;
        int fewest = ranked.TakeWhile(arm => (held += arm.Among.Best) < Region.Certainty).Count() + 1;
        ToldArm[] best = [.. ranked.Take(fewest)];
        string doubt = best.Length == 1 ? "" : $"; the first is the best of all with a probability of {Verdicts.Probability(best[0].Among.Best)}";
        return $"{Listing.Of([.. best.Select(arm => Bold(arm.Result))])} helped{(better.Length > best.Length ? " most" : "")}{doubt}.";
    }

    private static string Meaning(Arm[] arms, StudyResult study) =>
        $"In points of {Headline.TestAccuracy(study).ToLowerInvariant()} above {Bold(study.Baseline)}, with the 95 % interval of the difference between runs of the same seed "
        + $"({Numbers.Extent(arms.Select(arm => (long)arm.Comparison.Pairs.Count))} seeds). Better, worse and the same are said where they are 95 % probable; "
        + $"differences up to {Numbers.Short(study.Study.Rope)} points count as none:";

    private static string List(string heading, Arm[] arms) =>
        arms.Length == 0 ? "" : $"{heading}:\n\n{string.Concat(arms.Select(arm => $"- {Told(arm)}\n"))}";

    private static string Told(Arm arm)
    {
        string errors = Verdicts.Errors(arm.Comparison) is { Length: > 0 } text ? $", {text}" : "";
        string seeds = Verdicts.SeedsNeeded(arm.Comparison) is { Length: > 0 } needed ? $"; {needed}" : "";
        return $"{Bold(arm.Result)}: {Numbers.Difference(arm.Comparison.Posterior.Mean)} ({Verdicts.Interval(arm.Comparison)}){errors}{seeds}";
    }

    private static string Bold(ExperimentResult result) => $"**{Markdown.Escape(result.Experiment.Title)}**";

    private sealed record Arm(ExperimentResult Result, Comparison Comparison);
}
