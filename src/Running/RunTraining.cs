using Experiments.Definitions;
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
    /// <param name="report">Told of the start and of every evaluation.</param>
    /// <param name="cancellation">Stops it without a record.</param>
    public static RunRecord Train(
        Run run, DatasetSplit data, int threads, Action<RunProgress> report, CancellationToken cancellation)
    {
        NetworkSettings settings = (NetworkSettings)run.Experiment.Settings;
        bool isWide = settings.Network.Layers.Skip(1).SkipLast(1).Any(width => width >= WideEnoughToShare);
        using TrainingRun training = new(
            settings.Network, settings.Cost, settings.Training, settings.Regularization, data, run.Seed!.Value, settings.Augmentation,
            threads: isWide ? threads : 1, pictureThreads: threads - 1);
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
            run.Seed,
            CanonicalForm.Of(settings),
            training.Diverged,
            Work.Tflop(training.Operations),
            evaluations,
            training.Kept,
            [.. training.Network.Layers.Select(WeightHistogram.Of)]);
    }
}
