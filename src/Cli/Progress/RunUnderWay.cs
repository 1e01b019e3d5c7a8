using Experiments.Running;

namespace Experiments.Cli.Progress;

/// <summary>A run that is being trained.</summary>
/// <param name="Latest">Its latest step.</param>
/// <param name="Started">When its training began, on the clock of all runs.</param>
/// <param name="Reached">When it took its latest step.</param>
internal sealed record RunUnderWay(RunProgress Latest, TimeSpan Started, TimeSpan Reached)
{
    /// <summary>The part that is done, 0 to 1.</summary>
    public double Share => Latest.Updates == 0 ? 0 : (double)Latest.Update / Latest.Updates;

    /// <summary>Time until it ends, counted down since its latest step; null before the first evaluation.</summary>
    public TimeSpan? Left(TimeSpan now) =>
        TimeLeft.Estimate(Reached - Started, Share) is not { } left ? null
        : left > now - Reached ? left - (now - Reached)
        : TimeSpan.Zero;
}
