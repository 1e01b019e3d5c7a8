using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Experiments.Training.Learning;

namespace Experiments.Training.Regularizers;

/// <summary>
/// Training stops when it no longer gets better on the validation set, and goes back to the weights that were best
/// there.
/// </summary>
/// <param name="Patience">Evaluations in a row without a better one after which training stops.</param>
/// <param name="Metric">What better means.</param>
public sealed record EarlyStopping(
    [property: Description("evaluations in a row without a better one after which training stops")]
    [Range(1, 1_000_000)] int Patience,
    [property: Description("what has to get better: validation-accuracy or validation-cost")]
    EarlyStoppingMetric Metric = EarlyStoppingMetric.ValidationAccuracy) : Regularizer
{
    /// <summary>Which evaluation is the best, the first of equals; one with a cost that is no number is only best if it is the first.</summary>
    /// <param name="evaluations">At least one, in order, each with a validation set.</param>
    internal int Best(IReadOnlyList<Evaluation> evaluations)
    {
        int best = 0;
        for (int i = 1; i < evaluations.Count; i++)
        {
            best = Worth(evaluations[i]) > Worth(evaluations[best]) ? i : best;
        }

        return best;
    }

    /// <summary>Whether patience has run out.</summary>
    /// <param name="evaluations">As for <see cref="Best"/>.</param>
    internal bool Stops(IReadOnlyList<Evaluation> evaluations) => evaluations.Count - 1 - Best(evaluations) >= Patience;

    private double Worth(Evaluation evaluation)
    {
        Score score = evaluation.Validation!;
        return !double.IsFinite(score.Cost) ? double.NegativeInfinity
            : Metric == EarlyStoppingMetric.ValidationAccuracy ? score.Accuracy
            : -score.Cost;
    }
}

/// <summary>What early stopping goes by; never the test set, on which nothing may be chosen.</summary>
public enum EarlyStoppingMetric
{
    /// <summary>Higher is better.</summary>
    ValidationAccuracy,

    /// <summary>Lower is better.</summary>
    ValidationCost,
}
