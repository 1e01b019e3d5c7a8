namespace Experiments.Training.Augmentations;

/// <summary>
/// A backward map x ← XX·x + XY·y + X, y ← YX·x + YY·y + Y of points measured in pixels from the picture's centre, x to
/// the right and y down.
/// </summary>
public readonly record struct Affine(float XX, float XY, float X, float YX, float YY, float Y)
{
    /// <summary>Turns the picture counter-clockwise as seen on the screen.</summary>
    /// <param name="sin">Sine of the angle.</param>
    /// <param name="cos">Cosine of the angle.</param>
    public static Affine Rotation(float sin, float cos) => new(cos, -sin, 0, sin, cos, 0);

    /// <summary>Moves the picture right and down.</summary>
    public static Affine Translation(float right, float down) => new(1, 0, -right, 0, 1, -down);

    /// <summary>Moves rows above the centre right by <paramref name="slope"/> times their height above it, rows below left.</summary>
    public static Affine Skew(float slope) => new(1, slope, 0, 0, 1, 0);

    /// <summary>Makes the picture larger by the factor.</summary>
    public static Affine Scale(float factor) => new(1 / factor, 0, 0, 0, 1 / factor, 0);
}
