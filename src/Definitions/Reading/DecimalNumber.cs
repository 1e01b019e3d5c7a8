using System.Globalization;
using System.Text.RegularExpressions;

namespace Experiments.Definitions.Reading;

/// <summary>
/// The one way to write a number: decimal digits, a point, an exponent. YAML's other ways (<c>0x1F</c>, <c>017</c>,
/// <c>1_000</c>, <c>.inf</c>, <c>1:30</c>) mean different numbers to different parsers.
/// </summary>
internal static partial class DecimalNumber
{
    /// <summary>Whether <paramref name="text"/> is a whole number, of any size.</summary>
    public static bool IsWhole(string text) => Whole().IsMatch(text);

    /// <summary>Whether <paramref name="text"/> is a number, of any size.</summary>
    public static bool Is(string text) => Decimal().IsMatch(text);

    /// <summary>The number nearest to <paramref name="text"/>; null if it is none, is too large, or would become 0 without being 0.</summary>
    public static double? Parse(string text)
    {
        if (!Is(text))
        {
            return null;
        }

        double number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        bool vanishes = number == 0 && text.Split('e', 'E')[0].AsSpan().ContainsAnyInRange('1', '9');
        // Adding 0 makes 0 of -0, which would be another setting with the same meaning.
        return double.IsFinite(number) && !vanishes ? number + 0 : null;
    }

    /// <summary>Whether <paramref name="text"/> is a number but for a comma in place of the point.</summary>
    public static bool HasDecimalComma(string text) => text.Count(sign => sign == ',') == 1 && Is(text.Replace(',', '.'));

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z")]
    private static partial Regex Decimal();
}
