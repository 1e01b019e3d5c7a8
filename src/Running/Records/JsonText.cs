using System.Text.Json;
using System.Text.Json.Serialization;

namespace Experiments.Running.Records;

/// <summary>Keeps a text that is JSON as the JSON that it is, to the byte.</summary>
internal sealed class JsonText : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument value = JsonDocument.ParseValue(ref reader);
        return value.RootElement.GetRawText();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteRawValue(value);
}
