using System.ComponentModel;

namespace Experiments.Training.Learning.Schedules;

/// <summary>Values by epoch, each until the next one begins.</summary>
/// <param name="At">The values by the epoch that they hold from; the first is epoch 1.</param>
public sealed record PiecewiseConstant(
    [property: Description("values by the epoch that they hold from, the first of which is 1: {1: 0.1, 50: 0.01}")]
    IReadOnlyDictionary<int, double> At) : Schedule
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">No value holds yet.</exception>
    public override double ValueAt(TrainingProgress progress)
    {
        int latest = 0;
        foreach (int epoch in At.Keys)
        {
            latest = epoch <= progress.Epoch ? Math.Max(latest, epoch) : latest;
        }

        return At.TryGetValue(latest, out double value)
            ? value
            : throw new InvalidOperationException($"No value holds in epoch {progress.Epoch}. Give one for epoch 1.");
    }
}
