using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Experiments.Training.Augmentations;

/// <summary>Leans a picture to one side: a slope drawn from −slope to slope (lecture topic 14).</summary>
/// <param name="Slope">The largest shift of a row in pixels, per pixel that it lies above or below the centre.</param>
public sealed record Skew(
    [property: Description("largest slope: pixels to the side per pixel of height, either way")]
    [Range(0, 10, MinimumIsExclusive = true)] double Slope) : Transformation
{
    /// <inheritdoc/>
    public override void Apply(Warp warp, Draws draws) => warp.Move(Affine.Skew(draws.Within(0, Slope)));
}
