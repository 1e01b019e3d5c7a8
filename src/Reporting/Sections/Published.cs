using System.Globalization;
using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;

namespace Experiments.Reporting.Sections;

/// <summary>Numbers from the literature beside ours.</summary>
internal sealed class Published : Section
{
    private static readonly string[] Columns =
        ["Experiment", "Metric", ">Published", ">Measured", ">95 % interval of one further run", "Verdict", "Source"];

    private const string Note =
        "A published number is reproduced when it lies in the 95 % interval of one further run of ours, mean ± t·s·√(1 + 1/n)";

    private const string BandNote = ", or when our mean lies in the band that its source states";

    /// <inheritdoc/>
    public override string Name => "published";

    /// <inheritdoc/>
    public override bool IsAlwaysShown => true;

    /// <inheritdoc/>
    public override bool IsOfAllPoints => true;

    /// <inheritdoc/>
    public override SectionContent? Write(StudyResult study)
    {
        bool hasBand = study.Results.SelectMany(result => result.Experiment.Published).Any(number => number.Band is not null);
        string[][] rows = [.. study.Results.SelectMany(result => result.Experiment.Published.Select(number => Row(result, number)))];
        return rows.Length == 0 ? null : new SectionContent("Published and measured", [], $"{Markdown.Table(Columns, rows)}\n{Note}{(hasBand ? BandNote : "")}.\n");
    }

    private static string[] Row(ExperimentResult result, PublishedNumber number)
    {
        Quantity quantity = number.Metric.Quantity;
        Summary measured = Summary.Of(result.Values(number.Metric));
        double half = measured.PredictiveHalfWidth;
        return
        [
            Divergence.Label(result),
            number.Metric.ToString(),
            Numbers.Of(number.Value, quantity),
            Numbers.Of(measured, quantity),
            double.IsFinite(half)
                ? $"{Numbers.Of(measured.Mean - half, quantity)} to {Numbers.Of(measured.Mean + half, quantity)}"
                : Numbers.None,
            Verdict(number, measured, result.Records.Count(record => record.Diverged)),
            Markdown.Escape(number.Source),
        ];
    }

    private static string Verdict(PublishedNumber number, Summary measured, int diverged)
    {
        double distance = Math.Abs(number.Value - measured.Mean);
        double half = measured.PredictiveHalfWidth;
        return (measured.Count, double.IsFinite(distance)) switch
        {
            _ when diverged > 0 => $"cannot tell: {diverged} of {measured.Count} runs diverged",
            (_, false) => "cannot tell: not measured",
            ( < 3, _) => "cannot tell: fewer than three runs",
            _ when number.Band is [var low, var high] && low <= measured.Mean && measured.Mean <= high =>
                $"reproduced: in its band, {Numbers.Of(low, number.Metric.Quantity)} to {Numbers.Of(high, number.Metric.Quantity)}",
            _ when distance <= half => "reproduced",
            _ => $"outside by {Outside(distance - half, number.Metric.Quantity)}",
        };
    }

    private static string Outside(double excess, Quantity quantity) => quantity == Quantity.Accuracy
        ? string.Create(CultureInfo.InvariantCulture, $"{excess:0.00} points")
        : string.Create(CultureInfo.InvariantCulture, $"{excess:0.0000}");
}
