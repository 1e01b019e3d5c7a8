using Experiments.Training.Networks.Activations;

namespace Experiments.Training.Costs;

/// <summary>C_x = ½‖y − a‖² (lecture eq. 8).</summary>
public sealed record Quadratic : Cost
{
    /// <inheritdoc/>
    public override string FittingOutputs => "any";

    /// <inheritdoc/>
    public override bool Fits(Activation output) => true;

    /// <inheritdoc/>
    public override double Of(ReadOnlySpan<float> z, ReadOnlySpan<float> a, ReadOnlySpan<float> y)
    {
        double sum = 0;
        for (int j = 0; j < y.Length; j++)
        {
            double difference = (double)y[j] - a[j];
            sum += difference * difference;
        }

        return sum / 2;
    }

    /// <summary>δ_j = (a_j − y_j) σ′(z_j) (lecture eq. 13).</summary>
    public override void OutputError(
        Activation output, ReadOnlySpan<float> z, ReadOnlySpan<float> a, ReadOnlySpan<float> y, int width, int stride, Span<float> delta)
    {
        Difference(a, y, delta);
        output.MultiplyByDerivative(z, a, width, stride, delta);
    }
}
