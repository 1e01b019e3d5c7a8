using Experiments.Training.Kernels;

namespace Experiments.Training.Networks.Activations;

/// <summary>a_j = e^z_j / Σ_k e^z_k, for an output layer: the activations of a row are a distribution.</summary>
public sealed record Softmax : Activation
{
    /// <inheritdoc/>
    public override void Activate(ReadOnlySpan<float> z, int width, int stride, Span<float> a)
    {
        for (int row = 0; row < z.Length; row += stride)
        {
            // Shifted by the largest z, so that nothing overflows and the largest term is 1.
            Span<float> activations = a.Slice(row, width);
            float largest = Largest(z.Slice(row, width));
            for (int j = 0; j < width; j++)
            {
                activations[j] = z[row + j] - largest;
            }

            Elementwise.Apply<Exponential>(activations, activations);
            float sum = 0;
            foreach (float term in activations)
            {
                sum += term;
            }

            for (int j = 0; j < width; j++)
            {
                activations[j] /= sum;
            }
        }
    }

    /// <summary>∂C/∂z_j = a_j (∂C/∂a_j − Σ_k a_k ∂C/∂a_k), the product with the Jacobian.</summary>
    public override void MultiplyByDerivative(
        ReadOnlySpan<float> z, ReadOnlySpan<float> a, int width, int stride, Span<float> delta)
    {
        for (int row = 0; row < z.Length; row += stride)
        {
            float mean = 0;
            for (int k = row; k < row + width; k++)
            {
                mean += a[k] * delta[k];
            }

            for (int j = row; j < row + width; j++)
            {
                delta[j] = a[j] * (delta[j] - mean);
            }
        }
    }

    /// <summary>The largest of a row of weighted inputs.</summary>
    internal static float Largest(ReadOnlySpan<float> z)
    {
        float largest = float.NegativeInfinity;
        foreach (float value in z)
        {
            largest = value > largest ? value : largest;
        }

        return largest;
    }

    private readonly struct Exponential : IFunction
    {
        public static TVector Of<TLanes, TVector>(TVector x)
            where TLanes : ILanes<TVector>
            where TVector : struct =>
            Elementary.Exp<TLanes, TVector>(x);
    }
}
