using System.Globalization;
using System.Text;

namespace Experiments.Definitions.Reading;

/// <summary>
/// Characters that nobody sees: control characters, zero-width ones, and those that turn the direction of writing, so
/// that a line reads differently from what it says.
/// </summary>
internal static class HiddenCharacters
{
    private const int LongestShown = 1500;
    private const int ShownOfItsEnd = 400;

    /// <summary>Where the first one is; -1 without any. Line breaks and tabs are none.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length;)
        {
            bool isWhole = Rune.DecodeFromUtf16(text[i..], out Rune rune, out int length) == System.Buffers.OperationStatus.Done;
            if (!isWhole || (IsHidden(rune) && text[i] is not ('\n' or '\r' or '\t')))
            {
                return i;
            }

            i += length;
        }

        return -1;
    }

    /// <summary>The name of the character at an index: <c>U+202E</c>.</summary>
    public static string NameOf(string text, int index) =>
        $"U+{(Rune.TryGetRuneAt(text, index, out Rune rune) ? rune.Value : text[index]):X4}";

    /// <summary>A text on one line in which every character can be seen; the middle of a very long one is left out.</summary>
    public static string Shown(string text)
    {
        string visible = IsPlain(text) ? text : Escaped(text);
        return visible.Length <= LongestShown ? visible
            : $"{visible[..(LongestShown - ShownOfItsEnd)]} […] {visible[^ShownOfItsEnd..]}";
    }

    private static bool IsPlain(string text) => !text.AsSpan().ContainsAny('\n', '\r', '\t') && IndexIn(text) < 0;

    private static string Escaped(string text)
    {
        StringBuilder shown = new(text.Length);
        for (int i = 0; i < text.Length;)
        {
            bool isWhole = Rune.TryGetRuneAt(text, i, out Rune rune);
            shown.Append(text[i] switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when !isWhole || IsHidden(rune) => $"<{NameOf(text, i)}>",
                _ => rune.ToString(),
            });
            i += isWhole ? rune.Utf16SequenceLength : 1;
        }

        return shown.ToString();
    }

    private static bool IsHidden(Rune rune) => !rune.IsAscii || rune.Value is < 0x20 or 0x7F
        ? Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        : false;
}
