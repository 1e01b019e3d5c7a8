using System.Text.RegularExpressions;

namespace Experiments.Reporting.Formats;

/// <summary>Keeps a number and what belongs to it on one line: its spread, the other end of its interval, its unit.</summary>
internal static partial class NoBreakSpaces
{
    /// <summary>The text with no-break spaces (U+00A0) in its numbers.</summary>
    public static string In(string text) => Spaces().Replace(text, spaces => spaces.Value.Replace(' ', '\u00A0'));

    [GeneratedRegex(@"(?<=\d) (?:± (?=\d)|to (?=[+−]?\d)|(?=%|(?:points|seeds|updates|images|pixels?)\b))")]
    private static partial Regex Spaces();
}
