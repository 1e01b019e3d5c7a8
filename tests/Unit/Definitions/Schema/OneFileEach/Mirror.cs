using Experiments.Training.Augmentations;

namespace Experiments.Tests.Unit.Definitions.Schema.OneFileEach;

/// <summary>Swaps left and right.</summary>
public sealed record Mirror : Transformation
{
    public override void Apply(Warp warp, Draws draws) => warp.Move(new Affine(-1, 0, 0, 0, 1, 0));
}
