namespace Experiments.Training.Augmentations;

/// <summary>
/// Where each pixel of a new picture takes its value from in the old one. Transformations move these points, so that a
/// picture is sampled once however many there are.
/// </summary>
public sealed class Warp
{
    private readonly float[] padded;

    /// <summary>A warp that moves nothing.</summary>
    /// <param name="height">Pixels down.</param>
    /// <param name="width">Pixels across.</param>
    public Warp(int height, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        Height = height;
        Width = width;
        X = new float[height * width];
        Y = new float[height * width];
        padded = new float[(height + 2) * (width + 2)];
        Reset();
    }

    /// <summary>Pixels down.</summary>
    public int Height { get; }

    /// <summary>Pixels across.</summary>
    public int Width { get; }

    /// <summary>No point has been moved: they are the pixels themselves.</summary>
    public bool IsGrid { get; private set; }

    /// <summary>[row][column]: how far right in the old picture, in pixels from its first column.</summary>
    internal float[] X { get; }

    /// <summary>[row][column]: how far down in the old picture, in pixels from its first row.</summary>
    internal float[] Y { get; }

    /// <summary>Puts every point back to its own pixel.</summary>
    public void Reset()
    {
        for (int row = 0; row < Height; row++)
        {
            for (int column = 0; column < Width; column++)
            {
                X[(row * Width) + column] = column;
                Y[(row * Width) + column] = row;
            }
        }

        IsGrid = true;
    }

    /// <summary>Moves every point by an affine map about the picture's centre, ((h − 1)/2, (w − 1)/2).</summary>
    public void Move(Affine map)
    {
        float centreX = (Width - 1) / 2f, centreY = (Height - 1) / 2f;
        for (int i = 0; i < X.Length; i++)
        {
            float x = X[i] - centreX, y = Y[i] - centreY;
            X[i] = (map.XX * x) + (map.XY * y) + map.X + centreX;
            Y[i] = (map.YX * x) + (map.YY * y) + map.Y + centreY;
        }

        IsGrid = false;
    }

    /// <summary>Moves every point by what a field of displacements says at that point, between its pixels by interpolation.</summary>
    /// <param name="right">[row][column], pixels.</param>
    /// <param name="down">[row][column], pixels.</param>
    /// <param name="stride">Distance of two rows of the fields.</param>
    public void Displace(ReadOnlySpan<float> right, ReadOnlySpan<float> down, int stride)
    {
        for (int row = 0; row < Height; row++)
        {
            for (int column = 0; column < Width; column++)
            {
                int i = (row * Width) + column;
                (float x, float y) = (X[i], Y[i]);
                X[i] += IsGrid ? right[(row * stride) + column] : At(right, stride, x, y);
                Y[i] += IsGrid ? down[(row * stride) + column] : At(down, stride, x, y);
            }
        }

        IsGrid = false;
    }

    /// <summary>The new picture: bilinear between the four neighbours of each point, 0 outside the old picture.</summary>
    /// <param name="picture">[row][column] of the old picture.</param>
    /// <param name="warped">Receives [row][column] of the new one.</param>
    public void Sample(ReadOnlySpan<float> picture, Span<float> warped)
    {
        int stride = Width + 2; // a border of zeros on each side saves the tests for each neighbour
        for (int row = 0; row < Height; row++)
        {
            picture.Slice(row * Width, Width).CopyTo(padded.AsSpan(((row + 1) * stride) + 1, Width));
        }

        for (int i = 0; i < X.Length; i++)
        {
            (float x, float y) = (X[i], Y[i]);
            bool inside = x > -1 && x < Width && y > -1 && y < Height;
            warped[i] = inside ? At(padded, stride, x + 1, y + 1) : 0;
        }
    }

    /// <summary>How far the points lie from their pixels.</summary>
    /// <returns>The mean and the largest distance in pixels.</returns>
    public (double Mean, double Largest) Displacement()
    {
        double sum = 0, largest = 0;
        for (int i = 0; i < X.Length; i++)
        {
            double right = X[i] - (i % Width), down = Y[i] - (i / Width);
            double distance = Math.Sqrt((right * right) + (down * down));
            sum += distance;
            largest = Math.Max(largest, distance);
        }

        return (sum / X.Length, largest);
    }

    /// <summary>Bilinear interpolation; beyond the last row or column, the value there.</summary>
    private static float At(ReadOnlySpan<float> values, int stride, float x, float y)
    {
        int rows = values.Length / stride;
        float left = MathF.Floor(x), top = MathF.Floor(y);
        float fromLeft = x - left, fromTop = y - top;
        int column0 = Math.Clamp((int)left, 0, stride - 1), column1 = Math.Clamp((int)left + 1, 0, stride - 1);
        int row0 = Math.Clamp((int)top, 0, rows - 1) * stride, row1 = Math.Clamp((int)top + 1, 0, rows - 1) * stride;
        float above = values[row0 + column0] + (fromLeft * (values[row0 + column1] - values[row0 + column0]));
        float below = values[row1 + column0] + (fromLeft * (values[row1 + column1] - values[row1 + column0]));
        return above + (fromTop * (below - above));
    }
}
