namespace Experiments.Evidence.Comparisons;

/// <summary>What a comparison may be said to show.</summary>
public enum Verdict
{
    /// <summary>Too few seeds, or too much spread between them, for any of the others.</summary>
    CannotTell,

    /// <summary>Better by more than the region of practical equivalence.</summary>
    Better,

    /// <summary>Within the region of practical equivalence.</summary>
    Same,

    /// <summary>Worse by more than the region of practical equivalence.</summary>
    Worse,
}

/// <summary>Verdicts as words.</summary>
public static class VerdictWords
{
    /// <summary>Like <c>cannot tell</c>.</summary>
    public static string Words(this Verdict verdict) => verdict == Verdict.CannotTell ? "cannot tell" : verdict.ToString().ToLowerInvariant();
}
