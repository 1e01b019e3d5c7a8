namespace Experiments.Training.Learning.Schedules;

/// <summary>The same value throughout.</summary>
/// <param name="Value">The value.</param>
public sealed record Constant(double Value) : Schedule
{
    /// <inheritdoc/>
    public override double ValueAt(TrainingProgress progress) => Value;
}
