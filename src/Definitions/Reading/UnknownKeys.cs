using Experiments.Definitions.Reading.Problems;
using Experiments.Definitions.Reading.Slips;
using Experiments.Definitions.Schema;

namespace Experiments.Definitions.Reading;

/// <summary>Says of keys that are none where they stand what they were meant to be.</summary>
/// <param name="problems">Receives them.</param>
/// <param name="homes">Where keys belong that are none here; null if that is not known.</param>
internal sealed class UnknownKeys(List<Problem> problems, KeyHomes? homes)
{
    private const int MostListed = 8;

    /// <summary>Reports those of a map; returns the keys that they were meant to be, which are not missing as well.</summary>
    /// <param name="map">The map.</param>
    /// <param name="owner">What it is, for messages.</param>
    /// <param name="fields">The keys that it may have.</param>
    public IReadOnlyList<string> Report(MapNode map, string owner, IReadOnlyList<Field> fields)
    {
        string[] keys = [.. fields.Select(field => field.Key).Distinct()];
        List<string> meant = [];
        foreach ((MapEntry entry, MapEntry? before) in map.Entries.Zip(map.Entries.Prepend(null)).Where(pair => !keys.Contains(pair.First.Key)))
        {
            string? colon = MissingColon.In(entry.Key, keys);
            IReadOnlyList<(string Key, string Written)> values = ValueAsKey.Homes(entry.Key, fields);
            problems.Add(ValueProblems.UnknownKey(entry.Place, entry.Key, owner, keys, RestOfText(before, entry, fields) ?? Mend(entry.Key, owner, colon, values, keys)));
            meant.AddRange(values.Select(value => value.Key));
            meant.AddRange(new[] { colon?.Split(':')[0], Nearest.To(entry.Key, keys) }.OfType<string>());
        }

        return meant;
    }

    /// <summary>The same for a kind that is none: it may be a key of something else.</summary>
    public Problem OfKind(MapEntry entry, string owner, KindShape kinds)
    {
        string[] names = [.. kinds.Kinds.Select(kind => kind.Name)];
        string? colon = MissingColon.In(entry.Key, kinds.Kinds.Where(kind => kind.MainField is not null).Select(kind => kind.Name));
        return ValueProblems.UnknownChoice(entry.Place, owner, entry.Key, names, Mend(entry.Key, owner, colon, [], []));
    }

    /// <summary>How to mend a text of which a comma between braces made a key.</summary>
    private static string? RestOfText(MapEntry? before, MapEntry entry, IReadOnlyList<Field> fields) =>
        entry.Value.IsEmpty
        && before is { Value: ScalarNode { IsQuoted: false, Text: var text } }
        && fields.Any(field => field.Key == before.Key && field.Shape is TextShape)
            ? $"If it belongs to '{before.Key}', put that in quotes, for a comma between braces ends a value: {before.Key}: \"{text}, {entry.Key}\""
            : null;

    private string? Mend(string key, string owner, string? colon, IReadOnlyList<(string Key, string Written)> values, string[] keys) =>
        colon is not null ? $"Put a colon behind the key: {colon}"
        : key.StartsWith('-') ? $"Put a space behind the dash: - {key[1..]}: …"
        : values.Count > 0 ? $"'{key}' is a value and needs its key: {string.Join(" or ", values.Select(value => value.Written))}{(keys.Length <= MostListed ? $"; the keys are {string.Join(", ", keys)}" : "")}"
        : homes?.Of(key, owner) is { } home ? $"'{key}' belongs {home}."
        : null;
}
