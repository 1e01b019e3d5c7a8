using Experiments.Definitions;
using Experiments.Training.Learning;

namespace Experiments.Running.Planning;

/// <summary>Floating-point operations of trainings in TFLOP (10¹²), by count: the same on every machine.</summary>
internal static class Work
{
    private const double OperationsPerTflop = 1e12;

    /// <summary>Pixels and classes of the images that an estimate is made for, before anybody looks at them.</summary>
    private const double Pixels = 784, Classes = 10;

    /// <summary>One whole run; early stopping may spare some, and of a support vector machine it is an estimate.</summary>
    public static double Of(Settings settings) => settings switch
    {
        NetworkSettings network => Tflop(
            network.Network.OperationsPerExample * TrainingLength.Of(network.Training, network.TrainingSetSize).Examples),
        _ => Tflop(2 * Pixels * KernelValues(settings.Dataset.Train)),
    };

    /// <summary>All runs of an experiment, those of its candidates included.</summary>
    public static double Of(Experiment experiment) =>
        (Of(experiment.Settings) * experiment.Runs.Count) + (experiment.Tuning?.Candidates.Sum(Of) ?? 0);

    /// <summary>Operations in TFLOP.</summary>
    public static double Tflop(double operations) => operations / OperationsPerTflop;

    /// <summary>
    /// As many as MNIST's images needed with C = 1 and γ = 1/784, from 1,000 to 50,000 images within a fifth; at most all
    /// that there are between any two classes.
    /// </summary>
    private static double KernelValues(double images) =>
        Math.Min(15 * Math.Pow(images, 1.6), 2 * images * images * (Classes - 1) / Classes);
}
