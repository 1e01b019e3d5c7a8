using Experiments.Definitions;
using Experiments.Running.Planning;
using Experiments.Running.Records;
using Experiments.Training;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;
using Experiments.Training.Networks;

namespace Experiments.Running;

/// <summary>From a planned run to its record.</summary>
internal static class RunTraining
{
    /// <summary>Nodes of a layer from which threads gain more than their meetings cost.</summary>
    private const int WideEnoughToShare = 800;

    /// <summary>Trains one run to its end.</summary>
    /// <param name="run">What to train.</param>
    /// <param name="data">Its images.</param>
    /// <param name="threads">Threads that it may use: a wide network shares its updates out, and all but one make fresh pictures ahead.</param>
    /// <param name="report">Told of the start and of every evaluation.</param>
    /// <param name="cancellation">Stops it without a record.</param>
    public static RunRecord Train(
        Run run, DatasetSplit data, int threads, Action<RunProgress> report, CancellationToken cancellation)
    {
        using TrainingRun training = Begin(run, data, threads);
        report(new RunProgress(run, RunState.Started, 0, training.Updates, 0, double.NaN));
        List<Evaluation> evaluations = [];
        foreach (Evaluation evaluation in training.Evaluations(cancellation))
        {
            evaluations.Add(evaluation);
            report(new RunProgress(
                run, RunState.Evaluated, evaluation.Update, training.Updates, evaluation.Epoch, evaluation.Test.Accuracy));
        }

        return new RunRecord(
            run.Key,
            Engine.Revision,
            Harness.Version,
            run.DatasetDigest,
            run.Seed,
            CanonicalForm.Of(run.Experiment.Settings),
            training.Diverged,
            Work.Tflop(training.Operations),
            evaluations,
            training.Kept,
            training.Predict(),
            [.. training.Network.Layers.Select(WeightHistogram.Of)]);
    }

    /// <summary>A run's training; nothing is trained yet.</summary>
    /// <param name="run">What to train.</param>
    /// <param name="data">Its images.</param>
    /// <param name="threads">As for <see cref="Train"/>.</param>
    public static TrainingRun Begin(Run run, DatasetSplit data, int threads)
    {
        Settings settings = run.Experiment.Settings;
        bool isWide = settings.Network.Layers.Skip(1).SkipLast(1).Any(width => width >= WideEnoughToShare);
        return new TrainingRun(
            settings.Network, settings.Cost, settings.Training, settings.Regularization, data, run.Seed, settings.Augmentation,
            threads: isWide ? threads : 1, pictureThreads: threads - 1);
    }
}
