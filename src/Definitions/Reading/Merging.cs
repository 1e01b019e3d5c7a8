using Experiments.Definitions.Reading.Problems;
using Experiments.Definitions.Schema;

namespace Experiments.Definitions.Reading;

/// <summary>
/// Lays what an experiment says over what its study says: maps key by key, all else replaces. It goes by the shapes,
/// so that <c>l2: 0.2</c> changes the λ of an inherited <c>l2: {lambda: 0.1}</c>, and another activation replaces the
/// inherited one instead of joining it.
/// </summary>
/// <param name="problems">Receives every <c>none</c> that takes nothing away.</param>
internal sealed class Merging(List<Problem> problems)
{
    /// <summary>A map of which every value is at the place where it was written.</summary>
    public MapNode Merge(RecordShape shape, MapNode? inherited, MapNode own)
    {
        IEnumerable<string> displaced = shape.Alternatives
            .Select(group => group.Select(field => field.Key))
            .Where(keys => keys.Any(key => own.Find(key) is { Value.IsNone: false }))
            .SelectMany(keys => keys);
        return Merge(key => shape.Find(key)?.Shape, inherited, own, displaced.ToHashSet());
    }

    private MapNode Merge(Func<string, Shape?> shapeOf, MapNode? inherited, MapNode own, HashSet<string> displaced)
    {
        // By key, because a file may have tens of thousands of them.
        HashSet<string> said = [.. own.Entries.Select(entry => entry.Key)];
        Dictionary<string, MapEntry> known = (inherited?.Entries ?? []).DistinctBy(entry => entry.Key).ToDictionary(entry => entry.Key);
        List<MapEntry> entries =
        [
            .. known.Values.Where(entry => !said.Contains(entry.Key) && !displaced.Contains(entry.Key)),
        ];
        foreach (MapEntry entry in own.Entries)
        {
            MapEntry? before = known.GetValueOrDefault(entry.Key);
            Shape? shape = shapeOf(entry.Key);
            if (shape is null || !entry.Value.IsNone)
            {
                entries.Add(entry with { Value = Merge(shape, before?.Value, entry.Value) });
            }
            else if (before is null)
            {
                problems.Add(ValueProblems.NothingToTakeAway(entry.Value.Place, entry.Key));
            }
        }

        return own with { Entries = entries };
    }

    private Node Merge(Shape? shape, Node? inherited, Node own) => (shape, own) switch
    {
        (RecordShape record, MapNode map) => Merge(record, inherited as MapNode, map),
        (KindMapShape kinds, MapNode map) => Merge(kinds.Of.Find, inherited as MapNode, map, []),
        (FormShape forms, MapNode map) when FormOf(forms, inherited, map) is { } form => Merge(form, (MapNode)inherited!, map),
        (Kind kind, _) => MergeSettings(kind, inherited, own),
        (KindShape kinds, MapNode { Entries: [var chosen] }) when kinds.Find(chosen.Key) is { } kind => new MapNode(
            own.Place, [chosen with { Value = MergeSettings(kind, (inherited as MapNode)?.Find(chosen.Key)?.Value, chosen.Value) }]),
        _ => own,
    };

    // Only what fits the form of the inherited map changes it; another form replaces it.
    private static RecordShape? FormOf(FormShape forms, Node? inherited, MapNode own) => inherited is MapNode map
        && forms.MapsWith(map.Entries.Concat(own.Entries).Select(entry => entry.Key)) is [var form, ..] ? form : null;

    private Node MergeSettings(Kind kind, Node? inherited, Node own) => kind.LongForm(own) is MapNode map
        ? Merge(kind.Settings, inherited is null ? null : kind.LongForm(inherited) as MapNode, map)
        : own;
}
