using Experiments.Running;

namespace Experiments.Cli.Progress;

/// <summary>A line for each run that ends, or goes on from a checkpoint: for files and pipes.</summary>
/// <param name="output">Takes the lines.</param>
/// <param name="runs">Number of runs in all.</param>
internal sealed class PlainProgress(Output output, int runs) : IProgress<RunProgress>
{
    private int done;

    /// <inheritdoc/>
    public void Report(RunProgress value)
    {
        if (value.State is RunState.Started or RunState.Evaluated)
        {
            return;
        }

        string run = value.Run.Name;
        if (value.State == RunState.Resumed)
        {
            output.Line($"resumed {run} in epoch {value.Epoch}, after {value.Update} of {value.Updates} updates");
            return;
        }

        if (value.State is RunState.Noted or RunState.Postponed)
        {
            output.Error($"warning: {run}: {value.Reason}");
            return;
        }

        done++;
        if (value.State == RunState.Finished)
        {
            output.Line($"trained {run}: {Accuracy.Of(value.TestAccuracy)} ({done} of {runs})");
        }
        else if (value.State == RunState.Diverged)
        {
            output.Line($"diverged {run}: a weight or a cost was no finite number in epoch {value.Epoch} ({done} of {runs})");
        }
        else if (value.State == RunState.Failed)
        {
            output.Line($"failed {run}: {value.Reason} ({done} of {runs})");
        }
    }
}
