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

    private static readonly Metric Peak = new(Statistic.Peak, ExampleSet.Test, Quantity.Accuracy);
    private static readonly Metric Training = new(Statistic.Headline, ExampleSet.Training, Quantity.Accuracy);

    private static readonly Column KeptEpoch =
        new(">Kept epoch", (_, result) => Numbers.Extent(result.Records.Select(record => (long)record.Headline.Epoch)));

    private static readonly Column[] Comparison =
    [
        new("Experiment", (_, result) => Divergence.Label(result)),
        new(">Test accuracy (%)", (_, result) => Mean(result, Metric.Headline)),
        new(">Difference from baseline (points)", Difference),
        new(">95 % interval", Interval),
    ];

    private static readonly Column[] Accuracy =
    [
        .. Comparison,
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
            + $". {Rounding} The interval is that of the mean difference between runs of the same seed (Student's t). "
            + "Peak is the highest test accuracy of a run: chosen on the test set, hence optimistic."
            + (Divergence.Any(study.Results) ? " A run that diverged counts with its last evaluation." : "");
        string effort = Table(study, stopped || !isFinal ? [.. Effort, KeptEpoch] : Effort);
        return new SectionContent("Results", [], $"{Table(study, Accuracy)}\n{notes}\n\n{effort}\nWork is counted per run.\n");
    }

    /// <summary>One row per arm, those of a swept study point by point: what it reached, and how much that is above the baseline.</summary>
    public static string ComparisonTable(StudyResult study) => Table(study, Comparison);

    private static string Table(StudyResult study, IReadOnlyList<Column> columns) => Markdown.Table(
        [.. columns.Select(column => column.Head)],
        study.AtPoints.SelectMany(point => point.Results).Select(result => columns.Select(column => column.Cell(study, result)).ToArray()));

    /// <summary>What a support vector machine has none of.</summary>
    private static string OfNetwork(ExperimentResult result, string cell) => result.Experiment.Settings is NetworkSettings ? cell : Numbers.None;

    private static string Mean(ExperimentResult result, Metric metric) => Numbers.Of(Summary.Of(result.Values(metric)), metric.Quantity);

    private static string Difference(StudyResult study, ExperimentResult result) =>
        result == study.BaselineOf(result) ? "baseline" : Numbers.Difference(ToBaseline(study, result).Mean);

    private static string Interval(StudyResult study, ExperimentResult result) =>
        result == study.BaselineOf(result) ? "" : Numbers.Interval(ToBaseline(study, result));

    private static PairedDifference ToBaseline(StudyResult study, ExperimentResult result) =>
        PairedDifference.Of(result, study.BaselineOf(result), Metric.Headline);

    /// <summary>A column: its head, and the cell of an arm of a study.</summary>
    private sealed record Column(string Head, Func<StudyResult, ExperimentResult, string> Cell);
}
