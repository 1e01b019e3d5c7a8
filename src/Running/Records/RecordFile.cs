using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Experiments.Running.Records;

/// <summary>
/// A record as a file: one JSON object of the format's version, the SHA-256 of the record's text, and the record. Equal
/// records give equal bytes.
/// </summary>
internal static class RecordFile
{
    /// <summary>Raised when records get a shape that older readers cannot read.</summary>
    private const int Format = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, // a diverged run has a cost that is no number
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The file's content.</summary>
    public static byte[] Write(RunRecord record)
    {
        string text = JsonSerializer.Serialize(record, Options);
        return Encoding.UTF8.GetBytes($$"""{"format":{{Format}},"sha256":"{{Digest(text)}}","record":{{text}}}""" + "\n");
    }

    /// <summary>The record in a file's content; null if it is not whole, or not what its digest says.</summary>
    public static RunRecord? Read(byte[] content)
    {
        try
        {
            using JsonDocument file = JsonDocument.Parse(content);
            JsonElement record = file.RootElement.GetProperty("record");
            bool sound = file.RootElement.GetProperty("format").GetInt32() == Format
                && file.RootElement.GetProperty("sha256").GetString() == Digest(record.GetRawText());
            return sound ? record.Deserialize<RunRecord>(Options) : null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
