using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Experiments.Training.Augmentations;

/// <summary>
/// Elastic distortion: every pixel is moved by a random field, smoothed by a Gaussian of σ pixels and multiplied by α, like
/// the unsteadiness of a hand (Simard, Steinkraus and Platt 2003). The smoothed field is not normalized again: a typical
/// displacement is about α/(2σ√π) · 1/√3 pixels in each direction.
/// </summary>
/// <param name="Sigma">σ in pixels, or the two bounds between which it is drawn.</param>
/// <param name="Alpha">α, or the two bounds between which it is drawn.</param>
public sealed record Elastic(
    [property: Description("σ of the smoothing in pixels: a number, or [lowest, highest]")]
    [Range(0, 1000, MinimumIsExclusive = true), OneOrMany, LowestFirst, MinLength(1), MaxLength(2)] IReadOnlyList<double> Sigma,
    [property: Description("α, the factor of the smoothed field: a number, or [lowest, highest]")]
    [Range(0, 10_000, MinimumIsExclusive = true), OneOrMany, LowestFirst, MinLength(1), MaxLength(2)] IReadOnlyList<double> Alpha) : Transformation
{
    /// <inheritdoc/>
    public override void Apply(Warp warp, Draws draws)
    {
        SmoothField field = warp.Field;
        draws.Fill(block: 1, field.Noise);
        field.Smooth(draws.Between(0, Sigma), draws.Between(1, Alpha));
        warp.Displace(field.Right, field.Down);
    }
}
