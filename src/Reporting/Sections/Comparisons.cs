using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Evidence.Hierarchy;
using Experiments.Reporting.Charts;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;

namespace Experiments.Reporting.Sections;

/// <summary>Every arm against the baseline: how much better, how sure, and which is the best.</summary>
/// <param name="tests">The images that the runs were tested on.</param>
internal sealed class Comparisons(TestSets tests) : Section
{
    private static readonly string[] Columns =
    [
        "Experiment", ">Difference (points)", ">95 %, over seeds", ">95 %, for new images as well", ">Fewer errors (%)",
        ">P(better)", ">P(same)", ">P(worse)", "Verdict", "Seeds needed",
    ];

    private static readonly string[] JointColumns =
        ["Experiment", ">By itself (points)", ">Among all (points)", ">95 %, among all", ">P(better)", ">P(best)"];

    /// <inheritdoc/>
    public override string Name => "comparisons";

    /// <inheritdoc/>
    public override SectionContent? Write(StudyResult study)
    {
        Arm[] arms = Arms(study);
        if (arms.Length == 0)
        {
            return null;
        }

        var together = ArmsTogether.Of(study);
        Picture[] pictures = [Differences(study, arms), .. together is null ? [] : new[] { Best(study, together) }];
        string table = Markdown.Table(Columns, arms.Select(Row));
        return new SectionContent("Comparisons", pictures, $"{Caption(study, arms)}\n\n{table}{(together is null ? "" : $"\n{Told(study, together)}")}");
    }

    private Arm[] Arms(StudyResult study) =>
    [
        .. from row in study.Results.Index()
           where row.Item != study.BaselineOf(row.Item)
           let baseline = study.BaselineOf(row.Item)
           let images = row.Item.IsJudgedAsEnded && baseline.IsJudgedAsEnded ? tests.OfBoth(row.Item, baseline) : null
           let comparison = Comparison.Of(row.Item, baseline, Metric.Headline, study.Study.Rope, images?.Examples)
           where comparison is not null
           select new Arm(row.Index, row.Item, comparison, images is not null),
    ];

    private static Picture Differences(StudyResult study, Arm[] arms)
    {
        IntervalRow[] rows = [.. arms.Select(Row)];
        IEnumerable<double> seen = rows.SelectMany(row => row.Dots.Concat(Ends(row.Interval)).Concat(Ends(row.Wide)));
        double rope = study.Study.Rope;
        var chart = new IntervalChart(
            $"{Headline.TestAccuracy(study)} against “{study.Baseline.Experiment.Title}”",
            Axis.Covering("difference (points)", seen.Append(-rope).Append(rope), new Interval(-100, 100), narrowest: 4 * rope, margin: 0.05),
            0,
            "",
            rows,
            new Interval(-rope, rope));
        string told = string.Join("; ", rows.Select(row => $"{row.Label}: {row.Value} {row.Note}"));
        return new Picture("comparisons", $"Difference of {Headline.TestAccuracy(study).ToLowerInvariant()} from the baseline in points: {told}", chart);

        static IntervalRow Row(Arm arm) => new(
            arm.Index,
            arm.Result.Experiment.Title,
            Numbers.Difference(arm.Comparison.Posterior.Mean),
            arm.Comparison.Verdict.Words(),
            [.. arm.Comparison.Pairs.Select(pair => pair.Difference)],
            arm.Comparison.Posterior.Mean,
            arm.Comparison.Pairs.Count < 2 ? null : Drawn(arm.Comparison.Interval),
            arm.Comparison.Pairs.Count < 2 ? null : Drawn(arm.Comparison.IntervalForNewImages));
    }

    private static Interval? Drawn((double Low, double High) interval) =>
        double.IsFinite(interval.High - interval.Low) ? new Interval(interval.Low, interval.High) : null;

    private static double[] Ends(Interval? interval) => interval is { } ends ? [ends.Low, ends.High] : [];

    private static string Caption(StudyResult study, Arm[] arms) =>
        "Small dots are pairs of runs with the same seed, the large marker is their mean. The thick line is its 95 % interval over seeds, on these "
        + $"{Numbers.Extent(arms.Select(arm => (long)arm.Result.Experiment.Settings.Dataset.Test))} test images; the thin line is that for new test images as well, "
        + (arms.All(arm => arm.HasAnswers)
            ? "from those of these images that only one of the two gets right. "
            : "as if the networks erred independently of each other where single answers are not known, which makes it rather too wide. ")
        + "The grey band holds the differences that count as none, "
        + $"up to {Numbers.Short(study.Study.Rope)} points. A verdict needs three seeds and a probability of 95 %. Seeds needed is the range "
        + "that holds the number of further seeds which bring a verdict, in 80 of 100 cases."
        + Headline.NoteAfter(study);

    private static string[] Row(Arm arm)
    {
        Comparison comparison = arm.Comparison;
        return
        [
            Divergence.Label(arm.Result),
            Numbers.Difference(comparison.Posterior.Mean),
            Verdicts.Interval(comparison),
            Verdicts.IntervalForNewImages(comparison),
            Numbers.Fixed(100 * comparison.RelativeErrorReduction, 1),
            Verdicts.Probability(comparison.Better),
            Verdicts.Probability(comparison.Same),
            Verdicts.Probability(comparison.Worse),
            Verdicts.Of(comparison),
            Verdicts.SeedsNeeded(comparison),
        ];
    }

    private static Picture Best(StudyResult study, ArmsTogether together)
    {
        ShareRow Row(ExperimentResult result, double share) => new(
            study.Results.Index().First(row => row.Item == result).Index, result.Experiment.Title, Verdicts.Probability(share), share);
        ShareRow[] rows =
        [
            Row(study.Baseline, together.Posterior.BaselineIsBest),
            .. together.Arms.Select(arm => Row(arm.Result, arm.Among.Best)),
        ];
        string told = string.Join("; ", rows.Select(row => $"{row.Label}: {row.Value}"));
        return new Picture("best", $"Probability of being the best: {told}", new ShareChart("Which is the best?", "probability of being the best", [.. rows.OrderBy(row => row.Arm)]));
    }

    private static string Told(StudyResult study, ArmsTogether together) =>
        "All arms together: a hierarchical model takes each arm's true difference for one of many such, and draws lucky arms towards the others. "
        + "P(best) is the probability that an arm's true difference is the highest of all, and above 0, the baseline's. Priors and reasons are in [docs/evidence.md]"
        + $"({string.Concat(Enumerable.Repeat("../", study.Study.Name.Count(letter => letter == '/') + 2))}docs/evidence.md).\n\n"
        + Markdown.Table(JointColumns, together.Arms.Select(arm => new[]
        {
            Markdown.Escape(arm.Result.Experiment.Title),
            Numbers.Difference(arm.Comparison.Posterior.Mean),
            Numbers.Difference(arm.Among.Mean),
            Numbers.Interval((arm.Among.Low, arm.Among.High)),
            Verdicts.Probability(arm.Among.Better),
            Verdicts.Probability(arm.Among.Best),
        }));

    private sealed record Arm(int Index, ExperimentResult Result, Comparison Comparison, bool HasAnswers);
}
