using Experiments.Training.Kernels;

namespace Experiments.Training.Augmentations;

/// <summary>
/// Where each pixel of a new picture takes its value from in the old one. Transformations move these points, so that a
/// picture is sampled once however many there are.
/// </summary>
public sealed class Warp
{
    private const int Border = 1; // of zeros around the picture, which saves the tests for each neighbour

    private readonly float[] columns; // of the pixels
    private readonly float[] rows;
    private readonly float[] padded;
    private readonly float[] table; // a field of displacements
    private readonly float[] displacementsRight;
    private readonly float[] displacementsDown;

    /// <summary>A warp that moves nothing.</summary>
    /// <param name="height">Pixels down.</param>
    /// <param name="width">Pixels across.</param>
    public Warp(int height, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        Height = height;
        Width = width;
        columns = [.. Enumerable.Range(0, height * width).Select(pixel => (float)(pixel % width))];
        rows = [.. Enumerable.Range(0, height * width).Select(pixel => (float)(pixel / width))];
        X = [.. columns];
        Y = [.. rows];
        IsGrid = true;
        padded = new float[Bilinear.RoomFor(height + (2 * Border), width + (2 * Border))];
        table = new float[Bilinear.RoomFor(height, width)];
        displacementsRight = new float[height * width];
        displacementsDown = new float[height * width];
        Field = new SmoothField(height, width);
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

    /// <summary>Room for a field of displacements, for whoever needs one while it moves the points.</summary>
    internal SmoothField Field { get; }

    /// <summary>Puts every point back to its own pixel.</summary>
    public void Reset()
    {
        columns.CopyTo(X, 0);
        rows.CopyTo(Y, 0);
        IsGrid = true;
    }

    /// <summary>Moves every point by an affine map about the picture's centre, ((h − 1)/2, (w − 1)/2).</summary>
    public void Move(Affine map)
    {
        Points.Move(X, Y, ((Width - 1) / 2f, (Height - 1) / 2f), (map.XX, map.XY, map.X), (map.YX, map.YY, map.Y));
        IsGrid = false;
    }

    /// <summary>
    /// Moves every point by what a field of displacements says at that point: between its pixels by interpolation, beyond
    /// its last row or column what it says there.
    /// </summary>
    /// <param name="right">[row][column], pixels.</param>
    /// <param name="down">[row][column], pixels.</param>
    public void Displace(ReadOnlySpan<float> right, ReadOnlySpan<float> down)
    {
        if (IsGrid)
        {
            Points.Add(X, right);
            Points.Add(Y, down);
        }
        else
        {
            At(right, displacementsRight);
            At(down, displacementsDown);
            Points.Add(X, displacementsRight);
            Points.Add(Y, displacementsDown);
        }

        IsGrid = false;
    }

    /// <summary>The new picture: bilinear between the four neighbours of each point, 0 outside the old picture.</summary>
    /// <param name="picture">[row][column] of the old picture.</param>
    /// <param name="warped">Receives [row][column] of the new one.</param>
    public void Sample(ReadOnlySpan<float> picture, Span<float> warped)
    {
        int stride = Width + (2 * Border);
        for (int row = 0; row < Height; row++)
        {
            picture.Slice(row * Width, Width).CopyTo(padded.AsSpan(((row + Border) * stride) + Border, Width));
        }

        Bilinear.Sample(padded, Height + (2 * Border), stride, X, Y, Border, warped);
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

    /// <summary>What a field says at each point.</summary>
    private void At(ReadOnlySpan<float> field, Span<float> displacements)
    {
        field.CopyTo(table);
        Bilinear.Sample(table, Height, Width, X, Y, origin: 0, displacements);
    }
}
