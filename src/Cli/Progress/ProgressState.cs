using System.Collections.Immutable;
using Experiments.Running;

namespace Experiments.Cli.Progress;

/// <summary>Where a set of runs stands.</summary>
/// <param name="Runs">Number of runs in all.</param>
/// <param name="Stored">Runs that were found in the store.</param>
/// <param name="Ended">Runs that were trained, or failed.</param>
/// <param name="UnderWay">Runs in training, the oldest first.</param>
internal sealed record ProgressState(int Runs, int Stored, int Ended, ImmutableList<RunUnderWay> UnderWay)
{
    /// <summary>Before the first step.</summary>
    public static ProgressState Before(int runs) => new(runs, 0, 0, []);

    /// <summary>The state after one more step.</summary>
    /// <param name="step">What happened.</param>
    /// <param name="now">Time since the first run began.</param>
    public ProgressState After(RunProgress step, TimeSpan now)
    {
        RunUnderWay? before = UnderWay.Find(run => run.Latest.Run.Key == step.Run.Key);
        return step.State switch
        {
            RunState.Stored => this with { Stored = Stored + 1 },
            RunState.Started or RunState.Resumed => this with { UnderWay = UnderWay.Add(new RunUnderWay(step, step, now, now)) },
            RunState.Evaluated when before is not null => this with
            {
                UnderWay = UnderWay.Replace(before, before with { Latest = step, Reached = now }),
            },
            RunState.Postponed when before is not null => this with { UnderWay = UnderWay.Remove(before) },
            RunState.Finished or RunState.Diverged or RunState.Failed => this with
            {
                Ended = Ended + 1,
                UnderWay = before is null ? UnderWay : UnderWay.Remove(before),
            },
            _ => this,
        };
    }

    /// <summary>Time until all runs end, if those to come are like those so far; null before the first evaluation.</summary>
    public TimeSpan? Left(TimeSpan now) =>
        TimeLeft.Estimate(now, (Ended + UnderWay.Sum(run => run.Share)) / (Runs - Stored));
}
