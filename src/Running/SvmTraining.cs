using Experiments.Definitions;
using Experiments.Running.Planning;
using Experiments.Running.Records;
using Experiments.Training;
using Experiments.Training.Baselines;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;

namespace Experiments.Running;

/// <summary>From the planned run of a support vector machine to its record: one evaluation, without epochs or costs. It takes some minutes on all of MNIST, and is not saved on its way.</summary>
internal static class SvmTraining
{
    /// <summary>Trains it to its optimum, and measures it.</summary>
    /// <param name="run">What to train.</param>
    /// <param name="data">Its images.</param>
    /// <param name="threads">Threads that it may use.</param>
    /// <param name="report">Told of the start; there is no end before the last.</param>
    /// <param name="cancellation">Stops it without a record.</param>
    public static RunRecord Train(Run run, DatasetSplit data, int threads, Action<RunProgress> report, CancellationToken cancellation)
    {
        SvmSettings settings = (SvmSettings)run.Experiment.Settings;
        report(new RunProgress(run, RunState.Started, Update: 0, Updates: 1, Epoch: 0, double.NaN));
        SupportVectorMachine machine = SupportVectorMachine.Train(settings.Model, data.Training, threads, cancellation);
        Score Measured(Examples images) => new(machine.Accuracy(images, cancellation), double.NaN);
        Predictions predictions = machine.Predict(data.Test, cancellation);
        Evaluation evaluation = new(
            Epoch: 0,
            Update: 0,
            LearningRate: 0,
            Penalty: 0,
            Measured(data.Training),
            data.Validation is null ? null : Measured(data.Validation),
            new Score(predictions.Accuracy(data.Test), double.NaN),
            WeightNorms: [],
            ZeroWeights: [],
            machine.Hash());
        return new RunRecord(
            run.Key,
            Engine.Revision,
            Harness.Version,
            run.DatasetDigest,
            run.Seed,
            CanonicalForm.Of(settings),
            Diverged: false,
            Work.Tflop(machine.Operations),
            [evaluation],
            Kept: 0,
            predictions,
            Histograms: []);
    }
}
