using Experiments.Definitions.Reading.Problems;

namespace Experiments.Definitions.Reading.Sweeps;

/// <summary>Reads what a <c>sweep</c> says.</summary>
/// <param name="shapes">Which settings there are.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class SweepReader(FileShapes shapes, List<Problem> problems)
{
    /// <summary>More would be a mistyped grid.</summary>
    public const int MostPoints = 1000;

    private readonly Lazy<string[]> paths = new(() => [.. SettingPath.Swept(shapes.Settings)]);

    /// <summary>The sweep; null if it has a problem.</summary>
    public Sweep? Read(Node node)
    {
        int before = problems.Count;
        Sweep? sweep = node switch
        {
            ListNode list => new Sweep(node.Place, Points(list), Choosing: null),
            MapNode map => Read(map),
            _ => Report(SweepProblems.NoSweep(node.Place)),
        };
        return problems.Count == before ? sweep : null;
    }

    private Sweep? Read(MapNode map)
    {
        ILookup<bool, MapEntry> entries = map.Entries.ToLookup(entry => shapes.Sweep.Find(entry.Key) is not null);
        MapNode own = map with { Entries = [.. entries[true]] };
        if (new Binder(problems).Record(shapes.Sweep, Allowed(own), "'sweep'") is not SweepKeys keys)
        {
            return null;
        }

        MapEntry[] axes = [.. entries[false]];
        if (keys.Points is not null && axes.Length > 0)
        {
            return Report(SweepProblems.GridAndPoints(axes[0].Place));
        }

        IReadOnlyList<IReadOnlyList<MapEntry>> points = keys.Points switch
        {
            null => Grid(map.Place, axes),
            ListNode list => Points(list),
            _ => Points(new ListNode(keys.Points.Place, [keys.Points])),
        };
        return new Sweep(map.Place, points, Choosing(own, keys, points.Count));
    }

    /// <summary>The keys without a choice on the test set, which is more than an unknown word.</summary>
    private MapNode Allowed(MapNode map)
    {
        if (map.At("choose") is not ScalarNode { Text: var text } choose || !text.Contains("test", StringComparison.Ordinal))
        {
            return map;
        }

        problems.Add(SweepProblems.ChosenOnTestSet(choose.Place, text));
        return map with { Entries = [.. map.Entries.Where(entry => entry.Key != "choose")] };
    }

    private Choosing? Choosing(MapNode own, SweepKeys keys, int points)
    {
        if (keys.Choose is not { } criterion)
        {
            if (own.Find("choose-seeds") is { } dead && own.Find("choose") is null)
            {
                problems.Add(SweepProblems.NothingToChoose(dead.Place, "'choose-seeds' has no effect without 'choose'", "Add 'choose: best-validation-accuracy', or take it out."));
            }

            return null;
        }

        if (points == 1)
        {
            problems.Add(SweepProblems.NothingToChoose(own.PlaceOf("choose"), "'choose' has no effect: the sweep has one point", "Add points, or take 'choose' out."));
        }

        return new Choosing(criterion, keys.ChooseSeeds ?? new SeedCount(2), own.PlaceOf(keys.ChooseSeeds is null ? "choose" : "choose-seeds"));
    }

    /// <summary>Every combination of the lists' values, the last list fastest.</summary>
    private IReadOnlyList<IReadOnlyList<MapEntry>> Grid(Place place, MapEntry[] axes)
    {
        CheckKeys(axes);
        foreach (MapEntry axis in axes.Where(axis => axis.Value is not ListNode { Items.Count: > 0 } && SettingPath.Exists(shapes.Settings, axis.Key)))
        {
            problems.Add(axis.Value is ListNode
                ? SweepProblems.Empty(axis.Value.Place, $"the list of '{axis.Key}'")
                : axis.Value is MapNode { Entries: [var inner, ..] } && SettingPath.Exists(shapes.Settings, SettingPath.Below(axis.Key, inner.Key)) ? SweepProblems.NestedPath(axis, inner)
                : ValueProblems.NotAList(axis.Value, $"'{axis.Key}' of 'sweep'"));
        }

        double count = axes.Aggregate(1.0, (product, axis) => product * ((axis.Value as ListNode)?.Items.Count ?? 1));
        if (axes.Length == 0)
        {
            problems.Add(SweepProblems.Empty(place, "'sweep'"));
            return [];
        }

        if (count > MostPoints)
        {
            problems.Add(SweepProblems.TooManyPoints(place, count, MostPoints));
            return [];
        }

        return axes.Aggregate(
            (IReadOnlyList<IReadOnlyList<MapEntry>>)[[]],
            (points, axis) => [.. points.SelectMany(_ => (axis.Value as ListNode)?.Items ?? [], (point, value) => (IReadOnlyList<MapEntry>)[.. point, axis with { Value = value }])]);
    }

    private IReadOnlyList<IReadOnlyList<MapEntry>> Points(ListNode list)
    {
        if (list.Items.Count == 0)
        {
            problems.Add(SweepProblems.Empty(list.Place, "'sweep'"));
        }
        else if (list.Items.Count > MostPoints)
        {
            problems.Add(SweepProblems.TooManyPoints(list.Place, list.Items.Count, MostPoints));
            return [];
        }

        problems.AddRange(list.Items.Where(item => item is not MapNode { Entries.Count: > 0 }).Select(item => SweepProblems.NotAPoint(item.Place)));
        MapNode[] points = [.. list.Items.OfType<MapNode>().Where(point => point.Entries.Count > 0)];
        foreach (MapNode point in points.Where(point => !Keys(point).Order(StringComparer.Ordinal).SequenceEqual(Keys(points[0]).Order(StringComparer.Ordinal))))
        {
            problems.Add(SweepProblems.OtherKeys(point.Place, string.Join(" and ", Keys(point)), string.Join(" and ", Keys(points[0]))));
        }

        CheckKeys([.. points.SelectMany(point => point.Entries).DistinctBy(entry => entry.Key)]);
        return [.. points.Select(point => point.Entries)];
    }

    private void CheckKeys(IReadOnlyList<MapEntry> entries)
    {
        problems.AddRange(entries
            .Where(entry => !SettingPath.Exists(shapes.Settings, entry.Key))
            .Select(entry => SweepProblems.UnknownKey(entry.Place, entry.Key, [.. paths.Value, .. shapes.Sweep.Fields.Select(field => field.Key)])));
        problems.AddRange(entries
            .Where(entry => SettingPath.IsModel(entry.Key))
            .Select(entry => ModelProblems.SweptModel(entry.Place, entry.Key)));
        problems.AddRange(SettingPath.Overlaps(entries).Select(pair => SweepProblems.SweptTwice(pair.Later.Place, pair.Later.Key, pair.Earlier.Key)));
    }

    private static IEnumerable<string> Keys(MapNode point) => point.Entries.Select(entry => entry.Key);

    private Sweep? Report(Problem problem)
    {
        problems.Add(problem);
        return null;
    }
}
