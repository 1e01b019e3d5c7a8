using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Experiments.Training.Augmentations;

/// <summary>Makes a picture larger or smaller by a share drawn from −percent to percent.</summary>
/// <param name="Percent">The largest share.</param>
public sealed record Scale(
    [property: Description("largest change of size in per cent, either way")]
    [Range(0, 90, MinimumIsExclusive = true)] double Percent) : Transformation
{
    /// <inheritdoc/>
    public override void Apply(Warp warp, Draws draws) => warp.Move(Affine.Scale(1 + (draws.Within(0, Percent) / 100)));
}
