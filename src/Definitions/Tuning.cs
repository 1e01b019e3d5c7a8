namespace Experiments.Definitions;

/// <summary>
/// How the settings of an arm are found: several points are tried on seeds that the comparison does not use, and the
/// best on the validation set becomes the arm.
/// </summary>
/// <param name="Criterion">What the best is best by.</param>
/// <param name="Candidates">The points to choose from, in the order written, with the seeds that they are tried on; at least two.</param>
/// <param name="Chosen">The point that was chosen; null as long as none is.</param>
public sealed record Tuning(Criterion Criterion, IReadOnlyList<Experiment> Candidates, SweepPoint? Chosen = null)
{
    /// <summary>What candidates are compared by: of the weights that a run ended with, on the validation set.</summary>
    public Metric Metric { get; } = new(
        Statistic.Headline, ExampleSet.Validation, Criterion == Criterion.BestValidationCost ? Quantity.Cost : Quantity.Accuracy);
}

/// <summary>
/// What points are chosen by: a mean over seeds, of the weights that the runs ended with, on the validation set. There
/// is none on the test set: a number that chose is no measurement any more.
/// </summary>
public enum Criterion
{
    /// <summary>The highest share of right answers.</summary>
    BestValidationAccuracy,

    /// <summary>The lowest cost.</summary>
    BestValidationCost,
}
