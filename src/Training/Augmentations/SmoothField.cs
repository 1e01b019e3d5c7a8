using Experiments.Training.Kernels;

namespace Experiments.Training.Augmentations;

/// <summary>
/// Displacements in two directions, smoothed by a Gaussian and scaled. The convolution with zeros outside is two matrix
/// products, G·U·Gᵀ, where G holds a normalized Gaussian around each pixel.
/// </summary>
internal sealed class SmoothField
{
    private const int RadiusInSigmas = 4;

    private readonly int height;
    private readonly int width;
    private readonly float alpha;
    private readonly float[] gaussian;
    private readonly float[] right;
    private readonly float[] down;

    /// <param name="height">Pixels down.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="sigma">σ in pixels.</param>
    /// <param name="alpha">α, the factor of the smoothed field.</param>
    public SmoothField(int height, int width, float sigma, float alpha)
    {
        this.height = height;
        this.width = width;
        this.alpha = alpha;
        Stride = Shape.Stride(width);
        right = new float[height * Stride];
        down = new float[height * Stride];
        gaussian = Gaussian(sigma);
    }

    /// <summary>Distance of two rows.</summary>
    public int Stride { get; }

    /// <summary>[row][padded column]: to the right, in pixels once it is smooth.</summary>
    public Span<float> Right => right;

    /// <summary>[row][padded column]: down, in pixels once it is smooth.</summary>
    public Span<float> Down => down;

    /// <summary>Smooths both fields and multiplies them by α.</summary>
    public void Smooth()
    {
        float[] across = Band(width), down = Rows(height);
        float[] half = new float[height * Stride];
        foreach (float[] field in new[] { right, this.down })
        {
            ClearPadding(field);
            MatrixProduct.Multiply(new Matrix(field, height, Stride, false), new Panels(across, width, Stride), [], new Matrix(half, height, Stride, true), ..);
            MatrixProduct.Multiply(new Matrix(down, height, Shape.Stride(height), false), new Panels(half, height, Stride), [], new Matrix(field, height, Stride, false), ..);
            Elementwise.Multiply(field, alpha, field);
        }
    }

    /// <summary>The Gaussian from its middle outwards, to the radius ⌊4σ + ½⌋; all of it, both sides, adds up to 1.</summary>
    private static float[] Gaussian(float sigma)
    {
        int radius = (int)((RadiusInSigmas * sigma) + 0.5f);
        float[] weights = new float[radius + 1];
        float sum = 0;
        for (int distance = radius; distance >= 0; distance--) // small terms first
        {
            float scaled = distance / sigma;
            weights[distance] = Elementary.Exp<LanesScalar, float>(-0.5f * scaled * scaled);
            sum += distance == 0 ? weights[0] : 2 * weights[distance];
        }

        for (int distance = 0; distance <= radius; distance++)
        {
            weights[distance] /= sum;
        }

        return weights;
    }

    /// <summary>G: a symmetric matrix with the Gaussian around its diagonal, rows padded with zeros.</summary>
    private float[] Band(int size)
    {
        int stride = Shape.Stride(size);
        float[] band = new float[size * stride];
        for (int row = 0; row < size; row++)
        {
            for (int column = Math.Max(0, row - gaussian.Length + 1); column < Math.Min(size, row + gaussian.Length); column++)
            {
                band[Panel.Index(size, stride, row, column)] = gaussian[Math.Abs(row - column)];
            }
        }

        return band;
    }

    private float[] Rows(int size)
    {
        int stride = Shape.Stride(size);
        float[] band = new float[size * stride];
        for (int row = 0; row < size; row++)
        {
            for (int column = Math.Max(0, row - gaussian.Length + 1); column < Math.Min(size, row + gaussian.Length); column++)
            {
                band[(row * stride) + column] = gaussian[Math.Abs(row - column)];
            }
        }

        return band;
    }

    private void ClearPadding(float[] field)
    {
        for (int row = 0; row < height; row++)
        {
            field.AsSpan((row * Stride) + width, Stride - width).Clear();
        }
    }
}
