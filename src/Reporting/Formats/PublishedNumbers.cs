using System.Globalization;
using Experiments.Definitions;
using Experiments.Evidence.Published;

namespace Experiments.Reporting.Formats;

/// <summary>How published numbers are told beside ours.</summary>
internal static class PublishedNumbers
{
    /// <summary>Like <c>Peak test accuracy</c>.</summary>
    public static string Words(Metric metric)
    {
        string words = metric.ToString().Replace("train-", "training-", StringComparison.Ordinal).Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>Where one further run of ours would lie; a dash where that is not known.</summary>
    public static string Interval(Reproduction row)
    {
        Quantity quantity = row.Number.Metric.Quantity;
        (double low, double high) = row.Predicted;
        return double.IsFinite(high - low) ? $"{Numbers.Of(low, quantity)} to {Numbers.Of(high, quantity)}" : Numbers.None;
    }

    /// <summary>What our runs say of the number, in words.</summary>
    public static string Finding(Reproduction row) => row.Finding switch
    {
        Evidence.Published.Finding.NotJudged => "quoted at second hand: not judged",
        Evidence.Published.Finding.Reproduced when row.IsInBand =>
            $"reproduced: in its band, {Numbers.Of(row.Number.Band![0], row.Number.Metric.Quantity)} to {Numbers.Of(row.Number.Band[1], row.Number.Metric.Quantity)}",
        Evidence.Published.Finding.Reproduced => "reproduced",
        Evidence.Published.Finding.Outside => $"outside by {Outside(row.Excess, row.Number.Metric.Quantity)}",
        _ when row.Diverged > 0 => $"cannot tell: {row.Diverged} of {row.Measured.Count} runs diverged",
        _ when !double.IsFinite(row.Measured.Mean) => "cannot tell: not measured",
        _ => "cannot tell: fewer than three runs",
    };

    /// <summary>What makes the number say less than it seems to; empty for nothing.</summary>
    public static string Ambiguity(Reproduction row) => row.Ambiguity switch
    {
        Evidence.Published.Ambiguity.BestOfRuns => "the best of several runs",
        Evidence.Published.Ambiguity.Peak => "the peak of a single run, chosen on the test set",
        _ => "",
    };

    private static string Outside(double excess, Quantity quantity) => quantity == Quantity.Accuracy
        ? string.Create(CultureInfo.InvariantCulture, $"{excess:0.00} points")
        : string.Create(CultureInfo.InvariantCulture, $"{excess:0.0000}");
}
