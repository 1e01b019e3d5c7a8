using Experiments.Definitions;
using Experiments.Training.Datasets;
using Experiments.Training.Learning.Schedules;

namespace Experiments.Running.Planning;

/// <summary>How fast different trainings are here: measured for those that make up most of the work, estimated from them for the others.</summary>
internal sealed class Calibration
{
    /// <summary>All measurements together, reading the data sets left out.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);

    /// <summary>Enough images to measure on; more would take longer to prepare than to train on.</summary>
    private const int MostImages = 1000;

    private readonly Dictionary<string, Func<Settings, double>> speeds; // the seconds of a run
    private readonly double secondsPerTflop;

    private Calibration(Dictionary<string, Func<Settings, double>> speeds, double secondsPerTflop)
    {
        this.speeds = speeds;
        this.secondsPerTflop = secondsPerTflop;
    }

    /// <summary>Measures what these runs have in common, most work first.</summary>
    /// <param name="workspace">Where their data sets lie.</param>
    /// <param name="runs">What is to be estimated.</param>
    public static Calibration Of(Workspace workspace, IReadOnlyList<PlannedRun> runs)
    {
        IGrouping<string, PlannedRun>[] shapes = [.. runs.GroupBy(run => Shape(run.Experiment.Settings)).OrderByDescending(shape => shape.Sum(run => run.Work))];
        int measured = (int)Math.Min(shapes.Length, Limit / Shortest);
        Dictionary<string, Dataset> datasets = runs
            .Select(run => run.Experiment.Settings.Dataset.Name)
            .Distinct()
            .Select(name => DatasetFolder.Read(workspace, name))
            .ToDictionary(folder => folder.Name, folder => Dataset.Load(folder.Path, folder.Definition));
        TimeSpan each = measured == 0 ? TimeSpan.Zero : TimeSpan.FromTicks(Math.Min(Longest.Ticks, Limit.Ticks / measured));
        var speeds = shapes.Take(measured).ToDictionary(
            shape => shape.Key,
            shape => Measure(shape.First().Experiment.Settings, datasets, each));
        PlannedRun[] known = [.. shapes.Take(measured).SelectMany(shape => shape)];
        double seconds = known.Sum(run => speeds[Shape(run.Experiment.Settings)](run.Experiment.Settings));
        return new Calibration(speeds, seconds / Math.Max(double.Epsilon, known.Sum(run => run.Work)));
    }

    /// <summary>How long a run trains by itself on one core.</summary>
    public TimeSpan Time(PlannedRun run) => TimeSpan.FromSeconds(
        speeds.TryGetValue(Shape(run.Experiment.Settings), out Func<Settings, double>? seconds) ? seconds(run.Experiment.Settings) : secondsPerTflop * run.Work);

    /// <summary>The images that a training is measured on, or as many of them as there are.</summary>
    internal static DatasetSelection PartOf(DatasetSelection all) => all with
    {
        Train = Math.Min(all.Train, MostImages),
        Validation = 0,
        Test = Math.Min(all.Test, MostImages),
        Subset = TrainingSubset.First,
        Balanced = false,
    };

    private static Func<Settings, double> Measure(Settings settings, Dictionary<string, Dataset> datasets, TimeSpan time)
    {
        Dataset dataset = datasets[settings.Dataset.Name];
        if (settings is SvmSettings svm)
        {
            var machine = SvmSpeed.Measure(svm, dataset);
            return other => machine.Seconds((SvmSettings)other);
        }

        var network = Speed.Measure((NetworkSettings)settings, dataset, time);
        return other => network.Seconds((NetworkSettings)other);
    }

    private static string Shape(Settings settings) => settings is NetworkSettings network ? Shape(network) : $"{settings.Dataset.Name} {((SvmSettings)settings).Model}";

    /// <summary>What decides how long an update takes: of the regularizers their kinds, whatever their λ.</summary>
    private static string Shape(NetworkSettings settings) => string.Join(
        ' ',
        settings.Dataset.Name,
        string.Join('-', settings.Network.Layers),
        settings.Network.Activation,
        settings.Network.Output,
        settings.Cost,
        settings.Training.BatchSize,
        settings.Training.Momentum is Constant { Value: 0 },
        string.Join(' ', settings.Regularization.Select(regularizer => regularizer.GetType().Name)),
        string.Join(' ', settings.Augmentation?.Transformations.Select(transformation => transformation.GetType().Name) ?? []),
        settings.Augmentation?.Fresh);
}
