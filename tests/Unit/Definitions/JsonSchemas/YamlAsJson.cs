using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Experiments.Definitions.Reading;

namespace Experiments.Tests.Unit.Definitions.JsonSchemas;

/// <summary>A YAML file as an editor sees it: in JSON, by the core schema of YAML 1.2.</summary>
internal static partial class YamlAsJson
{
    /// <summary>Null where the text is no YAML.</summary>
    public static string? Of(string text) => new YamlTree("", []).Parse(text) is { } root ? Node(root)?.ToJsonString() ?? "null" : null;

    private static JsonNode? Node(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Node(entry.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Node)]),
        ScalarNode { IsQuoted: true } text => text.Text,
        ScalarNode word => Word(word.Text),
        _ => throw new NotSupportedException(),
    };

    private static JsonNode? Word(string word) => word switch
    {
        "" or "~" or "null" => null,
        "true" or "false" => word == "true",
        _ when Whole().IsMatch(word) => Number(word),
        _ when word.StartsWith("0x", StringComparison.Ordinal) => long.Parse(word[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        _ when Fraction().IsMatch(word) => Number(word),
        _ => word,
    };

    // JSON knows no infinity, so that a number beyond a double stays a word.
    private static JsonValue Number(string word) =>
        double.Parse(word, CultureInfo.InvariantCulture) is var number && double.IsFinite(number) ? JsonValue.Create(number) : JsonValue.Create(word);

    [GeneratedRegex(@"\A[-+]?[0-9]+\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\A[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Fraction();
}
