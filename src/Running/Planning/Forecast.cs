using Experiments.Definitions;

namespace Experiments.Running.Planning;

/// <summary>What running some experiments would take on this machine.</summary>
/// <param name="Runs">Each run once, in the order in which they would start.</param>
/// <param name="Cores">Runs that are trained at once.</param>
public sealed record Forecast(IReadOnlyList<PlannedRun> Runs, int Cores)
{
    /// <summary>The runs that are not stored.</summary>
    public IEnumerable<PlannedRun> Missing => Runs.Where(run => !run.IsStored);

    /// <summary>From the first run's start to the last one's end: each goes to the core that is free first.</summary>
    public TimeSpan Time
    {
        get
        {
            TimeSpan[] busy = new TimeSpan[Cores];
            foreach (PlannedRun run in Missing)
            {
                busy[Array.IndexOf(busy, busy.Min())] += run.Time;
            }

            return busy.Max();
        }
    }

    /// <summary>Plans the runs of some experiments, and trains a little to see how long those would take that are missing.</summary>
    /// <param name="workspace">Where the data sets and the stored runs lie.</param>
    /// <param name="experiments">In the order in which their runs are to start.</param>
    /// <param name="cores">Runs that are trained at once.</param>
    /// <exception cref="InvalidDataException">A data set is not what its description says.</exception>
    public static Forecast Of(Workspace workspace, IReadOnlyList<Experiment> experiments, int cores)
    {
        Runner runner = new(workspace);
        Experiment[] arms = [.. experiments.Select(experiment => runner.Tuned(experiment) ?? experiment)];
        Experiment[] known =
        [
            .. experiments.SelectMany(experiment => experiment.Tuning?.Candidates ?? []),
            .. arms.Where(arm => !arm.IsToBeTuned),
        ];
        PlannedRun[] runs =
        [
            .. Plan.For(workspace, known).Runs.Select(run => Planned(run.Experiment, run.Seed, run.Key, runner.Find(run.Key) is not null)),
            .. arms.Where(arm => arm.IsToBeTuned).SelectMany(arm => arm.Runs.Select(seed => Planned(arm, seed, key: null, isStored: false))),
        ];
        var calibration = Calibration.Of(workspace, [.. runs.Where(run => !run.IsStored)]);
        return new Forecast([.. runs.Select(run => run.IsStored ? run : run with { Time = calibration.Time(run) })], cores);
    }

    private static PlannedRun Planned(Experiment experiment, int? seed, string? key, bool isStored) =>
        new(experiment, seed, key, isStored, Work.Of(experiment.Settings), TimeSpan.Zero);
}
