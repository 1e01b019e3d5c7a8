using Experiments.Evidence.Comparisons;

namespace Experiments.Reporting.Formats;

/// <summary>How comparisons are told.</summary>
internal static class Verdicts
{
    /// <summary>The verdict, in bold where there is one.</summary>
    public static string Of(Comparison comparison) => comparison.Verdict == Verdict.CannotTell
        ? comparison.Verdict.Words()
        : $"**{comparison.Verdict.Words()}**";

    /// <summary>The interval over seeds; a dash where one pair tells nothing of the spread.</summary>
    public static string Interval(Comparison comparison) => comparison.Pairs.Count < 2 ? Numbers.None : Numbers.Interval(comparison.Interval);

    /// <summary>The interval over seeds and images, likewise.</summary>
    public static string IntervalForNewImages(Comparison comparison) =>
        comparison.Pairs.Count < 2 ? Numbers.None : Numbers.Interval(comparison.IntervalForNewImages);

    /// <summary>Like <c>29 % fewer errors</c>; empty where the verdict is not that there are fewer or more.</summary>
    public static string Errors(Comparison comparison)
    {
        double share = comparison.RelativeErrorReduction;
        return comparison.Verdict is Verdict.Better or Verdict.Worse && double.IsFinite(share)
            ? $"{Numbers.Fixed(Math.Abs(100 * share), 0)} % {(share > 0 ? "fewer" : "more")} errors"
            : "";
    }

    /// <summary>Like <c>probably 3–9 more seeds</c>; what is lacking where nothing can be foreseen; empty where there is a verdict.</summary>
    public static string SeedsNeeded(Comparison comparison) => comparison.Verdict != Verdict.CannotTell ? ""
        : comparison.Needed?.ToString() ?? $"needs {Comparison.FewestPairs} seeds at least";

    /// <summary>A probability with two decimals, never rounded to certainty.</summary>
    public static string Probability(double probability) => probability switch
    {
        > 0.995 => "> 0.99",
        < 0.005 => "< 0.01",
        _ => Numbers.Fixed(probability, 2),
    };
}
