namespace Experiments.Training.Augmentations;

/// <summary>
/// Moves a picture by one pixel: up, right, down or left. Copies take the four in turn, so that four copies are the four
/// shifts; a fresh picture draws one of them.
/// </summary>
public sealed record Shift : Transformation
{
    /// <inheritdoc/>
    public override void Apply(Warp warp, Draws draws)
    {
        int direction = draws.Copy is { } copy ? (copy - 1) % 4 : (int)(4 * draws.Uniform(0));
        warp.Move(direction switch
        {
            0 => Affine.Translation(0, -1),
            1 => Affine.Translation(1, 0),
            2 => Affine.Translation(0, 1),
            _ => Affine.Translation(-1, 0),
        });
    }
}
