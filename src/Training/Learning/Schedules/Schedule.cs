namespace Experiments.Training.Learning.Schedules;

/// <summary>
/// A setting that may change in the course of a training. To add a way of changing, write one record that derives from
/// this: its parameters in kebab-case become its keys, by which it is told from the others.
/// </summary>
[ByForm]
public abstract record Schedule
{
    /// <summary>Whether it goes by what the network is worth on the validation set, so that there must be one.</summary>
    public virtual bool NeedsValidation => false;

    /// <summary>The value for the next update.</summary>
    /// <param name="progress">Decides alone: equal progress gives equal values, to the bit.</param>
    public abstract double ValueAt(TrainingProgress progress);

    /// <summary>The same value throughout.</summary>
    public static implicit operator Schedule(double value) => new Constant(value);
}
