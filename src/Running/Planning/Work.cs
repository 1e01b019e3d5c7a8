using Experiments.Definitions;
using Experiments.Training.Learning;

namespace Experiments.Running.Planning;

/// <summary>Floating-point operations of trainings in TFLOP (10¹²), by count: the same on every machine.</summary>
internal static class Work
{
    private const double OperationsPerTflop = 1e12;

    /// <summary>One whole run; early stopping may spare some.</summary>
    public static double Of(Settings settings) => Tflop(
        settings.Network.OperationsPerExample * TrainingLength.Of(settings.Training, settings.TrainingSetSize).Examples);

    /// <summary>All runs of an experiment, those of its candidates included.</summary>
    public static double Of(Experiment experiment) =>
        (Of(experiment.Settings) * experiment.Seeds.Count) + (experiment.Tuning?.Candidates.Sum(Of) ?? 0);

    /// <summary>Operations in TFLOP.</summary>
    public static double Tflop(double operations) => operations / OperationsPerTflop;
}
