using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Experiments.Training.Learning.Schedules;

/// <summary>Halved whenever the validation accuracy has not improved for some evaluations.</summary>
/// <param name="Start">The first value.</param>
/// <param name="HalveAfter">Evaluations in a row, since the best one or the last halving, none of which is better than all before.</param>
public sealed record Halving(
    [property: Description("the first value")] double Start,
    [property: Description("halved after so many evaluations without a better validation accuracy")]
    [Range(1, 1_000_000)] int HalveAfter) : Schedule
{
    /// <inheritdoc/>
    public override bool NeedsValidation => true;

    /// <inheritdoc/>
    public override double ValueAt(TrainingProgress progress)
    {
        double value = Start;
        double best = double.NegativeInfinity;
        int without = 0;
        foreach (double accuracy in progress.ValidationAccuracies)
        {
            without = accuracy > best ? 0 : without + 1;
            best = Math.Max(best, accuracy);
            if (without == HalveAfter)
            {
                value /= 2;
                without = 0;
            }
        }

        return value;
    }
}
