using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Experiments.Training.Learning.Schedules;

/// <summary>Multiplied by a factor again and again, at equal distances.</summary>
/// <param name="Start">The first value.</param>
/// <param name="MultiplyBy">The factor.</param>
/// <param name="Every">How long each value holds.</param>
public sealed record StepDecay(
    [property: Description("the first value")] double Start,
    [property: Description("the factor")] [Range(0, 1e6, MinimumIsExclusive = true)] double MultiplyBy,
    [property: Description("how long each value holds: '10 epochs' or '1000 updates'")] TrainingInterval Every) : Schedule
{
    /// <inheritdoc/>
    public override double ValueAt(TrainingProgress progress)
    {
        return Start * Power(MultiplyBy, progress.Update / Every.Updates(progress.UpdatesPerEpoch));
    }

    // By squaring: Math.Pow has other last bits on other systems.
    private static double Power(double factor, long exponent)
    {
        double power = 1;
        for (double square = factor; exponent > 0; exponent >>= 1, square *= square)
        {
            power *= (exponent & 1) == 1 ? square : 1;
        }

        return power;
    }
}
