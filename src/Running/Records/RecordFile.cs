using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Experiments.Running.Records;

/// <summary>
/// A record as a file: one JSON object of the format's version, the SHA-256 of the record's text, and the record. Equal
/// records give equal bytes. The page <c>docs/records.md</c> describes it field by field.
/// </summary>
internal static class RecordFile
{
    /// <summary>Raised when records get a shape that older readers cannot read.</summary>
    public const int Format = 2;

    /// <summary>How the record's text is written.</summary>
    public static readonly JsonSerializerOptions Options = new()
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
        string text = JsonSerializer.Serialize(RecordLayout.Of(record), Options);
        return Encoding.UTF8.GetBytes($$"""{"format":{{Format}},"sha256":"{{Digest(text)}}","record":{{text}}}""" + "\n");
    }

    /// <summary>The record in a file's content; null if it is not whole, not what its digest says, or of another format.</summary>
    public static RunRecord? Read(byte[] content) =>
        Try(() => Open(content) is { Format: Format } file ? file.Record.Deserialize<RecordLayout>(Options)?.ToRecord() : null);

    /// <summary>The format of a sound record that this program does not read; null if it is its own, or no record.</summary>
    public static int? OtherFormat(byte[] content) => Try(() => Open(content)) is { } file && file.Format != Format ? file.Format : null;

    /// <summary>The file's parts; null if the digest is another one.</summary>
    private static Envelope? Open(byte[] content)
    {
        using JsonDocument file = JsonDocument.Parse(content);
        JsonElement record = file.RootElement.GetProperty("record");
        return file.RootElement.GetProperty("sha256").GetString() == Digest(record.GetRawText())
            ? new Envelope(file.RootElement.GetProperty("format").GetInt32(), record.Clone())
            : null;
    }

    private static T? Try<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed record Envelope(int Format, JsonElement Record);
}
