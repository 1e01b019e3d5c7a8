using System.Text.RegularExpressions;

namespace Experiments.Definitions.Reading.Slips;

/// <summary>The slip <c>key value</c> or <c>key = value</c>, which YAML takes for a single word.</summary>
internal static partial class MissingColon
{
    /// <summary>The text with a colon behind its key, if it begins with one of these keys; null otherwise.</summary>
    public static string? In(string text, IEnumerable<string> keys) =>
        KeyAndValue().Match(text) is { Success: true } match && keys.Contains(match.Groups["key"].Value)
            ? $"{match.Groups["key"].Value}: {(match.Groups["value"] is { Success: true, Value: var value } ? value : "…")}"
            : null;

    // Of a bracket that opens behind the key YAML keeps only the beginning.
    [GeneratedRegex(@"\A(?<key>[A-Za-z][A-Za-z0-9-]*)( *[=;>] *| +)((?<value>[^\s\[{][^\[{]{0,80})|[\[{])")]
    private static partial Regex KeyAndValue();
}
