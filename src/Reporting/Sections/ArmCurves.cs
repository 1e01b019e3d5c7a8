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

    /// <summary>What lines, bands and ends mean.</summary>
    public static string Caption(IReadOnlyList<ExperimentResult> results, IReadOnlyList<Curve> curves)
    {
        List<string> sentences = [curves.Any(curve => curve.Band.Count > 0)
            ? "Lines are means over the seeds, bands the mean ± one standard deviation."
            : "One run per experiment."];
        if (curves.Any(curve => curve.Strays.Count > 0))
        {
            sentences.Add("Thin lines that end in × are runs that diverged; the means leave them out.");
        }

        if (results.Any(EarlyStopping.Happened))
        {
            sentences.Add(EarlyStopping.OfLines);
        }

        if (curves.Any(curve => curve.Reached.Length > 0))
        {
            sentences.Add("Numbers stand in their own order; one that is not where its line ends says below its name where it was reached.");
        }

        sentences.Add(Progress.Of(results).Beyond(results));
        return string.Join(" ", sentences.Where(sentence => sentence.Length > 0));
    }

    private static string Told(Curve curve) => $"{curve.Label}: {curve.Value} {curve.Reached}".TrimEnd();
}
