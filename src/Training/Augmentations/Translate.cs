using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Experiments.Training.Augmentations;

/// <summary>Moves a picture by distances drawn from −pixels to pixels in each direction (lecture topic 14).</summary>
/// <param name="Pixels">The largest distance; fractions are allowed.</param>
public sealed record Translate(
    [property: Description("largest distance in pixels, in each direction")]
    [Range(0, 1000, MinimumIsExclusive = true)] double Pixels) : Transformation
{
    /// <inheritdoc/>
    public override void Apply(Warp warp, Draws draws) =>
        warp.Move(Affine.Translation(draws.Within(0, Pixels), draws.Within(1, Pixels)));
}
