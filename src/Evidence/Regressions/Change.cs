using Experiments.Definitions;
using Experiments.Evidence.Comparisons;

namespace Experiments.Evidence.Regressions;

/// <summary>How a result differs from what it was.</summary>
public enum ChangeKind
{
    /// <summary>Every run's headline is the same.</summary>
    None,

    /// <summary>It is worse, by more than differences that count as none.</summary>
    Drop,

    /// <summary>It is better, by more than differences that count as none.</summary>
    Gain,

    /// <summary>It is another, but may as well be the same, or too few seeds tell.</summary>
    Noise,
}

/// <summary>A result beside what it was, run against run of the same seed.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Comparison">The result against what it was; null where the two share no seed.</param>
public sealed record Change(ChangeKind Kind, Comparison? Comparison)
{
    /// <summary>Judges a change of the headline.</summary>
    /// <param name="before">What each seed gave, in per cent.</param>
    /// <param name="after">What each seed gives now.</param>
    /// <param name="rope">Differences up to so many points count as none.</param>
    public static Change Of(IReadOnlyDictionary<int, double> before, IReadOnlyDictionary<int, double> after, double rope)
    {
        SeedPair[] pairs = [.. after.Where(run => before.ContainsKey(run.Key)).Select(run => new SeedPair(run.Key, run.Value, before[run.Key]))];
        Comparison? comparison = pairs.Length == 0 ? null : new Comparison(Metric.Headline, pairs, rope, double.NaN);
        ChangeKind kind = before.Count == after.Count && pairs.Length == after.Count && pairs.All(pair => pair.Difference == 0) ? ChangeKind.None
            : comparison?.Verdict switch
            {
                Verdict.Better => ChangeKind.Gain,
                Verdict.Worse => ChangeKind.Drop,
                _ => ChangeKind.Noise,
            };
        return new Change(kind, comparison);
    }
}
