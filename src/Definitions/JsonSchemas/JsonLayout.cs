using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Experiments.Definitions.JsonSchemas;

/// <summary>Writes JSON for people who read its diffs: what fits on a line stands on one.</summary>
internal static class JsonLayout
{
    private const int Width = 120;

    // Signs such as λ stay as they are: nobody puts this text into a web page unescaped.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text, indented by two spaces a level.</summary>
    public static string Of(JsonNode node) => Of(node, indent: "", before: 0);

    /// <param name="node">An object, an array or a value.</param>
    /// <param name="indent">Of the line that it begins in.</param>
    /// <param name="before">Signs before it in that line.</param>
    private static string Of(JsonNode? node, string indent, int before)
    {
        string line = OneLine(node);
        string inner = $"{indent}  ";
        return indent.Length + before + line.Length < Width ? line : node switch
        {
            JsonObject map => $"{{\n{string.Join(",\n", map.Select(entry => $"{inner}{Key(entry.Key)}{Of(entry.Value, inner, Key(entry.Key).Length)}"))}\n{indent}}}",
            JsonArray list => $"[\n{string.Join(",\n", list.Select(item => $"{inner}{Of(item, inner, 0)}"))}\n{indent}]",
            _ => line,
        };
    }

    private static string OneLine(JsonNode? node) => node switch
    {
        JsonObject map => $"{{{string.Join(", ", map.Select(entry => Key(entry.Key) + OneLine(entry.Value)))}}}",
        JsonArray list => $"[{string.Join(", ", list.Select(OneLine))}]",
        null => "null",
        _ => node.ToJsonString(Plain),
    };

    private static string Key(string key) => $"{JsonSerializer.Serialize(key, Plain)}: ";
}
