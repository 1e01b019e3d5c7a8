using System.Text.RegularExpressions;

namespace Experiments.Definitions.Reading.Slips;

/// <summary>The slip <c>key:value</c>, which YAML takes for a single word.</summary>
internal static partial class MissingSpace
{
    /// <summary>The text with its space, if it begins with a key that lacks it; null otherwise.</summary>
    public static string? In(string text) => KeyAndValue().Match(text.Trim()) is { Success: true } match
        ? $"{match.Groups["key"].Value}: {match.Groups["value"].Value}"
        : null;

    [GeneratedRegex(@"\A(- +)?(?<key>[A-Za-z][A-Za-z0-9-]*):(?!//)(?<value>[^ ].{0,80})")]
    private static partial Regex KeyAndValue();
}
