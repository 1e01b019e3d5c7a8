namespace Experiments.Training.Learning;

/// <summary>What a network was worth at one moment of its training.</summary>
/// <param name="Epoch">Epochs begun so far; the epoch of the last update.</param>
/// <param name="Update">Parameter updates so far.</param>
/// <param name="LearningRate">η of the last update.</param>
/// <param name="Penalty">What the regularizers add to the cost, for these weights.</param>
/// <param name="Training">On the training set.</param>
/// <param name="Validation">On the validation set; null without one.</param>
/// <param name="Test">On the test set.</param>
/// <param name="WeightNorms">Euclidean norm of each layer's weights, first layer first.</param>
/// <param name="ZeroWeights">Share of each layer's weights that are exactly 0, 0 to 1.</param>
/// <param name="WeightHash">SHA-256 of all weights and biases.</param>
public sealed record Evaluation(
    int Epoch,
    long Update,
    double LearningRate,
    double Penalty,
    Score Training,
    Score? Validation,
    Score Test,
    IReadOnlyList<double> WeightNorms,
    IReadOnlyList<double> ZeroWeights,
    string WeightHash)
{
    /// <summary>Whether all numbers and the hash are the same; what is no number is the same as itself.</summary>
    public bool IsSameAs(Evaluation other) =>
        this == other with { WeightNorms = WeightNorms, ZeroWeights = ZeroWeights }
        && WeightNorms.SequenceEqual(other.WeightNorms)
        && ZeroWeights.SequenceEqual(other.ZeroWeights);
}

/// <summary>Quality on one set of examples.</summary>
/// <param name="Accuracy">Share of right answers in per cent.</param>
/// <param name="Cost">C₀, the mean cost per example without the regularizers' penalty.</param>
public sealed record Score(double Accuracy, double Cost);
