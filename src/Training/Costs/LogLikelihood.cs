using Experiments.Training.Kernels;
using Experiments.Training.Networks.Activations;

namespace Experiments.Training.Costs;

/// <summary>C_x = −Σ_j y_j ln a_j, for softmax outputs.</summary>
public sealed record LogLikelihood : Cost
{
    /// <inheritdoc/>
    public override string FittingOutputs => "softmax";

    /// <inheritdoc/>
    public override bool Fits(Activation output) => output is Softmax;

    /// <summary>From z: ln a_j = z_j − ln Σ_k e^z_k, so that an activation of 0 in float32 still has its logarithm.</summary>
    public override double Of(ReadOnlySpan<float> z, ReadOnlySpan<float> a, ReadOnlySpan<float> y)
    {
        float largest = Softmax.Largest(z);
        float sum = 0;
        foreach (float value in z)
        {
            sum += Elementary.Exp<LanesScalar, float>(value - largest);
        }

        double logarithm = (double)largest + Elementary.Log<LanesScalar, float>(sum);
        double cost = 0;
        for (int j = 0; j < y.Length; j++)
        {
            cost += y[j] * (logarithm - z[j]);
        }

        return cost;
    }

    /// <summary>δ = a − y, for targets that add up to 1.</summary>
    public override void OutputError(
        Activation output, ReadOnlySpan<float> z, ReadOnlySpan<float> a, ReadOnlySpan<float> y, int width, int stride, Span<float> delta) =>
        Difference(a, y, delta);
}
