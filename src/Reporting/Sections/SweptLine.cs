using Experiments.Definitions;
using Experiments.Running.Records;

namespace Experiments.Reporting.Sections;

/// <summary>The results of one arm along one swept setting.</summary>
/// <param name="Title">The arm's, with the values of settings that are swept besides.</param>
/// <param name="Results">In the order of the sweep, each with what the axis is at; one at null for an arm that is the same throughout.</param>
internal sealed record SweptLine(string Title, IReadOnlyList<(SweptValue? At, ExperimentResult Result)> Results)
{
    /// <summary>The arms' lines by the setting that they are drawn over; a baseline that is not swept is the first line of each.</summary>
    public static IEnumerable<(string Key, IReadOnlyList<SweptLine> Lines)> Of(StudyResult study)
    {
        SweptLine[] flat = study.Baseline.Experiment.Point is null
            ? [new SweptLine(study.Baseline.Experiment.Title, [(null, study.Baseline)])]
            : [];
        return study.Results
            .Where(result => result.Experiment.Point is not null)
            .GroupBy(result => result.Experiment.Arm)
            .Select(arm => (Key: Axis([.. arm]), Arm: arm))
            .GroupBy(arm => arm.Key)
            .Select(axis => (axis.Key, (IReadOnlyList<SweptLine>)[.. flat, .. axis.SelectMany(arm => Lines([.. arm.Arm], axis.Key))]));
    }

    /// <summary>The first setting that takes several numbers; without one, the first that takes several values.</summary>
    private static string Axis(ExperimentResult[] arm)
    {
        IGrouping<string, SweptValue>[] several =
        [
            .. arm.SelectMany(Values).GroupBy(value => value.Key).Where(values => values.DistinctBy(value => value.Text).Count() > 1),
        ];
        return several.FirstOrDefault(values => values.All(value => value.Number is not null))?.Key
            ?? several.FirstOrDefault()?.Key
            ?? Values(arm[0]).First().Key;
    }

    private static IEnumerable<SweptLine> Lines(ExperimentResult[] arm, string key) =>
        from result in arm
        let others = Values(result).Where(value => value.Key != key && !Follows(arm, value.Key, key)).ToArray()
        group result by string.Join(", ", others.Select(value => $"{value}")) into line
        let title = line.First().Experiment.ArmTitle
        select new SweptLine(
            line.Key.Length == 0 ? title : $"{title} ({line.Key})",
            [.. line.Select(result => ((SweptValue?)Value(result, key), result))]);

    /// <summary>A setting that is linked to the axis has one value at each of its places.</summary>
    private static bool Follows(ExperimentResult[] arm, string key, string axis) => arm
        .GroupBy(result => Value(result, axis).Text)
        .All(place => place.DistinctBy(result => Value(result, key).Text).Count() == 1);

    private static SweptValue Value(ExperimentResult result, string key) => Values(result).First(value => value.Key == key);

    private static IEnumerable<SweptValue> Values(ExperimentResult result) => result.Experiment.Point?.Values ?? [];
}
