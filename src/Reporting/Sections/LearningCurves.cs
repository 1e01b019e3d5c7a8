using Experiments.Definitions;
using Experiments.Reporting.Charts;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;

namespace Experiments.Reporting.Sections;

/// <summary>Test accuracy in the course of training, all arms in one picture.</summary>
internal sealed class LearningCurves : Section
{
    private const double Beginning = 0.1; // of training: the climb that all arms share, which may leave the picture

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
        bool inUpdates = results.Any(result => result.Records.Any(record => record.Evaluations.DistinctBy(at => at.Epoch).Count() < record.Evaluations.Count));
        Curve[] curves =
        [
            .. results.Select((result, arm) => Curve(
                result, arm, Trajectory.Of(result, at => inUpdates ? at.Update : at.Epoch, at => at.Test.Accuracy))),
        ];
        IEnumerable<double> steps = curves.SelectMany(Points).Select(point => point.X);
        var x = Axis.Covering(inUpdates ? "update" : "epoch", steps, new Interval(0, double.MaxValue), narrowest: 1, margin: 0);
        double from = x.Low + (Beginning * (x.High - x.Low));
        return new CurveChart(
            title,
            x,
            Axis.Covering("test accuracy (%)", curves.SelectMany(curve => Seen(curve, from)), new Interval(0, 100), narrowest: 0.2, margin: 0.04),
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

    /// <summary>The values that the picture must show: all but the beginning's; a diverged run's only where there is no other.</summary>
    private static IEnumerable<double> Seen(Curve curve, double from)
    {
        int few = curve.Line.Count(point => point.X < from) * 2 > curve.Line.Count ? 0 : curve.Line.Count(point => point.X < from);
        return curve.Line.Count == 0
            ? curve.Strays.SelectMany(stray => stray).Select(point => point.Y)
            : curve.Line.Skip(few).Select(point => point.Y).Concat(curve.Band.Skip(few).SelectMany(band => new[] { band.Low, band.High }));
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
