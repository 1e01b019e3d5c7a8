using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Experiments.Training.Kernels;

namespace Experiments.Training.Regularizers;

/// <summary>C = C₀ + λ/m Σ|w| (lecture eq. 39): every weight shrinks by a constant.</summary>
/// <param name="Lambda">λ.</param>
/// <param name="Step">How the shrinking treats a weight that would cross zero.</param>
public sealed record L1(
    [property: Description("λ in λ/m Σ|w|")] [Range(0, 1e9)] double Lambda,
    [property: Description("subgradient: the lecture's eq. 41; proximal: stops at zero, so that weights become exactly 0")]
    L1Step Step = L1Step.Subgradient) : Regularizer
{
    /// <inheritdoc/>
    public override bool OnlyScales => false;

    /// <inheritdoc/>
    public override double Penalty(ReadOnlySpan<float> weights, int trainingSetSize)
    {
        double sum = 0;
        foreach (float weight in weights)
        {
            sum += Math.Abs(weight);
        }

        return Lambda / trainingSetSize * sum;
    }

    /// <inheritdoc/>
    public override double ConstantShrinkage(double step) => Step == L1Step.Subgradient ? step * Lambda : 0;

    /// <inheritdoc/>
    public override void AfterGradient(Span<float> weights, int stride, double step)
    {
        if (Step == L1Step.Proximal)
        {
            Descent.SoftThreshold(weights, (float)(step * Lambda));
        }
    }
}

/// <summary>The two ways to step along |w|, which has no derivative at 0.</summary>
public enum L1Step
{
    /// <summary>w ← w − ηλ/m sgn(w), sgn(0) = 0 (lecture eq. 41): weights jitter around zero.</summary>
    Subgradient,

    /// <summary>Shrinks towards zero by ηλ/m after the gradient step and stops there: exact zeros.</summary>
    Proximal,
}
