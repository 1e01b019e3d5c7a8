using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Reporting.Charts;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;
using Experiments.Training.Learning;

namespace Experiments.Reporting.Sections;

/// <summary>Test and training cost in the course of training: overfitting shows as a test cost that rises again.</summary>
internal sealed class Costs : Section
{
    private const double LargeSpan = 20; // greatest over least, beyond which small costs would all look like 0
    private const double LeastCost = 1e-9; // a cost may be 0 exactly, which has no logarithm

    private static readonly Metric Lowest = new(Statistic.Peak, ExampleSet.Test, Quantity.Cost);
    private static readonly Metric Final = new(Statistic.Headline, ExampleSet.Test, Quantity.Cost);

    /// <inheritdoc/>
    public override string Name => "costs";

    /// <inheritdoc/>
    public override SectionContent Write(StudyResult study)
    {
        CurveChart test = TestChart(study);
        CurveChart training = TrainingChart(study);
        string headline = Headline.Word(study);
        string table = Markdown.Table(["Experiment", ">Lowest test cost", ">At epoch", $">{headline} test cost", $">{headline} ÷ lowest"], study.Results.Where(result => result.Experiment.Settings is NetworkSettings).Select(Row));
        return new SectionContent(
            "Costs",
            [Picture("test-cost", "Test", test), Picture("training-cost", "Training", training)],
            $"{ArmCurves.Caption(study.Results, test, training)} Rings mark the lowest test cost of each mean: a rise after it is overfitting. "
            + $"Costs are means per image, without penalties.\n\n{table}\n"
            + "Lowest is that of each run. It and its epoch are chosen on the test set, hence optimistic.\n");
    }

    private static Picture Picture(string name, string set, CurveChart chart) =>
        new(name, $"{set} cost by {chart.X.Label}, at the end: {ArmCurves.Told(chart.Curves)}", chart);

    private static CurveChart TestChart(StudyResult study)
    {
        CurveChart chart = Chart(study, "test", at => at.Test.Cost);
        return chart with
        {
            Curves = [.. chart.Curves.Select(curve => curve.Line.Count == 0 ? curve : curve with { Mark = curve.Line.MinBy(point => point.Y) })],
        };
    }

    private static CurveChart TrainingChart(StudyResult study) => Chart(study, "training", at => at.Training.Cost);

    private static CurveChart Chart(StudyResult study, string set, Func<Evaluation, double> cost)
    {
        var progress = Progress.Of(study.Results);
        Curve[] curves = ArmCurves.Of(study.Results, progress, cost, value => Numbers.Of(value, Quantity.Cost));
        Axis x = progress.Axis(curves.SelectMany(ArmCurves.Points));
        string title = $"Cost on the {set} images by {progress.Unit}";
        double[] seen = [.. ArmCurves.Deciding(curves).SelectMany(curve => Foreground.OfFall(curve.Line, []))];
        if (seen.DefaultIfEmpty().Max() > LargeSpan * Math.Max(LeastCost, seen.DefaultIfEmpty().Min()))
        {
            Curve[] logarithms = [.. curves.Select(Logarithm)];
            IEnumerable<double> all = ArmCurves.Deciding(logarithms).SelectMany(curve => curve.Line).Select(point => point.Y);
            return new CurveChart(title, x, Axis.Logarithmic($"{set} cost (logarithmic)", all, margin: 0.04), logarithms);
        }

        IEnumerable<double> withBands = ArmCurves.Deciding(curves).SelectMany(curve => Foreground.OfFall(curve.Line, curve.Band));
        var y = Axis.Covering($"{set} cost", withBands, new Interval(0, double.PositiveInfinity), narrowest: 0.01, margin: 0.04);
        return new CurveChart(title, x, y, curves);
    }

    private static Curve Logarithm(Curve curve)
    {
        static double Log(double cost) => Math.Log10(Math.Max(cost, LeastCost));
        return curve with
        {
            Level = curve.Level is { } level ? Log(level) : null,
            Line = [.. curve.Line.Select(point => point with { Y = Log(point.Y) })],
            Band = [.. curve.Band.Select(band => new Interval(Log(band.Low), Log(band.High)))],
            Strays = [.. curve.Strays.Select(stray => (IReadOnlyList<Point>)[.. stray.Select(point => point with { Y = Log(point.Y) })])],
        };
    }

    private static string[] Row(ExperimentResult result)
    {
        Summary lowest = Summary.Of(result.Values(Lowest));
        Summary final = Summary.Of(result.Values(Final));
        return
        [
            Divergence.Label(result),
            Numbers.Of(lowest, Quantity.Cost),
            Numbers.Extent(result.Records.Select(LowestEpoch)),
            Numbers.Of(final, Quantity.Cost),
            Numbers.Fixed(final.Mean / lowest.Mean, 2),
        ];
    }

    private static long LowestEpoch(RunRecord record) => record.Evaluations.MinBy(at => at.Test.Cost)!.Epoch;
}
