using Experiments.Training.Kernels;
using Experiments.Training.Networks.Activations;

namespace Experiments.Training.Costs;

/// <summary>C_x = −Σ_j [y_j ln a_j + (1 − y_j) ln(1 − a_j)] (lecture eq. 21, first term), for sigmoid outputs.</summary>
public sealed record CrossEntropy : Cost
{
    private const int OnTheStack = 1024;

    /// <inheritdoc/>
    public override string FittingOutputs => "sigmoid";

    /// <inheritdoc/>
    public override bool Fits(Activation output) => output is Sigmoid;

    /// <summary>From z: −[y ln σ(z) + (1 − y) ln(1 − σ(z))] = softplus(z) − y z. From a it would be infinite beyond z ≈ 17.</summary>
    public override double Of(ReadOnlySpan<float> z, ReadOnlySpan<float> a, ReadOnlySpan<float> y)
    {
        // Written by the size of z, so that a large z with y = 1 leaves the small softplus(−z), not a difference.
        Span<float> terms = y.Length <= OnTheStack ? stackalloc float[Shape.Stride(y.Length)] : new float[Shape.Stride(y.Length)];
        for (int j = 0; j < y.Length; j++)
        {
            terms[j] = -MathF.Abs(z[j]);
        }

        Elementwise.Apply<SoftplusFunction>(terms, terms);
        double sum = 0;
        for (int j = 0; j < y.Length; j++)
        {
            sum += terms[j] + ((z[j] > 0 ? 1 - (double)y[j] : -(double)y[j]) * z[j]);
        }

        return sum;
    }

    /// <summary>δ = a − y: σ′ cancels, and with it the slow start of a saturated output.</summary>
    public override void OutputError(
        Activation output, ReadOnlySpan<float> z, ReadOnlySpan<float> a, ReadOnlySpan<float> y, int width, int stride, Span<float> delta) =>
        Difference(a, y, delta);

    private readonly struct SoftplusFunction : IFunction
    {
        public static TVector Of<TLanes, TVector>(TVector x)
            where TLanes : ILanes<TVector>
            where TVector : struct =>
            Elementary.Softplus<TLanes, TVector>(x);
    }
}
