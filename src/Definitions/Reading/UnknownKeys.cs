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
        foreach (MapEntry entry in map.Entries.Where(entry => !keys.Contains(entry.Key)))
        {
            string? colon = MissingColon.In(entry.Key, keys);
            IReadOnlyList<(string Key, string Written)> values = ValueAsKey.Homes(entry.Key, fields);
            problems.Add(ValueProblems.UnknownKey(entry.Place, entry.Key, owner, keys, Mend(entry.Key, owner, colon, values, keys)));
            meant.AddRange(values.Select(value => value.Key));
            meant.AddRange(new[] { colon?.Split(':')[0], Nearest.To(entry.Key, keys) }.OfType<string>());
        }

        return meant;
    }

    /// <summary>The same for a kind that is none: it may be a key of something else.</summary>
    public Problem OfKind(MapEntry entry, string owner, KindShape kinds)
    {
        string[] names = [.. kinds.Kinds.Select(kind => kind.Name)];
        return ValueProblems.UnknownChoice(entry.Place, owner, entry.Key, names, Mend(entry.Key, owner, MissingColon.In(entry.Key, names), [], []));
    }

    private string? Mend(string key, string owner, string? colon, IReadOnlyList<(string Key, string Written)> values, string[] keys) =>
        colon is not null ? $"Put a colon behind the key: {colon}"
        : values.Count > 0 ? $"'{key}' is a value and needs its key: {string.Join(" or ", values.Select(value => value.Written))}{(keys.Length <= MostListed ? $"; the keys are {string.Join(", ", keys)}" : "")}"
        : homes?.Of(key, owner) is { } home ? $"'{key}' belongs {home}."
        : null;
}
