using System.Diagnostics;
using Experiments.Definitions;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;
using Experiments.Training.Networks;

namespace Experiments.Running.Planning;

/// <summary>How fast one kind of training is here, on one core.</summary>
/// <param name="PerExample">Seconds for an example of an update.</param>
/// <param name="PerEvaluated">Seconds for an image of an evaluation.</param>
/// <param name="PerCopy">Seconds for a transformed copy of an image, made before training.</param>
internal sealed record Speed(double PerExample, double PerEvaluated, double PerCopy)
{
    private const int WarmUpSteps = 3;

    /// <summary>Trains and evaluates for about so long, or until a short run is over.</summary>
    public static Speed Measure(NetworkSettings settings, Dataset dataset, TimeSpan time)
    {
        DatasetSplit split = dataset.Split(Calibration.PartOf(settings.Dataset), seed: 1);
        var whole = TrainingLength.Of(settings.Training, settings.TrainingSetSize);
        long start = Stopwatch.GetTimestamp();
        using Trainer trainer = new(
            Network.Create(settings.Network, seed: 1), settings.Cost, settings.Training, settings.Regularization, split.Training, seed: 1, settings.Augmentation);
        double perCopy = Stopwatch.GetElapsedTime(start).TotalSeconds / trainer.TrainingSetSize;
        return new Speed(
            Training(trainer, settings, time * 0.75, whole.Updates), Evaluation(trainer, settings, split.Test, time * 0.25, whole.Evaluations), perCopy);
    }

    /// <summary>The seconds of a whole run with these settings.</summary>
    public double Seconds(NetworkSettings settings)
    {
        var length = TrainingLength.Of(settings.Training, settings.TrainingSetSize);
        double evaluated = (double)length.Evaluations * (settings.Dataset.Train + settings.Dataset.Validation + settings.Dataset.Test);
        double copies = (double)(settings.Augmentation?.Copies ?? 0) * settings.Dataset.Train;
        return (PerExample * length.Examples) + (PerEvaluated * evaluated) + (PerCopy * copies);
    }

    private static double Training(Trainer trainer, NetworkSettings settings, TimeSpan time, long mostUpdates)
    {
        Step(WarmUpSteps);
        var length = TrainingLength.Of(settings.Training, trainer.TrainingSetSize);
        long first = trainer.Update;
        long start = Stopwatch.GetTimestamp();
        do
        {
            Step(1);
        }
        while (Stopwatch.GetElapsedTime(start) < time && trainer.Update < mostUpdates);

        return Stopwatch.GetElapsedTime(start).TotalSeconds / (length.ExamplesIn(trainer.Update) - length.ExamplesIn(first));

        void Step(int count)
        {
            for (int step = 0; step < count; step++)
            {
                trainer.Step();
            }
        }
    }

    private static double Evaluation(Trainer trainer, NetworkSettings settings, Examples examples, TimeSpan time, int mostRounds)
    {
        Evaluator evaluator = new(settings.Network, settings.Cost, settings.Regularization);
        evaluator.Load(trainer.Network);
        evaluator.Evaluate(examples);
        long rounds = 0;
        long start = Stopwatch.GetTimestamp();
        do
        {
            evaluator.Evaluate(examples);
            rounds++;
        }
        while (Stopwatch.GetElapsedTime(start) < time && rounds < mostRounds);

        return Stopwatch.GetElapsedTime(start).TotalSeconds / (rounds * examples.Count);
    }
}
