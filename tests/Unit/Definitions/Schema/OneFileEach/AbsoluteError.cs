using Experiments.Training.Costs;
using Experiments.Training.Networks.Activations;

namespace Experiments.Tests.Unit.Definitions.Schema.OneFileEach;

/// <summary>C_x = Σ_j |a_j − y_j|.</summary>
public sealed record AbsoluteError : Cost
{
    public override string FittingOutputs => "any";

    public override bool Fits(Activation output) => true;

    public override double Of(ReadOnlySpan<float> z, ReadOnlySpan<float> a, ReadOnlySpan<float> y)
    {
        double sum = 0;
        for (int j = 0; j < y.Length; j++)
        {
            sum += Math.Abs(a[j] - y[j]);
        }

        return sum;
    }

    public override void OutputError(
        Activation output, ReadOnlySpan<float> z, ReadOnlySpan<float> a, ReadOnlySpan<float> y, int width, int stride, Span<float> delta)
    {
        for (int i = 0; i < delta.Length; i++)
        {
            delta[i] = Math.Sign(a[i] - y[i]);
        }

        output.MultiplyByDerivative(z, a, width, stride, delta);
    }
}
