namespace Experiments.Training.Learning;

/// <summary>How long a training is, and where it is evaluated.</summary>
/// <param name="TrainingSetSize">m, copies included.</param>
/// <param name="BatchSize">m̂, at most m.</param>
/// <param name="Updates">Parameter updates in all.</param>
/// <param name="BetweenEvaluations">Updates from one evaluation to the next.</param>
public sealed record TrainingLength(int TrainingSetSize, int BatchSize, long Updates, long BetweenEvaluations)
{
    /// <summary>Updates of one epoch; the last mini-batch of an epoch may be smaller than the others.</summary>
    public int UpdatesPerEpoch => (int)Pieces(TrainingSetSize, BatchSize);

    /// <summary>Epochs begun.</summary>
    public int Epochs => (int)Pieces(Updates, UpdatesPerEpoch);

    /// <summary>Number of evaluations, unless the training ends early; the last one follows the last update.</summary>
    public int Evaluations => (int)Pieces(Updates, BetweenEvaluations);

    /// <summary>Examples gone through in all, an example once for each epoch.</summary>
    public long Examples => ExamplesIn(Updates);

    /// <summary>The length for a training set of m = <paramref name="trainingSetSize"/> examples, copies included.</summary>
    public static TrainingLength Of(GradientDescent descent, int trainingSetSize)
    {
        ArgumentNullException.ThrowIfNull(descent);
        int batchSize = descent.BatchSize.For(trainingSetSize);
        int perEpoch = (int)Pieces(trainingSetSize, batchSize);
        long updates = descent.Updates ?? (long)(descent.Epochs ?? 0) * perEpoch;
        TrainingInterval interval =
            descent.EvaluateEvery ?? TrainingInterval.BetweenEvaluations((int)Pieces(updates, perEpoch));
        return new TrainingLength(trainingSetSize, batchSize, updates, interval.Updates(perEpoch));
    }

    /// <summary>The update that is evaluated next, after <paramref name="update"/> updates.</summary>
    public long NextEvaluation(long update) => Math.Min(Updates, (update / BetweenEvaluations * BetweenEvaluations) + BetweenEvaluations);

    /// <summary>Examples gone through in the first <paramref name="updates"/> updates.</summary>
    public long ExamplesIn(long updates) =>
        (updates / UpdatesPerEpoch * TrainingSetSize) + Math.Min(TrainingSetSize, updates % UpdatesPerEpoch * BatchSize);

    private static long Pieces(long whole, long piece) => (whole + piece - 1) / piece;
}
