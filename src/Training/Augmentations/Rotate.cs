using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Experiments.Training.Kernels;

namespace Experiments.Training.Augmentations;

/// <summary>Turns a picture about its centre by an angle drawn from −degrees to degrees (lecture topic 14).</summary>
/// <param name="Degrees">The largest angle.</param>
public sealed record Rotate(
    [property: Description("largest angle in degrees, to either side")]
    [Range(0, 180, MinimumIsExclusive = true)] double Degrees) : Transformation
{
    /// <inheritdoc/>
    public override void Apply(Warp warp, Draws draws) => warp.Move(Turn(draws.Within(0, Degrees)));

    /// <summary>The map of one angle, counter-clockwise.</summary>
    internal static Affine Turn(float degrees)
    {
        (float sin, float cos) = Elementary.SinCosOfTurn<LanesScalar, float>(degrees / 360);
        return Affine.Rotation(sin, cos);
    }
}
