using Experiments.Training.Kernels;

namespace Experiments.Training.Augmentations;

/// <summary>
/// Displacements in two directions, smoothed by a Gaussian and scaled: a convolution with zeros outside, first across and
/// then down. One is used for picture after picture; the Gaussian is made anew only when σ changes.
/// </summary>
internal sealed class SmoothField
{
    private const int RadiusInSigmas = 4;

    private readonly int height;
    private readonly int width;
    private readonly AlignedFloats noise;
    private readonly AlignedFloats half; // smoothed across
    private readonly AlignedFloats right;
    private readonly AlignedFloats down;
    private readonly float[] weights; // by distance, 0 in the middle
    private float sigma;
    private int radius;

    /// <param name="height">Pixels down.</param>
    /// <param name="width">Pixels across.</param>
    public SmoothField(int height, int width)
    {
        this.height = height;
        this.width = width;
        Stride = Shape.Stride(width);
        int rows = ((2 * height) + Convolution.TileRows - 1) / Convolution.TileRows * Convolution.TileRows;
        noise = new AlignedFloats(rows * Stride);
        half = new AlignedFloats(rows * Stride);
        right = new AlignedFloats(Convolution.RoomFor(height, width, Stride));
        down = new AlignedFloats(Convolution.RoomFor(height, width, Stride));
        weights = new float[2 * Math.Max(Stride, height + Convolution.TileRows)];
    }

    /// <summary>Distance of two rows of <see cref="Noise"/>.</summary>
    public int Stride { get; }

    /// <summary>[row][padded column]: what is smoothed, all rows of displacements to the right, then all down.</summary>
    public Span<float> Noise => noise.Span[..(2 * height * Stride)];

    /// <summary>[row][column]: to the right, in pixels.</summary>
    public ReadOnlySpan<float> Right => right.Span[..(height * width)];

    /// <summary>[row][column]: down, in pixels.</summary>
    public ReadOnlySpan<float> Down => down.Span[..(height * width)];

    /// <summary>Smooths the noise in both directions and multiplies it by α.</summary>
    /// <param name="sigma">σ of the Gaussian in pixels.</param>
    /// <param name="alpha">α, the factor of the smoothed field.</param>
    public void Smooth(float sigma, float alpha)
    {
        if (sigma != this.sigma)
        {
            this.sigma = sigma;
            radius = WriteGaussian();
        }

        ConvolutionWeights gaussian = new(weights, radius);
        Convolution.Across(noise.Span, width, gaussian, half.Span, Stride);
        Convolution.Down(half.Span[..(height * Stride)], width, gaussian, alpha, right.Span, Stride);
        Convolution.Down(half.Span.Slice(height * Stride, height * Stride), width, gaussian, alpha, down.Span, Stride);
    }

    /// <summary>The Gaussian to the radius ⌊4σ + ½⌋; all of it, both sides, adds up to 1, also what lies beyond the picture.</summary>
    /// <returns>The radius, or where the table ends.</returns>
    private int WriteGaussian()
    {
        int outermost = (int)((RadiusInSigmas * sigma) + 0.5f), middle = weights.Length / 2;
        float sum = 0;
        weights.AsSpan().Clear();
        for (int distance = outermost; distance >= 0; distance--) // small terms first
        {
            float scaled = distance / sigma;
            float weight = Elementary.Exp<LanesScalar, float>(-0.5f * scaled * scaled);
            sum += distance == 0 ? weight : 2 * weight;
            if (distance < middle)
            {
                weights[middle - distance] = weights[middle + distance] = weight;
            }
        }

        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] /= sum;
        }

        return Math.Min(outermost, middle);
    }
}
