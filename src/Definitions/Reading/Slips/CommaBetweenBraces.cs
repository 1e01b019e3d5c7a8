namespace Experiments.Definitions.Reading.Slips;

/// <summary>
/// The slip <c>{layers: 784, 30, 10}</c> or <c>{momentum: 0,9}</c>: between braces a comma ends a value, so that YAML takes
/// the rest of it for keys without values. Put together again, it is known to be no value, and how to write what was meant; a
/// text is told to be put in quotes.
/// </summary>
internal static class CommaBetweenBraces
{
    private const int Longest = 200;

    /// <summary>The value before a number that stands where a key should, with that number; null if it was meant otherwise.</summary>
    /// <param name="before">The entry before it.</param>
    /// <param name="key">What stands where a key should.</param>
    /// <param name="value">Its value.</param>
    public static ScalarNode? Joined(MapEntry? before, ScalarNode key, Node value)
    {
        // With a colon behind it, the empty value would stand further on.
        bool hasNoColon = value.IsEmpty && value.Place == key.Place with { Column = key.Place.Column + key.Text.Length };
        return hasNoColon && IsNumber(key.Text) && before?.Value is ScalarNode { IsQuoted: false, IsEmpty: false } number && number.Text.Length < Longest
            ? number with { Text = $"{number.Text}{(IsNextTo(number, key) ? "," : ", ")}{key.Text}", HasBareComma = true }
            : null;
    }

    private static bool IsNumber(string text) =>
        text.Length < Longest && text.TrimEnd(')') is { Length: > 0 } number && (number.All(char.IsAsciiDigit) || DecimalNumber.Is(number));

    private static bool IsNextTo(ScalarNode before, ScalarNode key) =>
        key.Place == before.Place with { Column = before.Place.Column + before.Text.Length + 1 };
}
