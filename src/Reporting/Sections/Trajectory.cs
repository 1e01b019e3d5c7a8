using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Reporting.Charts;
using Experiments.Running.Records;
using Experiments.Training.Learning;

namespace Experiments.Reporting.Sections;

/// <summary>An experiment's runs as one line with a band: the mean over the seeds and its spread at each evaluation.</summary>
/// <param name="Line">Means over the runs that did not diverge, as long as all of them go on.</param>
/// <param name="Band">Mean ± one standard deviation; empty for one run.</param>
/// <param name="Strays">The runs that diverged, each by itself.</param>
/// <param name="Headline">The mean over the weights that the runs ended with; NaN when all diverged.</param>
/// <param name="Reached">Where those weights were reached, like <c>at update 200,000</c>; empty when that is the line's end.</param>
internal sealed record Trajectory(
    IReadOnlyList<Point> Line, IReadOnlyList<Interval> Band, IReadOnlyList<IReadOnlyList<Point>> Strays, double Headline, string Reached)
{
    /// <summary>Follows a quantity through training.</summary>
    /// <param name="result">Whose runs.</param>
    /// <param name="progress">How far training is, and how far it is drawn.</param>
    /// <param name="y">What is followed; evaluations where it is not finite are left out.</param>
    public static Trajectory Of(ExperimentResult result, Progress progress, Func<Evaluation, double> y)
    {
        if (result.Experiment.Settings is SvmSettings)
        {
            return Level(progress, result.Records.Average(record => y(record.Headline)));
        }

        RunRecord[] finished = [.. result.Records.Where(record => !record.Diverged)];

        // Where one stopped early, the mean of the others would jump, and look like learning.
        (double X, Summary Y)[] means =
        [
            .. finished.SelectMany(record => record.Evaluations)
                .Where(at => progress.Shows(at) && double.IsFinite(y(at)))
                .GroupBy(at => at.Update)
                .Where(runs => runs.Count() == finished.Length)
                .OrderBy(runs => runs.Key)
                .Select(runs => (progress.At(runs.First()), Summary.Of([.. runs.Select(y)]))),
        ];
        return new Trajectory(
            [.. means.Select(mean => new Point(mean.X, mean.Y.Mean))],
            finished.Length < 2
                ? []
                : [.. means.Select(mean => new Interval(mean.Y.Mean - mean.Y.Deviation, mean.Y.Mean + mean.Y.Deviation))],
            [.. result.Records.Where(record => record.Diverged).Select(record => Points(record, progress, y))],
            finished.Length == 0 ? double.NaN : finished.Average(record => y(record.Headline)),
            finished.All(record => means.Length > 0 && progress.At(record.Headline) == means[^1].X)
                ? ""
                : progress.Place([.. finished.Select(record => record.Headline)]));
    }

    /// <summary>What was trained without epochs is the same throughout.</summary>
    private static Trajectory Level(Progress progress, double value) =>
        new(double.IsFinite(value) ? [new Point(0, value), new Point(progress.Right, value)] : [], [], [], value, "");

    private static IReadOnlyList<Point> Points(RunRecord record, Progress progress, Func<Evaluation, double> y) =>
        [.. record.Evaluations.Where(at => progress.Shows(at) && double.IsFinite(y(at))).Select(at => new Point(progress.At(at), y(at)))];
}
