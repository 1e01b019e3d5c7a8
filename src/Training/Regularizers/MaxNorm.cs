using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Experiments.Training.Regularizers;

/// <summary>After each update, a node whose incoming weights are longer than the limit has them scaled back to it.</summary>
/// <param name="Limit">The largest Euclidean norm of the weights into one node.</param>
public sealed record MaxNorm(
    [property: Description("largest Euclidean norm of the weights into one node")]
    [Range(0, 1e6, MinimumIsExclusive = true)] double Limit) : Regularizer;
