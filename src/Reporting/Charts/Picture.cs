using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Experiments.Reporting.Charts.Drawing;

namespace Experiments.Reporting.Charts;

/// <summary>A chart with the name of its file and the words that stand for it.</summary>
/// <param name="Name">File name without <c>.png</c>.</param>
/// <param name="Description">What a reader who cannot see it should know.</param>
/// <param name="Chart">What it shows.</param>
internal sealed record Picture(string Name, string Description, Chart Chart)
{
    private static readonly JsonSerializerOptions Canonical = new() { Converters = { new RoundedNumber() } };

    /// <summary>The name of its file.</summary>
    public string FileName => $"{Name}.png";

    /// <summary>
    /// SHA-256 over everything that its pixels depend on, except the system that draws them: two systems smooth
    /// edges differently, and a picture need not be drawn again for that.
    /// </summary>
    public string Identity => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new { Renderer.StyleRevision, Renderer.ScottPlotVersion, Chart }, Canonical)));

    /// <summary>Markdown that shows it.</summary>
    /// <param name="folder">Where the picture lies, seen from the page: empty, or a path that ends in <c>/</c>.</param>
    public string Markdown(string folder = "") => $"![{Formats.Markdown.Escape(Description)}]({folder}{FileName})";

    /// <summary>Nobody sees the seventh decimal, and systems disagree on the last bits of a Student's t.</summary>
    private sealed class RoundedNumber : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(Math.Round(value, 6));
    }
}
