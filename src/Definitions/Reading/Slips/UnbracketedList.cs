using System.Text.RegularExpressions;

namespace Experiments.Definitions.Reading.Slips;

/// <summary>The slip <c>784, 30, 10</c> or <c>784 30 10</c> for <c>[784, 30, 10]</c>.</summary>
internal static partial class UnbracketedList
{
    /// <summary>The list that the text was meant to be; null if it is no row of words or numbers.</summary>
    public static string? In(string text) => Parts(text) is { Length: > 0 } parts && parts.Select(DecimalNumber.Is).Distinct().Count() == 1
        ? $"[{string.Join(", ", parts)}]"
        : null;

    /// <summary>The same where it is several numbers; null otherwise.</summary>
    public static string? OfNumbers(string text) =>
        Parts(text) is { Length: > 1 } parts && parts.All(DecimalNumber.Is) ? $"[{string.Join(", ", parts)}]" : null;

    // Words have hyphens, too.
    private static string[] Parts(string text) => !Row().IsMatch(text) ? [] : text.Trim('(', ')').Split(
        text.All(sign => char.IsAsciiDigit(sign) || sign == '-') ? ['-'] : [' ', ',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"\A\(?[\w.@+-]{1,80}([ ,;\n]{1,8}[\w.@+-]{1,80}){0,20}\)?\z")]
    private static partial Regex Row();
}
