using System.Text.Json.Nodes;
using Experiments.Definitions.Schema;
using static Experiments.Definitions.JsonSchemas.SchemaParts;

namespace Experiments.Definitions.JsonSchemas;

/// <summary>Describes shapes in JSON Schema, as the reader would read them. What several places share is described once.</summary>
/// <param name="written">What keys look like whose values the vocabulary leaves as they are written.</param>
internal sealed class SchemaWriter(IReadOnlyDictionary<string, Func<SchemaWriter, JsonObject>> written)
{
    private const string NoneMeaning = "Takes away what the study's defaults set.";

    /// <summary>What is shared, by name.</summary>
    public JsonObject Definitions { get; } = [];

    /// <summary>A map with the keys of a record.</summary>
    public JsonObject Record(RecordShape record, Completeness completeness)
    {
        JsonObject schema = Map(record.Fields.Select(field => (field.Key, Field(field, completeness))));
        string[] required = completeness == Completeness.Whole
            ? [.. record.Fields.Where(field => !field.IsOptional).Select(field => field.Key)]
            : [];
        if (required.Length > 0)
        {
            schema["required"] = Words(required);
        }

        JsonObject[] conditions = [.. record.Alternatives.SelectMany(group => Conditions([.. group.Select(field => field.Key)], completeness))];
        if (conditions.Length > 0)
        {
            schema["allOf"] = new JsonArray([.. conditions]);
        }

        return schema;
    }

    /// <summary>What a shape looks like.</summary>
    public JsonObject Value(Shape shape, Completeness completeness) => shape switch
    {
        TextShape text => Text(text),
        WholeNumberShape whole => Number("integer", whole.Interval),
        NumberShape number => Number("number", number.Interval),
        TruthShape => new JsonObject { ["type"] = "boolean" },
        ChoiceShape choice => AnyOf(choice.Values.Select(value => Word(value.Key, Documentation.Of((Enum)value.Value)))),
        ParsedShape parsed => JsonNode.Parse(parsed.JsonSchema)!.AsObject(),
        ListShape list => List(list),
        RecordShape record => Shared(KebabCase.Of(record.Type.Name), completeness, () => Record(record, completeness)),
        Kind { Settings.Fields.Count: 0 } => Map([]),
        Kind kind => Shared($"{kind.Name}-settings", completeness, () => Settings(kind, completeness)),
        KindShape kinds => Shared(NameOf(kinds), completeness, () => OneKind(kinds, completeness)),
        KindMapShape kinds => Shared($"{NameOf(kinds.Of)}-map", completeness, () => Map(kinds.Of.Kinds.Select(kind => (kind.Name, KindOfMap(kind, completeness))))),
        FormShape forms => AnyOf(forms.Forms.Select(form => Form(form, completeness))),
        NumberedShape numbered => Numbered(numbered),
        _ => throw new NotSupportedException($"A schema cannot describe a {shape.GetType().Name}."),
    };

    /// <summary>The value, or that an inherited one is taken away.</summary>
    public JsonObject OrNone(JsonObject value) => AnyOf([value, Shared("none", () => Word("none", NoneMeaning))]);

    /// <summary>Something that several places share, described once; they refer to it.</summary>
    public JsonObject Shared(string name, Func<JsonObject> describe)
    {
        if (!Definitions.ContainsKey(name))
        {
            Definitions[name] = describe();
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    private JsonObject Field(Field field, Completeness completeness)
    {
        JsonObject value = field.Shape is WrittenShape ? written[field.Key](this) : Value(field.Shape, completeness);
        bool mayBeNone = completeness == Completeness.Overlay && field.IsOptional;
        JsonObject schema = Described(mayBeNone ? OrNone(value) : value, field.Meaning);
        if (Default(field) is { } initial)
        {
            schema["default"] = initial;
        }

        return schema;
    }

    private JsonObject List(ListShape list)
    {
        // Lists replace inherited ones, so that their items have nothing to inherit from.
        JsonObject items = Value(list.Item, Completeness.Whole);
        JsonObject many = SchemaParts.List(items, list.MinLength, list.MaxLength, list.IsDistinct);
        return list.OneOrMany ? AnyOf([items.DeepClone().AsObject(), many]) : many;
    }

    /// <summary>The name alone, where that is enough, or a map of it to its settings.</summary>
    private JsonObject OneKind(KindShape kinds, Completeness completeness) => AnyOf(
    [
        .. kinds.Kinds.Where(kind => IsOptional(kind, completeness)).Select(kind => Word(kind.Name, Documentation.Of(kind.Settings.Type))),
        ChosenKind(kinds, completeness),
    ]);

    private JsonObject ChosenKind(KindShape kinds, Completeness completeness)
    {
        JsonObject chosen = Map(kinds.Kinds.Select(kind => (kind.Name, KindWithMeaning(kind, completeness))));
        chosen["minProperties"] = 1;
        chosen["maxProperties"] = 1;
        return chosen;
    }

    private JsonObject KindOfMap(Kind kind, Completeness completeness)
    {
        JsonObject value = Value(kind, completeness);
        return WithMeaning(kind, completeness == Completeness.Overlay ? OrNone(value) : value);
    }

    private JsonObject KindWithMeaning(Kind kind, Completeness completeness) => WithMeaning(kind, Value(kind, completeness));

    private static JsonObject WithMeaning(Kind kind, JsonObject schema) => Described(schema, Documentation.Of(kind.Settings.Type));

    /// <summary>The main value alone, where the others may be missing, or a map of all.</summary>
    private JsonObject Settings(Kind kind, Completeness completeness)
    {
        JsonObject map = Record(kind.Settings, completeness);
        bool isShort = kind.MainField is not null
            && (completeness != Completeness.Whole || kind.Settings.Fields.Skip(1).All(field => field.IsOptional));
        return isShort ? AnyOf([Described(Value(kind.MainField!.Shape, completeness), kind.MainField.Meaning), map]) : map;
    }

    private static bool IsOptional(Kind kind, Completeness completeness) =>
        completeness == Completeness.Partial
        || (kind.Settings.Fields.All(field => field.IsOptional) && kind.Settings.Alternatives.Count == 0);

    private JsonObject Form(RecordShape form, Completeness completeness) => FormShape.IsMap(form)
        ? Record(form, completeness)
        : Value(form.Fields[0].Shape, completeness);

    private JsonObject Numbered(NumberedShape numbered) => new()
    {
        ["type"] = "object",
        ["patternProperties"] = new JsonObject { ["^[1-9][0-9]*$"] = Value(numbered.Value, Completeness.Whole) },
        ["additionalProperties"] = false,
    };

    /// <summary>Of the keys of a group exactly one is needed; where others are inherited, not two of them.</summary>
    private static IEnumerable<JsonObject> Conditions(string[] group, Completeness completeness)
    {
        if (completeness == Completeness.Whole)
        {
            yield return AnyOf(group.Select(key => new JsonObject { ["required"] = Words([key]) }));
        }

        foreach ((string first, string second) in group.SelectMany((first, index) => group.Skip(index + 1).Select(second => (first, second))))
        {
            JsonObject both = new() { ["required"] = Words([first, second]) };
            if (completeness == Completeness.Overlay)
            {
                both["properties"] = new JsonObject { [first] = NotNone(), [second] = NotNone() };
            }

            yield return new JsonObject { ["not"] = both };
        }
    }

    private static JsonObject NotNone() => new() { ["not"] = Word("none", meaning: null) };

    private JsonObject Shared(string name, Completeness completeness, Func<JsonObject> describe) =>
        Shared(completeness == Completeness.Whole ? name : $"{name}-{KebabCase.Of($"{completeness}")}", describe);

    private static string NameOf(KindShape kinds) => KebabCase.Of(kinds.Kinds[0].Settings.Type.BaseType!.Name);

    private static JsonNode? Default(Field field) => field.Default switch
    {
        int number => number,
        double number => number,
        bool truth => truth,
        Enum choice => KebabCase.Of($"{choice}"),
        _ => null,
    };
}
