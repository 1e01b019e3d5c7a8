using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Reporting.Charts;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;

namespace Experiments.Reporting.Sections;

/// <summary>Training accuracy against test accuracy, a panel per arm: how much of what was learned is memory.</summary>
internal sealed class GeneralizationGap : Section
{
    private static readonly Metric Training = new(Statistic.Headline, ExampleSet.Training, Quantity.Accuracy);
    private static readonly Metric TrainingCost = Training with { Quantity = Quantity.Cost };
    private static readonly Metric TestCost = Metric.Headline with { Quantity = Quantity.Cost };

    private static readonly string[] Columns =
        ["Experiment", ">Training accuracy (%)", ">Test accuracy (%)", ">Gap (points)", ">Training cost", ">Test cost"];

    /// <inheritdoc/>
    public override string Name => "generalization-gap";

    /// <inheritdoc/>
    public override SectionContent Write(StudyResult study)
    {
        PanelChart chart = Chart(study);
        string gaps = string.Join("; ", study.Results.Select(result => $"{result.Experiment.Title}: {InPoints(Gap(result))}"));
        var picture = new Picture(Name, $"Training and test accuracy by {chart.X.Label}; the gap between them in points at the end: {gaps}", chart);
        string caption = "Means over the seeds. The number is the gap in points, training minus test accuracy: "
            + "at the line's end, or where the small text below the name says."
            + (EarlyStopping.OfLines(study.Results) is { Length: > 0 } stopped ? $" {stopped}" : "")
            + Headline.NoteAfter(study)
            + (Progress.Of(study.Results).Beyond(study.Results) is { Length: > 0 } beyond ? $" {beyond}" : "")
            + (Foreground.Note(chart.Y, chart.Panels.SelectMany(Points)) is { Length: > 0 } cut ? $" {cut}" : "")
            + (Divergence.Any(study.Results) ? " Lines leave out runs that diverged; the table counts them with their last evaluation." : "");
        string table = Markdown.Table(Columns, study.Results.Select(Row));
        return new SectionContent("Generalization gap", [picture], $"{caption}\n\n{table}\n{Results.Spread}. {Results.Rounding} Costs are means per image, without penalties.\n");
    }

    private static PanelChart Chart(StudyResult study)
    {
        var progress = Progress.Of(study.Results);
        Panel[] panels = [.. study.Results.Select((result, arm) => Panel(result, arm, progress))];
        IEnumerable<double> seen = panels.SelectMany(panel => Foreground.OfClimb(panel.Line, panel.Area));
        return new PanelChart(
            $"Accuracy on the training and test images by {progress.Unit}",
            progress.Axis(panels.SelectMany(panel => panel.Line), steps: 4),
            Axis.Covering("accuracy (%)", seen, new Interval(0, 100), narrowest: 1, margin: 0.05, steps: 5, fromTick: true),
            new PanelKey("test", "training", "gap (points)"),
            panels);
    }

    private static Panel Panel(ExperimentResult result, int arm, Progress progress)
    {
        var test = Trajectory.Of(result, progress, at => at.Test.Accuracy);
        var training = Trajectory.Of(result, progress, at => at.Training.Accuracy);
        return new Panel(
            arm,
            result.Experiment.Title,
            Numbers.Of(training.Headline - test.Headline, Quantity.Accuracy),
            test.Reached.Length == 0 ? "" : $"gap {test.Reached}",
            test.Line,
            training.Line,
            [.. test.Line.Zip(training.Line, (below, above) => new Interval(below.Y, above.Y))]);
    }

    private static IEnumerable<Point> Points(Panel panel) => panel.Line.Concat(panel.Other);

    private static string[] Row(ExperimentResult result) =>
    [
        Divergence.Label(result),
        Numbers.Of(Summary.Of(result.Values(Training)), Quantity.Accuracy),
        Numbers.Of(Summary.Of(result.Values(Metric.Headline)), Quantity.Accuracy),
        InPoints(Gap(result)),
        Numbers.Of(Summary.Of(result.Values(TrainingCost)), Quantity.Cost),
        Numbers.Of(Summary.Of(result.Values(TestCost)), Quantity.Cost),
    ];

    private static Summary Gap(ExperimentResult result) =>
        Summary.Of([.. result.Values(Training).Zip(result.Values(Metric.Headline), (training, test) => training - test)]);

    private static string InPoints(Summary gap) => Numbers.Of(gap, Quantity.Accuracy);
}
