using Experiments.Running.Planning;
using Experiments.Running.Records;

namespace Experiments.Running;

/// <summary>One step of one run.</summary>
/// <param name="Run">The run.</param>
/// <param name="State">What happened.</param>
/// <param name="Update">Parameter updates so far.</param>
/// <param name="Updates">Parameter updates in all.</param>
/// <param name="Epoch">Epochs begun so far.</param>
/// <param name="TestAccuracy">At the latest evaluation, in per cent; of a run that ended, that of the weights it kept; NaN before the first.</param>
/// <param name="Reason">Why it failed or is postponed, or what is noted; null otherwise.</param>
public sealed record RunProgress(
    Run Run, RunState State, long Update, long Updates, int Epoch, double TestAccuracy, string? Reason = null)
{
    /// <summary>The last step of a run that has a record.</summary>
    internal static RunProgress Ended(Run run, RunState state, RunRecord record) =>
        new(run, state, record.Last.Update, record.Last.Update, record.Last.Epoch, record.Ended.Test.Accuracy);
}

/// <summary>Where a run stands.</summary>
public enum RunState
{
    /// <summary>Found in the store; nothing to do.</summary>
    Stored,

    /// <summary>Training begins.</summary>
    Started,

    /// <summary>Training goes on where another process left it, which may have been killed.</summary>
    Resumed,

    /// <summary>The reason is something to know of the run; it goes on.</summary>
    Noted,

    /// <summary>Training passed an evaluation.</summary>
    Evaluated,

    /// <summary>Trained and stored.</summary>
    Finished,

    /// <summary>Trained until a weight or a cost was no finite number, and stored: a result, but seldom the one that was meant.</summary>
    Diverged,

    /// <summary>There was not enough memory for it beside others; it is tried again after them.</summary>
    Postponed,

    /// <summary>Ended without a record.</summary>
    Failed,
}
