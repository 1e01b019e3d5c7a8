using Experiments.Definitions.Reading.Problems;

namespace Experiments.Definitions.Reading.Sweeps;

/// <summary>
/// What <c>at</c> says: the points of a sweep that have some values. Written as names are, <c>lambda=0.1</c>, or as
/// points are, <c>{regularization.l2.lambda: 0.1}</c>.
/// </summary>
/// <param name="Place">Where it is written.</param>
/// <param name="Values">Labels or paths, and values.</param>
internal sealed record PointReference(Place Place, IReadOnlyList<(string Key, string Text)> Values)
{
    /// <summary>What a node refers to.</summary>
    public static PointReference Of(Node node) => new(node.Place, node switch
    {
        ScalarNode scalar => [.. scalar.Text.Split(',').Select(value => value.Split('=', 2)).Select(value => (value.Length == 1 ? "" : value[0].Trim(), value[^1].Trim()))],
        MapNode map => [.. map.Entries.Select(entry => (entry.Key, (entry.Value as ScalarNode)?.Text ?? ""))],
        _ => [],
    });

    /// <summary>Whether a point is one of those that are meant.</summary>
    public bool Matches(SweepPoint? point) =>
        Values.Count > 0 && point is not null && Values.All(written => point.Values.Any(value => IsSame(value, written.Key, written.Text)));

    /// <summary>What is wrong if none of the points is meant.</summary>
    public Problem? Problem(IReadOnlyList<SweepPoint> points) => points.Any(Matches)
        ? null
        : SweepProblems.UnknownPoint(Place, string.Join(',', Values.Select(value => value.Key.Length == 0 ? value.Text : $"{value.Key}={value.Text}")), points);

    private static bool IsSame(SweptValue value, string key, string text) =>
        (value.Key == key || value.Label == key)
        && (value.Text == text || value.Name == $"{value.Label}={text}" || (value.Number is { } number && DecimalNumber.Parse(text) == number));
}
