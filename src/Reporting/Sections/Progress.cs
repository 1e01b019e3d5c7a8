using Experiments.Reporting.Charts;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;
using Experiments.Training.Learning;

namespace Experiments.Reporting.Sections;

/// <summary>How far training is: the horizontal direction of all pictures of its course.</summary>
/// <param name="InUpdates">Counted in updates; otherwise in epochs.</param>
/// <param name="End">The last update that is drawn.</param>
/// <param name="Right">Where the pictures end, in what they are counted in.</param>
internal sealed record Progress(bool InUpdates, long End, double Right)
{
    /// <summary>An arm that trains more than this many times as long as all others goes on beyond the pictures.</summary>
    private const int MuchLonger = 2;

    /// <summary>Several evaluations within one epoch need the finer count, for all arms alike.</summary>
    public static Progress Of(IReadOnlyList<ExperimentResult> results)
    {
        bool inUpdates = results
            .SelectMany(result => result.Records)
            .Any(record => record.Evaluations.DistinctBy(at => at.Epoch).Count() < record.Evaluations.Count);
        long[] ends = [.. results.Select(LastUpdate).Where(update => update > 0).DefaultIfEmpty().Distinct().OrderDescending()];
        long end = ends is [var longest, var next, ..] && longest > MuchLonger * next ? next : ends[0];
        IEnumerable<Evaluation> shown = results.SelectMany(result => result.Records).SelectMany(record => record.Evaluations).Where(at => at.Update <= end);
        return new Progress(inUpdates, end, inUpdates ? end : shown.Max(at => at.Epoch));
    }

    /// <summary>What it is counted in.</summary>
    public string Unit => InUpdates ? "update" : "epoch";

    /// <summary>Whether an evaluation is drawn.</summary>
    public bool Shows(Evaluation evaluation) => evaluation.Update <= End;

    /// <summary>Says which arms go on beyond the end of the pictures; empty if none does.</summary>
    public string Beyond(IReadOnlyList<ExperimentResult> results)
    {
        string[] longer = [.. results.Where(result => LastUpdate(result) > End).Select(result => Listing.Quoted(result.Experiment.Title))];
        return longer.Length == 0 ? "" : $"Only updates up to {Numbers.Extent([End])} are drawn; longer: {Markdown.Escape(Listing.Of(longer))}.";
    }

    /// <summary>Where an evaluation lies.</summary>
    public double At(Evaluation evaluation) => InUpdates ? evaluation.Update : evaluation.Epoch;

    /// <summary>Says where evaluations lie, like <c>at update 7,600–30,400</c>.</summary>
    public string Place(IReadOnlyList<Evaluation> evaluations) => $"at {Unit} {Numbers.Extent(evaluations.Select(at => (long)At(at)))}";

    private static long LastUpdate(ExperimentResult result) => result.Records.Max(record => record.Last.Update);

    /// <summary>From the beginning of training to the last of these points.</summary>
    /// <param name="points">Of all arms.</param>
    /// <param name="steps">The most steps between ticks.</param>
    public Axis Axis(IEnumerable<Point> points, int steps = 6) => Charts.Axis.Covering(
        Unit,
        points.Select(point => point.X).Append(0),
        new Interval(0, double.PositiveInfinity),
        narrowest: 1,
        margin: 0.01,
        finest: 1,
        steps);
}
