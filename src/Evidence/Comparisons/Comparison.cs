using Experiments.Definitions;
using Experiments.Running.Records;
using Experiments.Training.Datasets;

namespace Experiments.Evidence.Comparisons;

/// <summary>One result against another, run against run of the same seed.</summary>
/// <param name="Metric">What is compared.</param>
/// <param name="Pairs">At least one.</param>
/// <param name="Rope">
/// The region of practical equivalence: differences up to this, either way, do not matter; in the metric's unit.
/// </param>
/// <param name="ImageVariance">
/// Variance that the mean difference would have over test sets, in the metric's unit squared; NaN where it is not known.
/// </param>
public sealed record Comparison(Metric Metric, IReadOnlyList<SeedPair> Pairs, double Rope, double ImageVariance)
{
    /// <summary>Below this many pairs there is no verdict.</summary>
    public const int FewestPairs = ExpectedVerdict.FewestPairs;

    /// <summary>What the pairs tell of the mean difference δ.</summary>
    public Posterior Posterior { get; } = Posterior.Of([.. Pairs.Select(pair => pair.Difference)], Prior.Of(Metric));

    /// <summary>P(δ is an improvement that matters).</summary>
    public double Better => BetterRegion.Probability(Posterior);

    /// <summary>P(δ does not matter).</summary>
    public double Same => Region.Around0(Rope).Probability(Posterior);

    /// <summary>P(δ is a loss that matters).</summary>
    public double Worse => WorseRegion.Probability(Posterior);

    /// <summary>What may be claimed.</summary>
    public Verdict Verdict => Pairs.Count < FewestPairs ? Verdict.CannotTell
        : Better >= Region.Certainty ? Verdict.Better
        : Worse >= Region.Certainty ? Verdict.Worse
        : Same >= Region.Certainty ? Verdict.Same
        : Verdict.CannotTell;

    /// <summary>δ as a share of the other's errors: 0.2 where one error in five is gone; NaN where that means nothing.</summary>
    public double RelativeErrorReduction => Metric is { Quantity: Quantity.Accuracy, Statistic: not Statistic.EpochOfPeak }
        && Pairs.Average(pair => 100 - pair.Other) is var errors and > 0 ? Posterior.Mean / errors : double.NaN;

    /// <summary>The 95 % interval of δ over seeds, on these test images.</summary>
    public (double Low, double High) Interval => Posterior.Interval();

    /// <summary>The 95 % interval of δ over seeds and over test images; NaN where the variance over images is not known.</summary>
    public (double Low, double High) IntervalForNewImages => TestImages.Widen(Interval, Posterior.Mean, ImageVariance);

    /// <summary>How many further seeds will probably bring a verdict; null where there is one, or too little to tell from.</summary>
    public SeedsNeeded? Needed => Verdict != Verdict.CannotTell ? null
        : SeedsNeeded.Of(Posterior, [BetterRegion, Region.Around0(Rope), WorseRegion]);

    /// <summary>The differences that are an improvement that matters.</summary>
    internal Region BetterRegion => IsMoreBetter ? Region.Above(Rope) : Region.Below(-Rope);

    /// <summary>The differences that are a loss that matters.</summary>
    internal Region WorseRegion => IsMoreBetter ? Region.Below(-Rope) : Region.Above(Rope);

    private bool IsMoreBetter => Metric is not { Quantity: Quantity.Cost };

    /// <summary>Compares two results; null where they share no seed.</summary>
    /// <param name="result">What is judged.</param>
    /// <param name="other">What it is compared with.</param>
    /// <param name="metric">What is compared.</param>
    /// <param name="rope">Differences up to this do not matter, in the metric's unit.</param>
    /// <param name="images">The test images that the runs of both answer to; null where they are not at hand or not the same.</param>
    public static Comparison? Of(ExperimentResult result, ExperimentResult other, Metric metric, double rope, Examples? images = null)
    {
        IReadOnlyList<SeedPair> pairs = SeedPair.Of(result, other, metric);
        return pairs.Count == 0 ? null : new Comparison(metric, pairs, rope, TestImages.Variance(result, other, metric, pairs, images));
    }

    /// <summary>What this comparison shows, without the lists.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Verdict.Words()}: {Posterior.Mean:+0.00;-0.00;0.00} ({Interval.Low:+0.00;-0.00;0.00} to {Interval.High:+0.00;-0.00;0.00})");
}
