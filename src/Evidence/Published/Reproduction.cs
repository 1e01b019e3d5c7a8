using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Running.Records;

namespace Experiments.Evidence.Published;

/// <summary>What our runs say of a published number.</summary>
public enum Finding
{
    /// <summary>It lies where one further run of ours would, or our mean lies in the band that its source states.</summary>
    Reproduced,

    /// <summary>It does not.</summary>
    Outside,

    /// <summary>Too few runs, or runs without the metric.</summary>
    CannotTell,

    /// <summary>Nothing, for the source was read in another's words only.</summary>
    NotJudged,
}

/// <summary>What makes a published number say less than it seems to.</summary>
public enum Ambiguity
{
    /// <summary>Nothing that we know.</summary>
    None,

    /// <summary>It is the highest of a run on the test set, and so chosen there: it depends on how often that run was looked at.</summary>
    Peak,

    /// <summary>It is the best of several runs, of which the others are not told. The source says so: "best of 3".</summary>
    BestOfRuns,
}

/// <summary>A published number beside our runs.</summary>
/// <param name="Result">Ours.</param>
/// <param name="Number">Theirs.</param>
/// <param name="Measured">The metric over our seeds.</param>
public sealed record Reproduction(ExperimentResult Result, PublishedNumber Number, Summary Measured)
{
    private const int FewestRuns = 3;

    /// <summary>One per published number of the result, in the file's order.</summary>
    /// <param name="result">Ours.</param>
    /// <param name="others">Those that may explain why the numbers are others.</param>
    public static IReadOnlyList<Reproduction> Of(ExperimentResult result, IReadOnlyList<ExperimentResult> others) =>
    [
        .. result.Experiment.Published.Select(number => Of(result, number) with
        {
            Explanation = others.Where(other => other.Experiment.Path == number.ExplainedBy).Select(other => Of(other, number)).FirstOrDefault(),
        }),
    ];

    /// <summary>The number beside the experiment that is said to explain it; null where there is none, or it was not run.</summary>
    public Reproduction? Explanation { get; private init; }

    /// <summary>Ours is another, and would not be with what the explanation has otherwise.</summary>
    public bool IsExplained => Finding == Finding.Outside && Explanation?.Finding == Finding.Reproduced;

    /// <summary>How many of our runs diverged.</summary>
    public int Diverged => Result.Records.Count(record => record.Diverged);

    /// <summary>Where one further run of ours would lie, with 95 %: mean ± t·s·√(1 + 1/n).</summary>
    public (double Low, double High) Predicted =>
        (Measured.Mean - Measured.PredictiveHalfWidth, Measured.Mean + Measured.PredictiveHalfWidth);

    /// <summary>Our mean lies in the band that the source states.</summary>
    public bool IsInBand => Number.Band is [var low, var high] && low <= Measured.Mean && Measured.Mean <= high;

    /// <summary>What makes the number say less than it seems to.</summary>
    public Ambiguity Ambiguity => Number.Source.Contains("best of", StringComparison.OrdinalIgnoreCase) ? Ambiguity.BestOfRuns
        : Number.Metric is { Statistic: Statistic.Peak, Set: ExampleSet.Test } ? Ambiguity.Peak
        : Ambiguity.None;

    /// <summary>By how much the number lies outside of <see cref="Predicted"/>; 0 or less inside.</summary>
    public double Excess => Math.Abs(Number.Value - Measured.Mean) - Measured.PredictiveHalfWidth;

    /// <summary>What our runs say.</summary>
    public Finding Finding => Number.IsQuoted ? Finding.NotJudged
        : Diverged > 0 || Measured.Count < FewestRuns || !double.IsFinite(Number.Value - Measured.Mean) ? Finding.CannotTell
        : IsInBand || Excess <= 0 ? Finding.Reproduced
        : Finding.Outside;

    private static Reproduction Of(ExperimentResult result, PublishedNumber number) => new(result, number, Summary.Of(result.Values(number.Metric)));
}
