using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;

namespace Experiments.Reporting.Sections;

/// <summary>The table of all arms.</summary>
internal sealed class Results : Section
{
    /// <summary>Why a difference may not be that of the numbers beside it.</summary>
    public const string Rounding = "Differences are taken before rounding.";

    /// <summary>What numbers with a ± are.</summary>
    public const string Spread = "Mean ± standard deviation over the seeds";

    /// <summary>What a peak and its optimism are.</summary>
    public const string Optimistic =
        "Peak is the highest test accuracy of a run: chosen on the test set, hence optimistic, by as much as it lies above the test accuracy.";

    private static readonly Metric Peak = new(Statistic.Peak, ExampleSet.Test, Quantity.Accuracy);
    private static readonly Metric Training = new(Statistic.Headline, ExampleSet.Training, Quantity.Accuracy);

    private static readonly Column KeptEpoch =
        new(">Kept epoch", (_, result) => Numbers.Extent(result.Records.Select(record => (long)record.Headline.Epoch)));

    private static readonly Column HeadlineEpoch = KeptEpoch with { Head = ">Headline epoch" };

    private static readonly Column SettingsTried =
        new(">Settings tried", (_, result) => Numbers.Fixed(Math.Max(1, result.Candidates.Count), 0));

    private static readonly Column[] Compared =
    [
        new("Experiment", (_, result) => Divergence.Label(result)),
        new(">Test accuracy (%)", (_, result) => Mean(result, Metric.Headline)),
        new(">Difference from baseline (points)", Difference),
        new(">95 % interval", Interval),
        new("Verdict", ComparedVerdict),
        new(">Optimism (points)", Optimism),
    ];

    private static readonly Column[] Accuracy =
    [
        .. Compared,
        new(">Peak (%)", (_, result) => Mean(result, Peak)),
        new(">Training accuracy (%)", (_, result) => Mean(result, Training)),
    ];

    private static readonly Column[] Effort =
    [
        new("Experiment", (_, result) => Markdown.Escape(result.Experiment.Title)),
        new(">Seeds", (_, result) => OfNetwork(result, Numbers.Fixed(result.Records.Count, 0))),
        new(">Epochs", (_, result) => OfNetwork(result, Numbers.Extent(result.Records.Select(record => (long)record.Last.Epoch)))),
        new(">Updates", (_, result) => OfNetwork(result, Numbers.Extent(result.Records.Select(record => record.Last.Update)))),
        new(">Work (TFLOP)", (_, result) => Numbers.Significant(result.Records.Average(record => record.Work))),
    ];

    /// <inheritdoc/>
    public override string Name => "results";

    /// <inheritdoc/>
    public override bool IsAlwaysShown => true;

    /// <inheritdoc/>
    public override bool IsOfAllPoints => true;

    /// <inheritdoc/>
    public override SectionContent Write(StudyResult study)
    {
        bool stopped = study.Results.Any(EarlyStopping.Happened);
        bool isFinal = Headline.Note(study.Results).Length == 0;
        string notes = $"{Spread}, at {(isFinal ? "the last evaluation" : "each run's evaluation of the highest validation accuracy, the first of equals")}"
            + (stopped && isFinal ? ", or at the earlier one whose weights early stopping kept" : "")
            + $". {Rounding} The interval is that of the mean difference between runs of the same seed. {Judged(study)} {Optimistic}"
            + (Divergence.Any(study.Results) ? " A run that diverged counts with its last evaluation." : "");
        Column[] tried = study.Results.Any(result => result.Candidates.Count > 0) ? [SettingsTried] : [];
        string effort = Table(study, [.. Effort, .. tried, .. !isFinal ? [HeadlineEpoch] : stopped ? [KeptEpoch] : Array.Empty<Column>()]);
        return new SectionContent("Results", [], $"{Table(study, Accuracy)}\n{notes}\n\n{effort}\nWork is counted per run.\n");
    }

    /// <summary>What the verdicts are.</summary>
    public static string Judged(StudyResult study) =>
        $"A verdict is said where it is 95 % probable; differences up to {Numbers.Short(study.Study.Rope)} points count as none.";

    /// <summary>One row per arm, those of a swept study point by point: what it reached, and how much that is above the baseline.</summary>
    public static string ComparisonTable(StudyResult study) => Table(study, Compared);

    private static string Table(StudyResult study, IReadOnlyList<Column> columns) => Markdown.Table(
        [.. columns.Select(column => column.Head)],
        study.AtPoints.SelectMany(point => point.Results).Select(result => columns.Select(column => column.Cell(study, result)).ToArray()));

    /// <summary>What a support vector machine has none of.</summary>
    private static string OfNetwork(ExperimentResult result, string cell) => result.Experiment.Settings is NetworkSettings ? cell : Numbers.None;

    private static string Mean(ExperimentResult result, Metric metric) => Numbers.Of(Summary.Of(result.Values(metric)), metric.Quantity);

    private static string Difference(StudyResult study, ExperimentResult result) =>
        IsBaseline(study, result) ? "baseline" : Numbers.Difference(ToBaseline(study, result)?.Posterior.Mean ?? double.NaN);

    private static string Interval(StudyResult study, ExperimentResult result) =>
        IsBaseline(study, result) ? ""
        : ToBaseline(study, result) is { } comparison ? Verdicts.Interval(comparison)
        : Numbers.None;

    private static string ComparedVerdict(StudyResult study, ExperimentResult result) => IsBaseline(study, result) ? ""
        : ToBaseline(study, result) is { } comparison ? Verdicts.Of(comparison)
        : Verdict.CannotTell.Words();

    /// <summary>How much higher an arm would look by its runs' peaks.</summary>
    private static string Optimism(StudyResult study, ExperimentResult result) =>
        Numbers.Fixed(result.Values(Peak).Average() - result.Values(Metric.Headline).Average(), 2);

    private static bool IsBaseline(StudyResult study, ExperimentResult result) => result == study.BaselineOf(result);

    private static Comparison? ToBaseline(StudyResult study, ExperimentResult result) =>
        Comparison.Of(result, study.BaselineOf(result), Metric.Headline, study.Study.Rope);

    /// <summary>A column: its head, and the cell of an arm of a study.</summary>
    private sealed record Column(string Head, Func<StudyResult, ExperimentResult, string> Cell);
}
