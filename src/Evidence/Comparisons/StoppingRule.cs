namespace Experiments.Evidence.Comparisons;

/// <summary>
/// When to stop adding seeds: as soon as the difference is known well enough, whatever it is. To stop as soon as a verdict is
/// there would wait for luck, and find a difference more often than there is one.
/// </summary>
public static class StoppingRule
{
    /// <summary>The 95 % interval over seeds is narrower than twice the region of practical equivalence, with three pairs or more.</summary>
    /// <param name="posterior">What is known.</param>
    /// <param name="rope">Differences up to this do not matter.</param>
    public static bool IsReached(Posterior posterior, double rope) =>
        posterior.Count >= Comparison.FewestPairs && posterior.Interval() is var (low, high) && high - low < 2 * rope;
}
