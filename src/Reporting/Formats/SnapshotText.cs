using System.Globalization;
using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Running.Records;
using Experiments.Training.Learning;

namespace Experiments.Reporting.Formats;

/// <summary>
/// What a reviewed snapshot of an experiment says: its settings, every seed's accuracies and weights, their mean and
/// spread, and the course of the training. One fact a line, so that a small change is a small diff.
/// </summary>
public static class SnapshotText
{
    private const int CurvePoints = 10;

    private static readonly Metric last = Metric.Parse("last-test-accuracy");
    private static readonly Metric peak = Metric.Parse("peak-test-accuracy");
    private static readonly Metric training = Metric.Parse("last-train-accuracy");
    private static readonly Metric[] summarized = [Metric.Headline, peak, training];

    /// <summary>The snapshot's text: LF line ends, no newline at the end.</summary>
    /// <param name="result">At least one record; all with the settings of the first.</param>
    /// <param name="baseline">What it is compared with; itself where it is the baseline.</param>
    /// <param name="rope">Differences of accuracies up to so many points count as none.</param>
    public static string Of(ExperimentResult result, ExperimentResult baseline, double rope) => string.Join('\n',
    [
        result.Experiment.Path,
        result.Experiment.Title,
        .. Candidates(result),
        "",
        "settings",
        .. Settings(result.Records[0]),
        "",
        .. Seeds(result.Records),
        .. HasSeeds(result) ? Means(result) : [],
        .. Compared(result, baseline, rope),
        .. HasSeeds(result) ? Course(result) : [],
    ]);

    // A run in which nothing is random is all there is.
    private static bool HasSeeds(ExperimentResult result) => result.Experiment.Seeds.Count > 0;

    private static IEnumerable<string> Means(ExperimentResult result) =>
    [
        "",
        "mean ± standard deviation over the seeds",
        .. summarized.Select(metric => Spread(result, metric)),
    ];

    private static IEnumerable<string> Course(ExperimentResult result) =>
    [
        "",
        " epoch    update    test   train",
        .. Curve(result.Records),
    ];

    // Only of a tuned experiment: what it was chosen by.
    private static IEnumerable<string> Candidates(ExperimentResult result) => result.Candidates.Count == 0 ? [] : result.Candidates
        .Select(candidate => (candidate.Experiment, Summary: Summary.Of(candidate.Values(result.Experiment.Tuning!.Metric))))
        .Select(tried => Invariant($"  {tried.Experiment.Point!.Name}: {tried.Summary.Mean:F4} ± {tried.Summary.Deviation:F4}"))
        .Prepend($"tried {Seeds(result.Candidates[0].Experiment)}: {result.Experiment.Tuning!.Metric}")
        .Prepend("");

    private static string Seeds(Experiment candidate) => candidate.Seeds.Count == 0 ? "without seeds" : $"with seeds {Numbers.Ranges(candidate.Seeds)}";

    private static IEnumerable<string> Settings(RunRecord record) =>
        CanonicalForm.Lines(record.Settings).Select(setting => $"  {setting.Key}: {setting.Value}");

    // Which epoch's weights were kept, or judged by, is only told where it is not the last one throughout.
    private static IEnumerable<string> Seeds(IReadOnlyList<RunRecord> records)
    {
        bool showsKept = records.Any(record => record.Headline != record.Last);
        string kept = !showsKept ? "" : records[0].JudgedBy == HeadlineRule.BestValidation ? "   headline   at epoch" : "  kept test   at epoch";
        return records
            .Select(record => Seed(record, showsKept ? Invariant($"{record.Value(Metric.Headline),11:F2}{record.Headline.Epoch,11}") : ""))
            .Prepend($"seed  last test  peak test  last train{kept}  weights");
    }

    private static string Seed(RunRecord record, string kept) => Invariant(
        $"{record.Seed?.ToString(CultureInfo.InvariantCulture) ?? "none",4}{record.Value(last),11:F2}{record.Value(peak),11:F2}{record.Value(training),12:F2}{kept}  {record.Headline.WeightHash}{(record.Diverged ? "  diverged" : "")}");

    private static string Spread(ExperimentResult result, Metric metric)
    {
        Summary summary = Summary.Of(result.Values(metric));
        return Invariant($"  {metric}: {summary.Mean:F2} ± {summary.Deviation:F2}");
    }

    // What would need more digits than a reviewer reads is left to the page.
    private static IEnumerable<string> Compared(ExperimentResult result, ExperimentResult baseline, double rope) =>
        result.Experiment.Path == baseline.Experiment.Path || Comparison.Of(result, baseline, Metric.Headline, rope) is not { } comparison ? [] :
        [
            "",
            Invariant($"{Metric.Headline} against {baseline.Experiment.Path}: {comparison.Verdict.Words()}"),
            Invariant($"  difference: {comparison.Posterior.Mean:+0.00;-0.00;0.00}, 95 % {comparison.Interval.Low:+0.00;-0.00;0.00} to {comparison.Interval.High:+0.00;-0.00;0.00}, over {comparison.Pairs.Count} seeds"),
            Invariant($"  probable: better {comparison.Better:0.000}, within {rope} {comparison.Same:0.000}, worse {comparison.Worse:0.000}"),
        ];

    // The means are over the seeds that got there: a run that diverged has no later evaluations.
    private static IEnumerable<string> Curve(IReadOnlyList<RunRecord> records)
    {
        ILookup<long, Evaluation> byUpdate = records.SelectMany(record => record.Evaluations).ToLookup(at => at.Update);
        IReadOnlyList<long> updates = [.. byUpdate.Select(at => at.Key).Order()];
        return Thinned(updates).Select(update => Invariant(
            $"{byUpdate[update].First().Epoch,6}{update,10}{Mean(byUpdate[update], at => at.Test),8:F2}{Mean(byUpdate[update], at => at.Training),8:F2}"));
    }

    private static double Mean(IEnumerable<Evaluation> evaluations, Func<Evaluation, Score> score) =>
        Summary.Of([.. evaluations.Select(at => score(at).Accuracy)]).Mean;

    // The first, the last, and others evenly between.
    private static IEnumerable<long> Thinned(IReadOnlyList<long> updates) => updates.Count <= CurvePoints
        ? updates
        : Enumerable.Range(0, CurvePoints).Select(point => updates[point * (updates.Count - 1) / (CurvePoints - 1)]);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
