using Experiments.Definitions;
using Experiments.Running.Checkpoints;
using Experiments.Running.Planning;
using Experiments.Running.Records;
using Experiments.Training;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;
using Experiments.Training.Networks;

namespace Experiments.Running;

/// <summary>From the planned run of a network to its record.</summary>
internal static class RunTraining
{
    /// <summary>Nodes of a layer from which threads gain more than their meetings cost.</summary>
    private const int WideEnoughToShare = 800;

    /// <summary>Trains one run to its end.</summary>
    /// <param name="run">What to train.</param>
    /// <param name="data">Its images.</param>
    /// <param name="threads">Threads that it may use: a wide network shares its updates out, and all but one make fresh pictures ahead.</param>
    /// <param name="checkpoint">Where it may go on, and where it is saved.</param>
    /// <param name="report">Told of the start and of every evaluation.</param>
    /// <param name="cancellation">Stops it without a record.</param>
    /// <returns>The record, and the epoch that it was taken up in; 0 for the beginning.</returns>
    public static (RunRecord Record, int ResumedAtEpoch) Train(
        Run run, DatasetSplit data, int threads, RunCheckpoint checkpoint, Action<RunProgress> report, CancellationToken cancellation)
    {
        using TrainingRun training = checkpoint.Resume(() => Begin(run, data, threads));
        int resumedAtEpoch = training.Epoch;
        double accuracy = training.Made is [.., Evaluation latest] ? latest.Test.Accuracy : double.NaN;
        report(new RunProgress(
            run, training.Update == 0 ? RunState.Started : RunState.Resumed, training.Update, training.Updates, resumedAtEpoch, accuracy));
        foreach (Evaluation evaluation in training.Evaluations(() => checkpoint.Offer(training, cancellation.IsCancellationRequested), cancellation))
        {
            report(new RunProgress(
                run, RunState.Evaluated, evaluation.Update, training.Updates, evaluation.Epoch, evaluation.Test.Accuracy));
        }

        return (Record(run, training), resumedAtEpoch);
    }

    /// <summary>What a training gave that came to its end.</summary>
    public static RunRecord Record(Run run, TrainingRun training) => new(
        run.Key,
        Engine.Revision,
        Harness.Version,
        run.DatasetDigest,
        run.Seed,
        CanonicalForm.Of(run.Experiment.Settings),
        training.Diverged,
        Work.Tflop(training.Operations),
        training.Made,
        training.Kept,
        training.Predict(),
        [.. training.Network.Layers.Select(WeightHistogram.Of)]);

    /// <summary>A run's training; nothing is trained yet.</summary>
    /// <param name="run">What to train.</param>
    /// <param name="data">Its images.</param>
    /// <param name="threads">As for <see cref="Train"/>.</param>
    public static TrainingRun Begin(Run run, DatasetSplit data, int threads)
    {
        NetworkSettings settings = (NetworkSettings)run.Experiment.Settings;
        bool isWide = settings.Network.Layers.Skip(1).SkipLast(1).Any(width => width >= WideEnoughToShare);
        return new TrainingRun(
            settings.Network, settings.Cost, settings.Training, settings.Regularization, data, run.Seed!.Value, settings.Augmentation,
            threads: isWide ? threads : 1, pictureThreads: threads - 1);
    }
}
