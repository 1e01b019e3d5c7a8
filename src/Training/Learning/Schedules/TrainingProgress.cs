namespace Experiments.Training.Learning.Schedules;

/// <summary>How far a training has come: all that a schedule goes by.</summary>
/// <param name="Update">Parameter updates so far.</param>
/// <param name="UpdatesPerEpoch">At least 1.</param>
/// <param name="ValidationAccuracies">In per cent, of the evaluations so far; empty without a validation set.</param>
public readonly record struct TrainingProgress(long Update, int UpdatesPerEpoch, IReadOnlyList<double> ValidationAccuracies)
{
    /// <summary>Nothing is trained yet.</summary>
    public static TrainingProgress Start { get; } = new(0, 1, []);

    /// <summary>The epoch of the next update, from 1.</summary>
    public long Epoch => (Update / UpdatesPerEpoch) + 1;
}
