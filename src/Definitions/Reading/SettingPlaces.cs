using Experiments.Definitions.Reading.Sweeps;
using Experiments.Definitions.Schema;

namespace Experiments.Definitions.Reading;

/// <summary>Finds where each setting of an experiment is written: in its file, in a sweep, or in the study's defaults.</summary>
internal static class SettingPlaces
{
    /// <summary>Places by the paths of settings in long form: <c>l2: 0.1</c> is <c>regularization.l2.lambda</c>.</summary>
    /// <param name="shape">The keys of the file.</param>
    /// <param name="merged">All that is written, each value at its place.</param>
    public static IReadOnlyDictionary<string, Place> Of(RecordShape shape, MapNode merged) =>
        Written("", shape, merged).DistinctBy(written => written.Path).ToDictionary(written => written.Path, written => written.Place);

    private static IEnumerable<(string Path, Place Place)> Written(string path, Shape shape, Node node) => (shape, node) switch
    {
        (RecordShape record, MapNode map) => Entries(map, key => record.Find(key)?.Shape, path),
        (Kind kind, _) => Written(path, kind.Settings, kind.LongForm(node)),
        (KindShape kinds, MapNode { Entries: [var chosen] }) when kinds.Find(chosen.Key) is { Settings.Fields.Count: 0 } => [(path, node.Place)],
        (KindShape kinds, MapNode map) => Entries(map, kinds.Find, path),
        (KindMapShape kinds, MapNode map) => Entries(map, kinds.Of.Find, path),
        (FormShape forms, MapNode map) => forms.MapsWith(map.Entries.Select(entry => entry.Key)).Take(1).SelectMany(form => Written(path, form, map)),
        (NumberedShape numbered, MapNode map) => Entries(map, _ => numbered.Value, path),
        // A list of plain values is one setting; the items of a list of maps are counted from 1.
        (ListShape list, ListNode items) when items.Items.Any(item => item is MapNode) =>
            items.Items.SelectMany((item, index) => Written(SettingPath.Below(path, $"{index + 1}"), list.Item, item)),
        _ => [(path, node.Place)],
    };

    private static IEnumerable<(string Path, Place Place)> Entries(MapNode map, Func<string, Shape?> shapeOf, string path) =>
        from entry in map.Entries
        let shape = shapeOf(entry.Key)
        where shape is not null
        from written in Written(SettingPath.Below(path, entry.Key), shape, entry.Value)
        select written;
}
