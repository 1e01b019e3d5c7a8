using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Reporting.Charts;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;

namespace Experiments.Reporting.Sections;

/// <summary>The arms' final test accuracies with every run, the mean and its interval.</summary>
internal sealed class AccuracyBars : Section
{
    /// <inheritdoc/>
    public override string Name => "accuracy-bars";

    /// <inheritdoc/>
    public override SectionContent Write(StudyResult study)
    {
        IntervalChart chart = Chart(study);
        string rows = string.Join("; ", chart.Rows.Select(row => $"{row.Label}: {row.Value} {row.Note}".TrimEnd()));
        var picture = new Picture(Name, $"{Headline.Word(study)} test accuracy in per cent: {rows}", chart);
        string caption = "Small dots are runs, one per seed; the large marker is their mean, the line its 95 % interval. "
            + "The dashed line is the baseline's mean. Numbers are mean ± standard deviation."
            + (Headline.NoteAfter(study) is { Length: > 0 } judged ? judged
                : study.Results.Any(EarlyStopping.Happened) ? " Runs that stopped early count with the weights that they kept."
                : "")
            + (Divergence.Any(study.Results) ? " Diverged runs are counted at the right; dots, means and intervals leave them out." : "");
        return new SectionContent($"{Headline.Word(study)} accuracy", [picture], caption + "\n");
    }

    private static IntervalChart Chart(StudyResult study)
    {
        IntervalRow[] rows = [.. study.Results.Select(Row)];
        IEnumerable<double> seen = rows.SelectMany(row =>
            row.Interval is { } interval ? row.Dots.Append(interval.Low).Append(interval.High) : row.Dots);
        return new IntervalChart(
            $"{Headline.Word(study)} accuracy on the test images",
            Axis.Covering($"{Headline.Word(study).ToLowerInvariant()} test accuracy (%)", seen, new Interval(0, 100), narrowest: 0.2, margin: 0.05),
            Row(study.Baseline, 0).Mean,
            study.Results.Any(result => result.Records.Count > 1) ? "mean ± std. dev." : "",
            rows);
    }

    private static IntervalRow Row(ExperimentResult result, int arm)
    {
        double[] dots =
        [
            .. result.Records.Where(record => !record.Diverged).Select(record => record.Value(Metric.Headline)).Where(double.IsFinite),
        ];
        Summary? summary = dots.Length == 0 ? null : Summary.Of(dots);
        Interval? interval = summary is null || !double.IsFinite(summary.MeanHalfWidth)
            ? null
            : new Interval(summary.Mean - summary.MeanHalfWidth, summary.Mean + summary.MeanHalfWidth);
        return new IntervalRow(
            arm,
            result.Experiment.Title,
            summary is null ? Numbers.None : Numbers.Of(summary, Quantity.Accuracy),
            Divergence.Of(result),
            dots,
            summary?.Mean,
            interval);
    }
}
