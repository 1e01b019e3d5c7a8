using Experiments.Definitions.Reading.Problems;

namespace Experiments.Definitions.Reading.Checks;

/// <summary>What is expected and what was published must be possible.</summary>
internal static class MetricChecks
{
    /// <summary>Everything that is wrong.</summary>
    public static IEnumerable<Problem> Of(Experiment experiment) =>
    [
        .. experiment.Expectations.OfType<ExpectedBand>().SelectMany(OfBand),
        .. experiment.Published.SelectMany(OfPublished),
        .. experiment.Settings.Dataset.Validation == 0 ? OnValidation(experiment) : [],
        .. experiment.Settings is SvmSettings ? OfSvm(experiment) : [],
    ];

    private static IEnumerable<Problem> OfBand(ExpectedBand expectation) => expectation switch
    {
        { Min: { } min, Max: { } max } when min > max =>
            [SettingsProblems.MinAboveMax(expectation.Place, expectation.Metric, min, max)],
        _ =>
        [
            .. OfValue(expectation.Place, expectation.Metric, expectation.Min),
            .. OfValue(expectation.Place, expectation.Metric, expectation.Max),
        ],
    };

    private static IEnumerable<Problem> OfPublished(PublishedNumber number) =>
    [
        .. OfValue(number.Place, number.Metric, number.Value),
        .. (number.Band ?? []).Where(end => end != number.Value).SelectMany(end => OfValue(number.Place, number.Metric, end)),
        .. number.Band is [var low, var high] && !(low <= number.Value && number.Value <= high)
            ? [SettingsProblems.OutsideOwnBand(number.Place, number.Metric, number.Value, low, high)]
            : Array.Empty<Problem>(),
        .. number is { IsQuoted: true, Band: not null } ? [ExplanationProblems.NotJudged(number.Place, "band")] : Array.Empty<Problem>(),
        .. number is { IsQuoted: true, ExplainedBy: not null } ? [ExplanationProblems.NotJudged(number.Place, "explained-by")] : Array.Empty<Problem>(),
    ];

    private static IEnumerable<Problem> OfValue(Place place, Metric metric, double? value)
    {
        bool isPerCent = metric is { Quantity: Quantity.Accuracy, Statistic: not Statistic.EpochOfPeak };
        if (value < 0 || (isPerCent && value > 100))
        {
            yield return SettingsProblems.ImpossibleValue(place, metric, value.Value);
        }
        else if (isPerCent && value is > 0 and < 1)
        {
            yield return SettingsProblems.FractionForPerCent(place, metric, value.Value);
        }
    }

    private static IEnumerable<Problem> OfSvm(Experiment experiment) =>
        Written(experiment).Where(written => !SvmChecks.Has(written.Metric)).Select(written => ModelProblems.NoSuchMetric(written.Place, written.Metric));

    private static IEnumerable<(Metric Metric, Place Place)> Written(Experiment experiment) =>
    [
        .. experiment.Expectations.Select(expectation => (expectation.Metric, expectation.Place)),
        .. experiment.Published.Select(number => (number.Metric, number.Place)),
    ];

    private static IEnumerable<Problem> OnValidation(Experiment experiment) =>
        from written in Written(experiment)
        where written.Metric.NeedsValidation
        select SettingsProblems.NoValidation(written.Place, written.Metric);
}
