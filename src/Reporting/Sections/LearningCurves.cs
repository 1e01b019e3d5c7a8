using Experiments.Definitions;
using Experiments.Reporting.Charts;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;

namespace Experiments.Reporting.Sections;

/// <summary>Test accuracy in the course of training, all arms in one picture.</summary>
internal sealed class LearningCurves : Section
{
    private const double Beginning = 0.25; // of training: the climb that all arms share, which may leave the picture
    private const int FewestLater = 5; // evaluations after it; with fewer all are shown

    /// <inheritdoc/>
    public override string Name => "learning-curves";

    /// <inheritdoc/>
    public override SectionContent Write(StudyResult study)
    {
        CurveChart chart = Chart(study.Study.Title, study.Results);
        string ends = string.Join("; ", chart.Curves.Select(curve => $"{curve.Label}: {curve.Value}"));
        var picture = new Picture(Name, $"Test accuracy by {chart.X.Label}, in per cent at the end: {ends}", chart);
        return new SectionContent("Learning curves", [picture], Caption(chart));
    }

    /// <summary>The curves of these experiments, which take their styles in this order.</summary>
    public static CurveChart Chart(string title, IReadOnlyList<ExperimentResult> results)
    {
        // Several evaluations within one epoch need the finer count, for all arms alike.
        bool inUpdates = results.SelectMany(result => result.Records)
            .Any(record => record.Evaluations.DistinctBy(at => at.Epoch).Count() < record.Evaluations.Count);
        Curve[] curves =
        [
            .. results.Select((result, arm) => Curve(
                result, arm, Trajectory.Of(result, at => inUpdates ? at.Update : at.Epoch, at => at.Test.Accuracy))),
        ];
        IEnumerable<double> steps = curves.SelectMany(Points).Select(point => point.X).Append(0);
        var x = Axis.Covering(
            inUpdates ? "update" : "epoch", steps, new Interval(0, double.MaxValue), narrowest: 1, margin: 0.01, finest: 1);
        double from = x.Low + (Beginning * (x.High - x.Low));
        return new CurveChart(
            title,
            x,
            Axis.Covering("test accuracy (%)", Seen(curves, from), new Interval(0, 100), narrowest: 0.2, margin: 0.04),
            curves);
    }

    private static Curve Curve(ExperimentResult result, int arm, Trajectory trajectory)
    {
        string diverged = Divergence.Of(result);
        return new Curve(
            arm,
            result.Experiment.Title + (diverged.Length == 0 ? "" : $" ({diverged})"),
            Numbers.Of(trajectory.Line.Count == 0 ? double.NaN : trajectory.Line[^1].Y, Quantity.Accuracy),
            trajectory.Line,
            trajectory.Band,
            trajectory.Strays);
    }

    private static IEnumerable<Point> Points(Curve curve) => curve.Line.Concat(curve.Strays.SelectMany(stray => stray));

    /// <summary>The values that the picture must show; those of diverged runs only where there are no others.</summary>
    private static IEnumerable<double> Seen(IReadOnlyList<Curve> curves, double from) => curves.Any(curve => curve.Line.Count > 0)
        ? curves.Where(curve => curve.Line.Count > 0).SelectMany(curve => Seen(curve, from))
        : curves.SelectMany(Points).Select(point => point.Y);

    /// <summary>All values of a curve but low ones of the beginning.</summary>
    private static IEnumerable<double> Seen(Curve curve, double from)
    {
        Point[] later = [.. curve.Line.Where(point => point.X >= from)];
        bool all = later.Length < FewestLater;
        IEnumerable<double> line = curve.Line.Where(point => all || point.X >= from || point.Y > later[0].Y).Select(point => point.Y);
        return line.Concat(curve.Line.Zip(curve.Band)
            .Where(pair => all || pair.First.X >= from)
            .SelectMany(pair => new[] { pair.Second.Low, pair.Second.High }));
    }

    private static string Caption(CurveChart chart)
    {
        List<string> sentences = [chart.Curves.Any(curve => curve.Band.Count > 0)
            ? "Lines are means over the seeds, bands the mean ± one standard deviation."
            : "One run per experiment."];
        if (chart.Curves.Any(curve => curve.Strays.Count > 0))
        {
            sentences.Add("Thin lines that end in × are runs that diverged; the means leave them out.");
        }

        if (chart.Curves.SelectMany(curve => curve.Line).Any(point => point.Y < chart.Y.Low))
        {
            sentences.Add("The axis leaves out the beginning of training, so that the ends can be told apart.");
        }

        return string.Join(" ", sentences) + "\n";
    }
}
