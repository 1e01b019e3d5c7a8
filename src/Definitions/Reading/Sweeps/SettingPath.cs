using Experiments.Definitions.Schema;

namespace Experiments.Definitions.Reading.Sweeps;

/// <summary>A setting by the keys that lead to it, joined by dots: <c>regularization.l2.lambda</c>.</summary>
internal static class SettingPath
{
    /// <summary>The path to one key deeper.</summary>
    public static string Below(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    /// <summary>Whether the path leads to a setting.</summary>
    public static bool Exists(RecordShape settings, string path) => Shapes(settings, path).Any();

    /// <summary>What the setting may look like; none if there is no such setting.</summary>
    public static IEnumerable<Shape> Shapes(RecordShape settings, string path) => path.Split('.').Aggregate(
        new[] { (Shape)settings }.AsEnumerable(), (shapes, key) => [.. shapes.SelectMany(shape => Under(shape, key))]);

    /// <summary>Whether the path leads to what is trained: that decides which settings there are, and is none to sweep.</summary>
    public static bool IsModel(string path) => path is ModelChoice.Key or $"{ModelChoice.Key}.network";

    /// <summary>The paths that can be swept. A list or a map of numbers is swept as a whole: its items have no names.</summary>
    public static IEnumerable<string> Swept(RecordShape settings) => All(settings, "").Where(path => !IsModel(path));

    private static IEnumerable<string> All(Shape shape, string path) => Keys(shape)
        .SelectMany(key => Under(shape, key).SelectMany(inner => All(inner, Below(path, key))).Prepend(Below(path, key)))
        .Distinct();

    /// <summary>The settings of a point as an experiment would write them.</summary>
    /// <param name="place">Of the sweep.</param>
    /// <param name="values">Their keys are paths, of which none begins another.</param>
    public static MapNode Tree(Place place, IEnumerable<MapEntry> values) => new(place,
    [
        .. values.GroupBy(value => value.Key.Split('.')[0]).Select(same =>
        {
            MapEntry first = same.First();
            return first.Key == same.Key
                ? first
                : new MapEntry(same.Key, first.Place, Tree(first.Value.Place, same.Select(value => value with { Key = value.Key[(same.Key.Length + 1)..] })));
        }),
    ]);

    /// <summary>Entries of which one's path leads to a part of the other's, or to the same.</summary>
    public static IEnumerable<(MapEntry Earlier, MapEntry Later)> Overlaps(IEnumerable<MapEntry> entries)
    {
        // In this order a path is followed by all that lie under it.
        MapEntry[] ordered = [.. entries.OrderBy(entry => $"{entry.Key}.", StringComparer.Ordinal)];
        return from pair in ordered.Zip(ordered.Skip(1))
               where $"{pair.Second.Key}.".StartsWith($"{pair.First.Key}.", StringComparison.Ordinal)
               select (pair.First, pair.Second);
    }

    private static IEnumerable<string> Keys(Shape shape) => shape switch
    {
        RecordShape record => record.Fields.Select(field => field.Key),
        Kind kind => Keys(kind.Settings),
        KindShape kinds => kinds.Kinds.Select(kind => kind.Name),
        KindMapShape kinds => Keys(kinds.Of),
        FormShape forms => forms.Maps.SelectMany(Keys),
        _ => [],
    };

    private static IEnumerable<Shape> Under(Shape shape, string key) => shape switch
    {
        RecordShape record => record.Find(key) is { } field ? [field.Shape] : [],
        Kind kind => Under(kind.Settings, key),
        KindShape kinds => kinds.Find(key) is { } kind ? [kind] : [],
        KindMapShape kinds => Under(kinds.Of, key),
        FormShape forms => forms.Maps.SelectMany(form => Under(form, key)),
        _ => [],
    };
}
