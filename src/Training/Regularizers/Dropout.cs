using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Experiments.Training.Regularizers;

/// <summary>Deletes nodes at random in each mini-batch (lecture topic 12).</summary>
/// <param name="Hidden">Probability of dropping a hidden node: one for all hidden layers, or one per hidden layer.</param>
/// <param name="Input">Probability of dropping an input.</param>
/// <param name="Mask">One mask per mini-batch, as in the lecture, or one per example.</param>
/// <param name="Scaling">Where the kept nodes are scaled.</param>
public sealed record Dropout(
    [property: Description("probability of dropping a hidden node: one, or one per hidden layer")]
    [Range(0, 1, MaximumIsExclusive = true), OneOrMany] IReadOnlyList<double> Hidden,
    [property: Description("probability of dropping an input")]
    [Range(0, 1, MaximumIsExclusive = true)] double Input = 0,
    [property: Description("per-batch: one mask per mini-batch (the lecture); per-example: a mask for each example (the paper)")]
    DropoutMask Mask = DropoutMask.PerBatch,
    [property: Description("classic: weights are scaled at evaluation; inverted: activations are scaled in training")]
    DropoutScaling Scaling = DropoutScaling.Classic) : Regularizer
{
    /// <summary>The probability of dropping a node of a layer; 0 is the inputs.</summary>
    internal double Probability(int layer) => layer == 0 ? Input : Hidden.Count == 1 ? Hidden[0] : Hidden[layer - 1];

    /// <summary>The factor of a kept node in training.</summary>
    internal float TrainingScale(int layer) => Scaling == DropoutScaling.Inverted ? (float)(1 / (1 - Probability(layer))) : 1;

    /// <summary>The factor of the weights out of a layer at evaluation.</summary>
    internal float EvaluationScale(int layer) => Scaling == DropoutScaling.Classic ? (float)(1 - Probability(layer)) : 1;
}

/// <summary>What shares one mask.</summary>
public enum DropoutMask
{
    /// <summary>All examples of a mini-batch (the lecture).</summary>
    PerBatch,

    /// <summary>Each example has its own (Srivastava et al. 2014).</summary>
    PerExample,
}

/// <summary>Where the number of kept nodes is made up for.</summary>
public enum DropoutScaling
{
    /// <summary>At evaluation the weights out of a dropped layer are multiplied by the probability of keeping.</summary>
    Classic,

    /// <summary>In training the kept activations are divided by the probability of keeping.</summary>
    Inverted,
}
