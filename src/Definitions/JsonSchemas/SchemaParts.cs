using System.Text.Json.Nodes;
using Experiments.Definitions.Schema;

namespace Experiments.Definitions.JsonSchemas;

/// <summary>The sentences of JSON Schema that are needed here, and no others: what every editor and validator knows.</summary>
internal static class SchemaParts
{
    /// <summary>One of several.</summary>
    public static JsonObject AnyOf(IEnumerable<JsonObject> choices) => choices.SelectMany(Choices).ToArray() switch
    {
        [var only] => only,
        var several => new JsonObject { ["anyOf"] = new JsonArray([.. several]) },
    };

    // A choice between choices is one choice.
    private static IEnumerable<JsonObject> Choices(JsonObject schema) => schema.Count == 1 && schema["anyOf"] is JsonArray inner
        ? inner.Select(choice => choice!.DeepClone().AsObject())
        : [schema];

    /// <summary>One word, with what it means.</summary>
    public static JsonObject Word(string word, string? meaning) => Described(new JsonObject { ["enum"] = new JsonArray(word) }, meaning);

    /// <summary>The same with what it means, if anybody says so.</summary>
    public static JsonObject Described(JsonObject schema, string? meaning)
    {
        if (meaning is not null)
        {
            schema.Remove("description");
            schema.Insert(0, "description", meaning);
        }

        return schema;
    }

    /// <summary>Any text; words that YAML takes for a number or a truth are texts as well.</summary>
    public static JsonObject Text(TextShape shape)
    {
        if (shape.Allowed is { } allowed)
        {
            return new JsonObject { ["enum"] = Words(allowed) };
        }

        return new JsonObject { ["type"] = Words(["string", "number", "boolean"]), ["pattern"] = shape.Pattern ?? @"\S" };
    }

    /// <summary>A number of an interval.</summary>
    public static JsonObject Number(string type, Interval? interval)
    {
        JsonObject schema = new() { ["type"] = type };
        if (interval is not null)
        {
            schema[interval.MinIsExcluded ? "exclusiveMinimum" : "minimum"] = interval.Min;
            schema[interval.MaxIsExcluded ? "exclusiveMaximum" : "maximum"] = interval.Max;
        }

        return schema;
    }

    /// <summary>A list of such items.</summary>
    public static JsonObject List(JsonObject items, int minLength, int maxLength, bool isDistinct)
    {
        JsonObject schema = new() { ["type"] = "array", ["items"] = items };
        if (minLength > 0)
        {
            schema["minItems"] = minLength;
        }

        if (maxLength < int.MaxValue)
        {
            schema["maxItems"] = maxLength;
        }

        if (isDistinct)
        {
            schema["uniqueItems"] = true;
        }

        return schema;
    }

    /// <summary>A map that has no other keys.</summary>
    public static JsonObject Map(IEnumerable<(string Key, JsonObject Value)> properties) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create(property.Key, (JsonNode?)property.Value))),
        ["additionalProperties"] = false,
    };

    /// <summary>A list of texts.</summary>
    public static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);
}
