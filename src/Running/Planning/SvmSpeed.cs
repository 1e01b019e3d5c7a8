using System.Diagnostics;
using Experiments.Definitions;
using Experiments.Training.Baselines;
using Experiments.Training.Datasets;

namespace Experiments.Running.Planning;

/// <summary>How fast support vector machines of these settings are here, on one core.</summary>
/// <param name="PerTflop">Seconds of training for each TFLOP of its estimated work.</param>
/// <param name="PerVector">Seconds for an image and a support vector that it is compared with.</param>
/// <param name="Images">Training images of the one that was measured.</param>
/// <param name="Vectors">Its support vectors.</param>
internal sealed record SvmSpeed(double PerTflop, double PerVector, int Images, int Vectors)
{
    private const int WarmUpImages = 100;

    /// <summary>Support vectors grow with this power of the training images, or somewhat less: MNIST's with 0.76.</summary>
    private const double Growth = 0.8;

    /// <summary>Trains and measures one on a part of the images.</summary>
    public static SvmSpeed Measure(SvmSettings settings, Dataset dataset)
    {
        DatasetSelection some = Calibration.PartOf(settings.Dataset);
        DatasetSplit split = dataset.Split(some, seed: 0);
        SupportVectorMachine.Train(settings.Model, dataset.Split(some with { Train = Math.Min(some.Train, WarmUpImages) }, seed: 0).Training).Classify(split.Test);
        long start = Stopwatch.GetTimestamp();
        var machine = SupportVectorMachine.Train(settings.Model, split.Training);
        double training = Stopwatch.GetElapsedTime(start).TotalSeconds;
        start = Stopwatch.GetTimestamp();
        machine.Classify(split.Test);
        double classifying = Stopwatch.GetElapsedTime(start).TotalSeconds;
        int vectors = Math.Max(1, machine.SupportVectors);
        return new SvmSpeed(training / Work.Of(settings with { Dataset = some }), classifying / ((double)vectors * some.Test), some.Train, vectors);
    }

    /// <summary>The seconds of a whole run with these settings.</summary>
    public double Seconds(SvmSettings settings)
    {
        DatasetSelection all = settings.Dataset;
        double vectors = Math.Min(all.Train, Vectors * Math.Pow((double)all.Train / Images, Growth));
        return (PerTflop * Work.Of(settings)) + (PerVector * vectors * ((double)all.Train + all.Validation + all.Test));
    }
}
