using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Experiments.Training.Regularizers;

/// <summary>C = C₀ + λ/2m Σw² (lecture eqs. 21–28): weight decay, every weight shrinks in proportion.</summary>
/// <param name="Lambda">λ.</param>
public sealed record L2(
    [property: Description("λ in λ/2m Σw²")] [Range(0, 1e9)] double Lambda) : Regularizer
{
    /// <inheritdoc/>
    public override double Penalty(ReadOnlySpan<float> weights, int trainingSetSize)
    {
        double sum = 0;
        foreach (float weight in weights)
        {
            sum += (double)weight * weight;
        }

        return Lambda / (2.0 * trainingSetSize) * sum;
    }

    /// <inheritdoc/>
    public override double ProportionalShrinkage(double step) => step * Lambda;
}
