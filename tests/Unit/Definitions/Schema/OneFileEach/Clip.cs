using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Experiments.Training.Regularizers;

namespace Experiments.Tests.Unit.Definitions.Schema.OneFileEach;

/// <summary>After each update, a weight beyond the limit is set to it.</summary>
/// <param name="Limit">The largest size of a weight.</param>
public sealed record Clip(
    [property: Description("largest size of a weight")]
    [Range(0, 100, MinimumIsExclusive = true)] double Limit) : Regularizer
{
    public override bool OnlyScales => false;

    public override void AfterGradient(Span<float> weights, int stride, double step)
    {
        foreach (ref float weight in weights)
        {
            weight = Math.Clamp(weight, -(float)Limit, (float)Limit);
        }
    }
}
