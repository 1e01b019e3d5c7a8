using Experiments.Definitions;
using Experiments.Reporting.Charts;
using Experiments.Running.Records;
using Experiments.Training.Learning;

namespace Experiments.Reporting.Sections;

/// <summary>One curve per arm of a quantity in the course of training.</summary>
internal static class ArmCurves
{
    /// <summary>The curves of these experiments, which take their styles in this order.</summary>
    /// <param name="results">The arms.</param>
    /// <param name="progress">How far training is.</param>
    /// <param name="quantity">What is followed; evaluations where it is not finite are left out.</param>
    /// <param name="text">Writes the quantity's mean over the weights that the runs ended with.</param>
    public static Curve[] Of(
        IReadOnlyList<ExperimentResult> results, Progress progress, Func<Evaluation, double> quantity, Func<double, string> text) =>
    [
        .. results.Select((result, arm) =>
        {
            var trajectory = Trajectory.Of(result, progress, quantity);
            string diverged = Divergence.Of(result);
            return new Curve(
                arm,
                result.Experiment.Title + (diverged.Length == 0 ? "" : $" ({diverged})"),
                text(trajectory.Headline),
                double.IsFinite(trajectory.Headline) ? trajectory.Headline : null,
                trajectory.Reached,
                trajectory.Line,
                trajectory.Band,
                trajectory.Strays);
        }),
    ];

    /// <summary>The arms' numbers as words: what a reader who cannot see the picture should know.</summary>
    public static string Told(IReadOnlyList<Curve> curves) => string.Join("; ", curves.Select(Told));

    /// <summary>Every point that may be drawn.</summary>
    public static IEnumerable<Point> Points(this Curve curve) => curve.Line.Concat(curve.Strays.SelectMany(stray => stray));

    /// <summary>The curves whose values decide on an axis: those of diverged runs only where there are no others.</summary>
    public static IEnumerable<Curve> Deciding(IReadOnlyList<Curve> curves) => curves.Any(curve => curve.Line.Count > 0)
        ? curves.Where(curve => curve.Line.Count > 0)
        : curves.SelectMany(curve => curve.Strays.Select(stray => curve with { Line = stray, Band = [] }));

    /// <summary>What lines, bands, ends and numbers mean.</summary>
    /// <param name="results">The arms.</param>
    /// <param name="charts">Pictures of their courses, at least one; they differ in what they follow alone.</param>
    public static string Caption(IReadOnlyList<ExperimentResult> results, params IReadOnlyList<CurveChart> charts)
    {
        IReadOnlyList<Curve> curves = charts[0].Curves;
        string[] sentences =
        [
            Lines(curves),
            curves.Any(curve => curve.Strays.Count > 0) ? "Thin lines that end in × are runs that diverged; the means leave them out." : "",
            EarlyStopping.OfLines(results),
            Headline.Note(results),
            curves.Any(curve => curve.Line.Count > 0 && results[curve.Arm].Experiment.Settings is SvmSettings) ? "A level line is a support vector machine, which is trained without epochs." : "",
            Numbers(curves),
            Progress.Of(results).Beyond(results),
            charts.Select(Cut).FirstOrDefault(note => note.Length > 0, ""),
        ];
        return string.Join(" ", sentences.Where(sentence => sentence.Length > 0));
    }

    /// <summary>What a reader of the first page needs to know of such a picture: its lines and its numbers.</summary>
    public static string ShortCaption(CurveChart chart) => $"{Lines(chart.Curves)} {Numbers(chart.Curves)}".TrimEnd();

    private static string Cut(CurveChart chart) => Foreground.Note(chart.Y, chart.Curves.SelectMany(curve => curve.Line));

    private static string Lines(IReadOnlyList<Curve> curves) => curves.Any(curve => curve.Band.Count > 0)
        ? "Lines are means over the seeds, bands the mean ± one standard deviation."
        : "One run per experiment.";

    private static string Numbers(IReadOnlyList<Curve> curves) => curves.Any(curve => curve.Reached.Length > 0)
        ? "The numbers are sorted; where one was not reached at the line's end, the small text below the name says when."
        : "";

    private static string Told(Curve curve) => $"{curve.Label}: {curve.Value} {curve.Reached}".TrimEnd();
}
