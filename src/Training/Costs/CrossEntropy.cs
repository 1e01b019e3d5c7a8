using Experiments.Training.Kernels;
using Experiments.Training.Networks.Activations;

namespace Experiments.Training.Costs;

/// <summary>C_x = −Σ_j [y_j ln a_j + (1 − y_j) ln(1 − a_j)] (lecture eq. 21, first term), for sigmoid outputs.</summary>
public sealed record CrossEntropy : Cost
{
    /// <inheritdoc/>
    public override string FittingOutputs => "sigmoid";

    /// <inheritdoc/>
    public override bool Fits(Activation output) => output is Sigmoid;

    /// <summary>From z: −[y ln σ(z) + (1 − y) ln(1 − σ(z))] = softplus(z) − y z. From a it would be infinite beyond z ≈ 17.</summary>
    public override double Of(ReadOnlySpan<float> z, ReadOnlySpan<float> a, ReadOnlySpan<float> y)
    {
        double sum = 0;
        for (int j = 0; j < y.Length; j++)
        {
            // Written by the sign of z, so that a large z with y = 1 leaves the small softplus(−z), not a difference.
            sum += z[j] > 0
                ? Elementary.Softplus<LanesScalar, float>(-z[j]) + ((1 - (double)y[j]) * z[j])
                : Elementary.Softplus<LanesScalar, float>(z[j]) - ((double)y[j] * z[j]);
        }

        return sum;
    }

    /// <summary>δ = a − y: σ′ cancels, and with it the slow start of a saturated output.</summary>
    public override void OutputError(
        Activation output, ReadOnlySpan<float> z, ReadOnlySpan<float> a, ReadOnlySpan<float> y, int width, int stride, Span<float> delta) =>
        Difference(a, y, delta);
}
