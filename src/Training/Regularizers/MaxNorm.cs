using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Experiments.Training.Kernels;

namespace Experiments.Training.Regularizers;

/// <summary>
/// After each update, a node whose incoming weights are longer than the limit has them scaled back to it
/// (Srivastava et al. 2014).
/// </summary>
/// <param name="Limit">The largest Euclidean norm of the weights into one node.</param>
public sealed record MaxNorm(
    [property: Description("largest Euclidean norm of the weights into one node")]
    [Range(0, 1e6, MinimumIsExclusive = true)] double Limit) : Regularizer
{
    /// <inheritdoc/>
    public override bool OnlyScales => false;

    /// <inheritdoc/>
    public override void AfterGradient(Span<float> weights, int stride, double step) =>
        ColumnNorm.Limit(weights, stride, (float)Limit);
}
