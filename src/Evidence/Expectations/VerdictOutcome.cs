using System.Globalization;
using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Running.Records;

namespace Experiments.Evidence.Expectations;

/// <summary>Whether an experiment turned out beside another one as was expected.</summary>
/// <param name="Expected">What was expected.</param>
/// <param name="Comparison">
/// The two, with the margin of the expectation as region of practical equivalence; null where they share no seed.
/// </param>
/// <param name="DivergedRuns">How many runs of the two diverged.</param>
public sealed record VerdictOutcome(ExpectedVerdict Expected, Comparison? Comparison, int DivergedRuns) : ExpectationOutcome
{
    private const int TooMany = 60; // seeds that nobody will run

    /// <summary>How probable it is that what was expected is so.</summary>
    public double Probability => Comparison is null ? double.NaN : Expected.Is switch
    {
        ExpectedOutcome.Better => Comparison.Better,
        ExpectedOutcome.Worse => Comparison.Worse,
        ExpectedOutcome.Same => Comparison.Same,
        _ => 1 - Comparison.Worse,
    };

    /// <summary>It is certain enough, over three seeds or more, of which no run diverged.</summary>
    public override bool Holds => IsJudged && Probability >= Region.Certainty;

    /// <summary>The opposite is certain enough.</summary>
    public bool IsRefuted => IsJudged && Probability <= 1 - Region.Certainty;

    private bool IsJudged => DivergedRuns == 0 && Comparison is { Pairs.Count: >= Comparison.FewestPairs };

    /// <summary>Compares.</summary>
    public static VerdictOutcome Of(ExpectedVerdict expected, ExperimentResult result, ExperimentResult other) =>
        new(expected, Comparison.Of(result, other, expected.Metric, expected.By), Diverged(result) + Diverged(other));

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', Lines());

    private IEnumerable<string> Lines()
    {
        string margin = Text($"{(Expected.Is is ExpectedOutcome.Better or ExpectedOutcome.Worse ? "by more than" : "within")} {Expected.By}");
        string claim = Expected.Is == ExpectedOutcome.NotWorse ? "not worse" : Text($"{Expected.Is}").ToLowerInvariant();
        string than = Expected.Is == ExpectedOutcome.Same ? "as" : "than";
        yield return Text($"{At(Expected.Place)}: {Expected.Metric} expected {claim} {than} '{Expected.Than}' {margin}: {Finding()}");
        if (Comparison is null)
        {
            yield break;
        }

        (double low, double high) = Comparison.Interval;
        yield return Text($"  difference: {Comparison.Posterior.Mean:+0.00##;-0.00##;0.00}, with 95 % between {low:+0.00##;-0.00##;0.00} and {high:+0.00##;-0.00##;0.00}");
        yield return Text($"  probable:   better {Comparison.Better:0.000}, within {Expected.By} {Comparison.Same:0.000}, worse {Comparison.Worse:0.000}; what is expected needs {Region.Certainty}");
        foreach (SeedPair pair in Comparison.Pairs)
        {
            yield return Text($"  seed {pair.Seed,4}:  {pair.Value:0.00##} against {pair.Other:0.00##}: {pair.Difference:+0.00##;-0.00##;0.00}");
        }

        if (!Holds)
        {
            yield return $"  mend:       {Mend()}";
        }
    }

    private string Finding() => this switch
    {
        { Comparison: null } => "cannot tell: the two share no seed",
        { DivergedRuns: > 0 } => Text($"cannot tell: {DivergedRuns} of their runs diverged"),
        { Holds: true } => "it is",
        { IsRefuted: true } => "it is not",
        _ => Text($"cannot tell: {SeedsText()}"),
    };

    private string Mend() => this switch
    {
        { DivergedRuns: > 0 } => "find out why runs diverge: a lower learning rate, mostly.",
        { IsRefuted: true } => "expect what is so, or find out what changed it.",
        { Needed: { High: > TooMany } } => Text($"expect a margin that seeds can show: the truth seems to lie near {Expected.By}."),
        _ => Text($"run both with more seeds: 'seeds: {Comparison!.Pairs.Count + (Needed?.High ?? 3)}' most likely suffices."),
    };

    private SeedsNeeded? Needed => Comparison is null ? null : SeedsNeeded.Of(Comparison.Posterior, Regions(Comparison));

    private string SeedsText() => Needed?.ToString() ?? "fewer than two pairs tell nothing of the spread";

    private IReadOnlyList<Region> Regions(Comparison comparison) => Expected.Is switch
    {
        ExpectedOutcome.Better => [comparison.BetterRegion, comparison.BetterRegion.Complement],
        ExpectedOutcome.Same => [Region.Around0(Expected.By), comparison.BetterRegion, comparison.WorseRegion],
        _ => [comparison.WorseRegion, comparison.WorseRegion.Complement],
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
