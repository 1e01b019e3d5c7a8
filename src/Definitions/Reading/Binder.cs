using System.Collections;
using Experiments.Definitions.Reading.Problems;
using Experiments.Definitions.Schema;

namespace Experiments.Definitions.Reading;

/// <summary>Makes definitions of trees, with every problem at its place; what has a problem is null.</summary>
/// <param name="problems">Receives what is wrong.</param>
/// <param name="home">Where a missing key can be added; null for <c>here</c> throughout.</param>
/// <param name="isPartial">Keys may be missing, for others will be laid over these.</param>
/// <param name="homes">Where keys belong that are none here; null if that is not known.</param>
internal sealed class Binder(List<Problem> problems, Func<Field, string>? home = null, bool isPartial = false, KeyHomes? homes = null)
{
    private static readonly WholeNumberShape Number = new(new Interval(1, int.MaxValue, false, false));

    private readonly ScalarBinder scalars = new(problems);
    private readonly UnknownKeys unknown = new(problems, homes);

    /// <summary>The record that a map describes.</summary>
    /// <param name="shape">The record's keys.</param>
    /// <param name="map">The map.</param>
    /// <param name="owner">What the map is, for messages: <c>an experiment</c>.</param>
    public object? Record(RecordShape shape, MapNode map, string owner) =>
        Values(shape, map, owner) is { } values ? shape.Create(map.Place, values) : null;

    /// <summary>The values of a map by their fields; absent fields have their defaults.</summary>
    public IReadOnlyDictionary<Field, object?>? Values(RecordShape shape, MapNode map, string owner)
    {
        int before = problems.Count;
        IReadOnlyList<string> misspelt = unknown.Report(map, owner, shape.Fields);
        Dictionary<Field, object?> values = shape.Fields.ToDictionary<Field, Field, object?>(
            field => field, field => Value(field, map, owner, misspelt), ReferenceEqualityComparer.Instance);
        CheckAlternatives(shape, map, owner, misspelt);
        return problems.Count == before ? values : null;
    }

    private object? Value(Field field, MapNode map, string owner, IReadOnlyList<string> misspelt)
    {
        if (map.Find(field.Key) is { } entry)
        {
            // In a short form the key is not written, so what is written is called by the map's name.
            return Value(field.Shape, entry.Value, entry.Place == entry.Value.Place ? owner : $"'{field.Key}'");
        }

        if (!field.IsOptional && !isPartial && !misspelt.Contains(field.Key))
        {
            problems.Add(ValueProblems.MissingKey(map.Place, field, owner, home?.Invoke(field) ?? "here"));
        }

        return field.Shape is KindMapShape kinds ? Array.CreateInstance(kinds.ItemType, 0)
            : field.Default;
    }

    private void CheckAlternatives(RecordShape shape, MapNode map, string owner, IReadOnlyList<string> misspelt)
    {
        foreach (string[] keys in shape.Alternatives.Select(group => group.Select(field => field.Key).ToArray()))
        {
            MapEntry[] given = [.. map.Entries.Where(entry => keys.Contains(entry.Key))];
            if (given.Length > 1)
            {
                problems.Add(ValueProblems.ExactlyOneOf(given[^1].Place, owner, keys, several: true));
            }
            else if (given.Length == 0 && !isPartial && !keys.Any(misspelt.Contains))
            {
                problems.Add(ValueProblems.ExactlyOneOf(map.Place, owner, keys, several: false));
            }
        }
    }

    private object? Value(Shape shape, Node node, string name)
    {
        if (node.IsEmpty)
        {
            return Report(ValueProblems.NoValue(node.Place, name));
        }

        return (shape, node) switch
        {
            (WrittenShape, _) => node,
            (RecordShape record, MapNode map) => Record(record, map, name),
            (RecordShape record, _) => Report(ValueProblems.NotAMap(node, name, record.Fields)),
            (KindShape kinds, _) => OneKind(kinds, node, name),
            (KindMapShape kinds, MapNode map) => KindMap(kinds, map, name),
            (KindMapShape kinds, _) => Report(ValueProblems.NotAMap(node, name, [.. kinds.Of.Kinds.Select(kind => kind.Name)])),
            (FormShape forms, _) => FormChoice.Of(forms, node, name, isPartial, problems) is { } form ? Form(form, node, name) : null,
            (NumberedShape numbered, MapNode map) => Numbered(numbered, map, name),
            (NumberedShape, _) => Report(ValueProblems.NotAMap(node, name, keys: [])),
            (ListShape list, ListNode items) => List(list, items, name),
            (ListShape { OneOrMany: true } list, _) => List(list, new ListNode(node.Place, [node]), name),
            (ListShape list, _) => Report(ValueProblems.NotAList(node, name, list)),
            (_, ScalarNode scalar) => scalars.Value(shape, scalar, name),
            _ => Report(ValueProblems.NotASingleValue(node.Place, name)),
        };
    }

    private object? OneKind(KindShape kinds, Node node, string name)
    {
        MapEntry? chosen = node switch
        {
            ScalarNode { Text: var text } => new MapEntry(text, node.Place, new MapNode(node.Place, [])),
            MapNode { Entries: [var only] } => only,
            _ => null,
        };
        return chosen is null
            ? Report(ValueProblems.NotOneKind(node.Place, name, [.. kinds.Kinds.Select(kind => kind.Name)]))
            : Chosen(kinds, chosen, name);
    }

    private object? Chosen(KindShape kinds, MapEntry chosen, string name)
    {
        if (kinds.Find(chosen.Key) is not { } kind)
        {
            return Report(unknown.OfKind(chosen, name, kinds));
        }

        return kind.MainField is null && chosen.Value is not MapNode
            ? Report(ValueProblems.NoSettings(chosen.Value, kind.Name))
            : Value(kind.Settings, kind.LongForm(chosen.Value), $"'{kind.Name}'");
    }

    private Array? KindMap(KindMapShape kinds, MapNode map, string name) => ArrayOf(
        kinds.ItemType,
        map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => Chosen(kinds.Of, entry, name)));

    private object? Form(RecordShape form, Node node, string name)
    {
        if (node is MapNode map && FormShape.IsMap(form))
        {
            return Record(form, map, name);
        }

        Field only = form.Fields[0];
        return Value(only.Shape, node, name) is { } value
            ? form.Create(node.Place, new Dictionary<Field, object?> { [only] = value })
            : null;
    }

    private IDictionary? Numbered(NumberedShape shape, MapNode map, string name)
    {
        int before = problems.Count;
        IDictionary values = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(int), shape.ValueType))!;
        foreach (MapEntry entry in map.Entries)
        {
            ScalarNode key = new(entry.Place, entry.Key, IsQuoted: false);
            object? number = scalars.Value(Number, key, $"a key of {name}");
            if (Value(shape.Value, entry.Value, $"'{entry.Key}' of {name}") is { } value && number is not null)
            {
                values[number] = value;
            }
        }

        return problems.Count == before ? values : null;
    }

    private Array? List(ListShape list, ListNode node, string name)
    {
        if (!ListChecks.HasLength(list, node))
        {
            problems.Add(ValueProblems.ListLength(node.Place, name, node.Items.Count, list.Length));
            return null;
        }

        problems.AddRange(ListChecks.Of(list, node, name));

        // Lists replace inherited ones, so that their items have nothing to inherit from.
        Binder items = home is null && !isPartial ? this : new Binder(problems, homes: homes);
        return ArrayOf(list.ItemType, node.Items.Select(item => items.Value(list.Item, item, name)));
    }

    private static Array? ArrayOf(Type type, IEnumerable<object?> values)
    {
        object?[] items = [.. values];
        if (items.Contains(null))
        {
            return null;
        }

        Array array = Array.CreateInstance(type, items.Length);
        Array.Copy(items, array, items.Length);
        return array;
    }

    private object? Report(Problem problem)
    {
        problems.Add(problem);
        return null;
    }
}
