using Experiments.Reporting.Charts;
using Experiments.Running.Records;
using Experiments.Training.Learning;

namespace Experiments.Reporting.Sections;

/// <summary>How far training is: the horizontal direction of all pictures of its course.</summary>
/// <param name="InUpdates">Counted in updates; otherwise in epochs.</param>
internal sealed record Progress(bool InUpdates)
{
    /// <summary>Several evaluations within one epoch need the finer count, for all arms alike.</summary>
    public static Progress Of(IReadOnlyList<ExperimentResult> results) => new(results
        .SelectMany(result => result.Records)
        .Any(record => record.Evaluations.DistinctBy(at => at.Epoch).Count() < record.Evaluations.Count));

    /// <summary>Where an evaluation lies.</summary>
    public double At(Evaluation evaluation) => InUpdates ? evaluation.Update : evaluation.Epoch;

    /// <summary>From the beginning of training to the last of these points.</summary>
    /// <param name="points">Of all arms.</param>
    /// <param name="steps">The most steps between ticks.</param>
    public Axis Axis(IEnumerable<Point> points, int steps = 6) => Charts.Axis.Covering(
        InUpdates ? "update" : "epoch",
        points.Select(point => point.X).Append(0),
        new Interval(0, double.PositiveInfinity),
        narrowest: 1,
        margin: 0.01,
        finest: 1,
        steps);
}
