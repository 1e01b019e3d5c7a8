using Experiments.Running.Planning;

namespace Experiments.Running.Explaining;

/// <summary>Why a run is trained, or is not.</summary>
/// <param name="Run">The run.</param>
/// <param name="Reason">Why.</param>
/// <param name="Nearest">The key of the stored run that is most like it; null if it is stored itself, or if nothing is.</param>
/// <param name="Differences">What differs from the nearest: the old value is the stored one's.</param>
/// <param name="Note">More to know: the format of its record, or why it failed or cannot be read; null for nothing.</param>
public sealed record Explanation(Run Run, RunReason Reason, string? Nearest, IReadOnlyList<Difference> Differences, string? Note = null)
{
    /// <summary>Whether it is trained.</summary>
    public bool Trains => Reason is not (RunReason.Stored or RunReason.Committed or RunReason.Unreadable);
}

/// <summary>Why a run is trained, or is not.</summary>
public enum RunReason
{
    /// <summary>Its record is in the store.</summary>
    Stored,

    /// <summary>Its record is under version control.</summary>
    Committed,

    /// <summary>It was never trained as it is now.</summary>
    Missing,

    /// <summary>Its record has a format that this program does not read.</summary>
    OtherFormat,

    /// <summary>Its record is there, but cannot be read; the run fails until that is mended.</summary>
    Unreadable,

    /// <summary>Its record was damaged, and was set aside.</summary>
    Damaged,

    /// <summary>It failed when it was last tried.</summary>
    Failed,

    /// <summary>It was stopped on its way, and goes on from its checkpoint.</summary>
    Stopped,
}
