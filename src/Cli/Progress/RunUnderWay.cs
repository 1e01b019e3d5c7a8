using Experiments.Running;

namespace Experiments.Cli.Progress;

/// <summary>A run that is being trained.</summary>
/// <param name="First">Its first step: where it began, or went on from a checkpoint.</param>
/// <param name="Latest">Its latest step.</param>
/// <param name="Started">When its training began, on the clock of all runs.</param>
/// <param name="Reached">When it took its latest step.</param>
internal sealed record RunUnderWay(RunProgress First, RunProgress Latest, TimeSpan Started, TimeSpan Reached)
{
    /// <summary>The part that is done, 0 to 1.</summary>
    public double Share => ShareOf(Latest);

    /// <summary>Time until it ends, counted down since its latest step; null before the first evaluation.</summary>
    public TimeSpan? Left(TimeSpan now) =>
        TimeLeft.Estimate(Reached - Started, (Share - ShareOf(First)) / (1 - ShareOf(First))) is not { } left ? null
        : left > now - Reached ? left - (now - Reached)
        : TimeSpan.Zero;

    private static double ShareOf(RunProgress step) => step.Updates == 0 ? 0 : (double)step.Update / step.Updates;
}
