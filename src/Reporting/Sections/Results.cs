using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;

namespace Experiments.Reporting.Sections;

/// <summary>The table of all arms.</summary>
internal sealed class Results : Section
{
    private static readonly Metric Peak = new(Statistic.Peak, ExampleSet.Test, Quantity.Accuracy);
    private static readonly Metric Training = new(Statistic.Last, ExampleSet.Training, Quantity.Accuracy);

    private static readonly string[] Columns =
    [
        "Experiment", ">Test accuracy (%)", ">Difference to baseline (points)", ">Peak (%)", ">Training accuracy (%)",
        ">Seeds", ">Epochs", ">Updates", ">Work (TFLOP)",
    ];

    /// <inheritdoc/>
    public override string Name => "results";

    /// <inheritdoc/>
    public override bool IsAlwaysShown => true;

    /// <inheritdoc/>
    public override SectionContent Write(StudyResult study)
    {
        string notes = "Mean ± standard deviation over the seeds, at the last evaluation. Peak is the highest test accuracy of a run: "
            + "chosen on the test set, hence optimistic. Work is counted per run."
            + (Divergence.Any(study.Results) ? " A run that diverged counts with its last evaluation." : "");
        return new SectionContent("Results", [], $"{Table(study)}\n{notes}\n");
    }

    /// <summary>One row per arm.</summary>
    public static string Table(StudyResult study)
    {
        double baseline = Summarize(study.Baseline, Metric.Headline).Mean;
        return Markdown.Table(Columns, study.Results.Select(result => Row(result, result == study.Baseline ? null : baseline)));
    }

    private static string[] Row(ExperimentResult result, double? baseline)
    {
        Summary accuracy = Summarize(result, Metric.Headline);
        string diverged = Divergence.Of(result);
        return
        [
            Markdown.Escape(result.Experiment.Title) + (diverged.Length == 0 ? "" : $" (**{diverged}**)"),
            Numbers.Of(accuracy, Quantity.Accuracy),
            baseline is null ? "baseline" : Numbers.Difference(accuracy.Mean - baseline.Value),
            Numbers.Of(Summarize(result, Peak), Quantity.Accuracy),
            Numbers.Of(Summarize(result, Training), Quantity.Accuracy),
            Numbers.Fixed(result.Records.Count, 0),
            Numbers.Extent(result.Records.Select(record => (long)record.Last.Epoch)),
            Numbers.Extent(result.Records.Select(record => record.Last.Update)),
            Numbers.Significant(result.Records.Average(record => record.Work)),
        ];
    }

    private static Summary Summarize(ExperimentResult result, Metric metric) => Summary.Of(result.Values(metric));
}
