using System.Globalization;
using System.Text.RegularExpressions;
using Experiments.Definitions.Schema;

namespace Experiments.Definitions.Reading.Slips;

/// <summary>Ways to write a number that people mean and that are not read: <c>60,000</c>, <c>0,5</c>, <c>50 %</c>, <c>30 epochs</c>.</summary>
internal static partial class NumberSlip
{
    /// <summary>How to write what was meant; null if that cannot be told.</summary>
    /// <param name="text">No number.</param>
    /// <param name="isWhole">A whole number is needed.</param>
    /// <param name="interval">Its range; null if there is none.</param>
    public static string? Mend(string text, bool isWhole, Interval? interval) =>
        Thousands().IsMatch(text) && (isWhole || text.Contains('_')) ? $"Write the digits without separators: {Digits(text)}"
        : !isWhole && DecimalNumber.HasDecimalComma(text) ? $"Write decimals with a point: {text.Replace(',', '.')}"
        : UnbracketedList.OfNumbers(text) is { } list && !(isWhole && Span().IsMatch(text)) ? $"Put several numbers in brackets, with commas between them: {list}"
        : isWhole && DecimalNumber.Parse(text) is { } number && number == Math.Round(number) && Math.Abs(number) < 1e9
            ? string.Create(CultureInfo.InvariantCulture, $"Write it as {number:0}.")
        : WithUnit().Match(text) is { Success: true } match ? Unit(match, isWhole, interval)
        : null;

    private static string? Unit(Match match, bool isWhole, Interval? interval)
    {
        string digits = match.Groups["number"].Value;
        bool isShare = match.Groups["unit"].Value == "%" && interval is { Max: <= 1 };
        // A share of a count is another number than its digits say.
        bool isShareOfCount = match.Groups["unit"].Value == "%" && isWhole;
        return isShareOfCount || DecimalNumber.Parse(digits) is not { } number ? null
            : isShare ? string.Create(CultureInfo.InvariantCulture, $"Write {number / 100} for {digits} %.")
            : $"Write the number alone: {digits}";
    }

    private static string Digits(string text) => string.Concat(text.Where(sign => char.IsAsciiDigit(sign) || sign == '-'));

    // From seed 1 to seed 5, not the two.
    [GeneratedRegex(@"\A[0-9]+-[0-9]+\z")]
    private static partial Regex Span();

    [GeneratedRegex(@"\A-?[1-9][0-9]{0,2}([,_'][0-9]{3}){1,4}\z")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\A(?<number>-?[0-9][0-9.]{0,20}) ?(?<unit>%|°|[\p{L}]{2,20})\z")]
    private static partial Regex WithUnit();
}
