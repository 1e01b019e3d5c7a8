using Experiments.Training.Datasets;
using Experiments.Training.Kernels;

namespace Experiments.Training.Baselines;

/// <summary>k(x, y) = exp(−γ‖x − y‖²) between pictures, whose distances are whole numbers until the exponential.</summary>
internal sealed class GaussianKernel
{
    private const double White = 255;

    private readonly byte[] pixels; // [picture][stride]
    private readonly uint[] norms;
    private readonly int stride;
    private readonly float scale;

    /// <summary>Takes pictures over.</summary>
    /// <param name="examples">Whose pictures.</param>
    /// <param name="order">Which of them, and in which order.</param>
    /// <param name="gamma">γ, for pixels from 0 to 1.</param>
    public GaussianKernel(Examples examples, ReadOnlySpan<int> order, double gamma)
    {
        stride = (examples.Inputs + PixelProduct.Lanes - 1) / PixelProduct.Lanes * PixelProduct.Lanes;
        scale = (float)(-gamma / (White * White));
        pixels = new byte[(long)stride * order.Length];
        norms = new uint[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            examples.CopyTo(order[i], pixels.AsSpan(i * stride, examples.Inputs));
            PixelProduct.Of(Picture(i), Picture(i), norms.AsSpan(i, 1));
        }
    }

    /// <summary>Number of pictures.</summary>
    public int Count => norms.Length;

    /// <summary>k(x, y) for one of the other kernel's pictures x and some of these.</summary>
    /// <param name="other">Of pictures of the same size; may be this one.</param>
    /// <param name="x">Which of the other's.</param>
    /// <param name="first">The first of these.</param>
    /// <param name="products">Room for as many numbers as there are values.</param>
    /// <param name="values">One for each of these.</param>
    public void Of(GaussianKernel other, int x, int first, Span<uint> products, Span<float> values)
    {
        PixelProduct.Of(other.Picture(x), pixels.AsSpan(first * stride, values.Length * stride), products);
        uint norm = other.norms[x];
        for (int i = 0; i < values.Length; i++)
        {
            uint distance = norm + norms[first + i] - (2 * products[i]); // below 2³², also where the sums on the way are not
            values[i] = scale * (float)(double)distance;
        }

        Elementwise.Apply<Exponential>(values, values);
    }

    private ReadOnlySpan<byte> Picture(int picture) => pixels.AsSpan(picture * stride, stride);

    private readonly struct Exponential : IFunction
    {
        public static TVector Of<TLanes, TVector>(TVector x)
            where TLanes : ILanes<TVector>
            where TVector : struct => Elementary.Exp<TLanes, TVector>(x);
    }
}
