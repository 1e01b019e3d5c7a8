using System.Globalization;
using System.Text.RegularExpressions;
using Experiments.Definitions.Reading.Problems;
using Experiments.Definitions.Reading.Slips;
using YamlDotNet.Core;

namespace Experiments.Definitions.Reading.Syntax;

/// <summary>
/// Guesses from the lines at which a parser gave up what their writer did: the parser tells what it expected, which
/// helps only those who know its grammar.
/// </summary>
/// <param name="file">For places.</param>
/// <param name="text">All of it; its lines end with '\n'.</param>
internal sealed partial class SyntaxMistake(string file, string text)
{
    private readonly string[] lines = text.Split('\n');

    /// <summary>What is wrong, in words for people.</summary>
    /// <param name="end">Where the parser stood.</param>
    /// <param name="message">What it said.</param>
    public Problem At(Mark end, string message)
    {
        int line = LastWritten((int)Math.Clamp(end.Line, 1, lines.Length));
        int before = LastWritten(line - 1);
        return Tab(message)
            ?? NoBreakSpace(line) ?? NoBreakSpace(before)
            ?? Pair(line)
            ?? NoSpace(line) ?? NoSpace(before)
            ?? (message.Contains("escape character", StringComparison.Ordinal) ? SyntaxProblems.UnknownEscape(PlaceOf(end)) : null)
            ?? (message.Contains("cannot start any token", StringComparison.Ordinal) ? Reserved(line) : null)
            ?? ColonInValue(line, message)
            ?? Comma(end, message)
            ?? (message.Contains("expected '-'", StringComparison.Ordinal) ? SyntaxProblems.KeyAmongItems(Place(line, Spaces(Line(line)))) : null)
            ?? Indentation(line, before)
            ?? NoColon(line)
            ?? SyntaxProblems.Unknown(PlaceOf(end), message);
    }

    /// <summary>The first tab that indents, if that is the failure: the parser names only the map that it is in.</summary>
    private Problem? Tab(string message)
    {
        int line = !message.Contains(" tab", StringComparison.Ordinal) ? 0
            : Array.FindIndex(lines, line => line.TrimStart(' ').StartsWith('\t')) + 1;
        return line == 0 ? null : SyntaxProblems.Tab(Place(line, Line(line).IndexOf('\t')));
    }

    private Problem? NoBreakSpace(int line)
    {
        int index = Array.FindIndex(Line(line).ToCharArray(), sign => sign != ' ' && char.GetUnicodeCategory(sign) == UnicodeCategory.SpaceSeparator);
        return index < 0 ? null : SyntaxProblems.NoBreakSpace(Place(line, index), HiddenCharacters.NameOf(Line(line), index));
    }

    private Problem? Pair(int line)
    {
        if (Pairs.FirstBroken(text) is not { } broken)
        {
            return null;
        }

        Place place = PlaceOf(broken.Index);
        char sign = text[broken.Index];
        return broken.What switch
        {
            BrokenPair.UnclosedQuote when place.Line <= line => SyntaxProblems.UnclosedQuote(place, sign),
            BrokenPair.UnclosedBracket when place.Line <= line => SyntaxProblems.UnclosedBracket(place, sign, sign == '[' ? ']' : '}'),
            BrokenPair.TextAfterQuote when place.Line == line => SyntaxProblems.TextAfterQuote(place, sign),
            BrokenPair.StrayBracket when place.Line == line => SyntaxProblems.StrayBracket(place, sign),
            _ => null,
        };
    }

    private Problem? NoSpace(int line) => MissingSpace.In(Line(line)) is { } mended
        ? SyntaxProblems.NoSpaceAfterColon(Place(line, Line(line).IndexOf(':')), mended)
        : null;

    private Problem? Reserved(int line) => KeyAndSign().Match(Line(line)) is { Success: true } match
        ? SyntaxProblems.ReservedSign(Place(line, match.Groups["sign"].Index), match.Groups["sign"].Value[0])
        : null;

    private Problem? ColonInValue(int line, string message)
    {
        Match match = message.Contains("apping", StringComparison.Ordinal) ? TwoColons().Match(Line(line)) : Match.Empty;
        if (!match.Success)
        {
            return null;
        }

        string key = match.Groups["key"].Value.Trim();
        string value = match.Groups["value"].Value.TrimEnd();
        Place place = Place(line, match.Groups["value"].Index);
        string quoted = value.AsSpan().ContainsAny('"', '\\') ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'" : $"\"{value}\"";
        return InnerMap().Match(value) is { Success: true } inner
            ? SyntaxProblems.MapInLine(place, $"{key}: {{{inner.Groups["map"].Value}}}", $"{key}: {quoted}")
            : SyntaxProblems.ColonInValue(place, $"{key}: {quoted}");
    }

    /// <summary>A comma, or a value between two commas, that the parser waits for between brackets.</summary>
    private Problem? Comma(Mark end, string message) =>
        message.Contains("did not find expected ','", StringComparison.Ordinal) ? SyntaxProblems.NoComma(PlaceOf(end), Line(PlaceOf(end).Line).Contains(';', StringComparison.Ordinal))
        : message.Contains("did not find expected node content", StringComparison.Ordinal) ? SyntaxProblems.NoValueBetweenCommas(PlaceOf(end))
        : null;

    private Problem? Indentation(int line, int before)
    {
        if (before == 0)
        {
            return null;
        }

        (int spaces, int above) = (Spaces(Line(line)), Spaces(Line(before)));
        Place place = Place(line, spaces);
        int[] levels = Levels(before);
        return spaces > above && KeyAndValue().IsMatch(Line(before)) ? SyntaxProblems.IndentedFurther(place, before, above)
            : spaces < above && !levels.Contains(spaces) ? SyntaxProblems.IndentedLikeNone(place, spaces, levels.TakeLast(4))
            : Line(line).TrimStart().StartsWith("- ", StringComparison.Ordinal) ? SyntaxProblems.ItemAmongKeys(place)
            : null;
    }

    private Problem? NoColon(int line)
    {
        string written = Line(line).Trim();
        return Dash().IsMatch(written) ? SyntaxProblems.NoSpaceAfterDash(Place(line, Spaces(Line(line))), $"- {written[1..]}")
            : written.Length == 0 || written.Contains(':', StringComparison.Ordinal) ? null
            : SyntaxProblems.NoColon(Place(line, Spaces(Line(line))), written.Length <= 40 ? written : $"{written[..40]}…");
    }

    /// <summary>The indentations of the maps and lists that are open at a line.</summary>
    private int[] Levels(int line)
    {
        Stack<int> levels = new();
        foreach (string written in lines.Take(line).Where(IsWritten))
        {
            int spaces = Spaces(written);
            while (levels.TryPeek(out int last) && last >= spaces)
            {
                levels.Pop();
            }

            levels.Push(spaces);
        }

        return [.. levels.Reverse()];
    }

    /// <summary>The line, or the last one before it that holds more than a comment; 0 without one.</summary>
    private int LastWritten(int line)
    {
        while (line > 0 && !IsWritten(Line(line)))
        {
            line--;
        }

        return line;
    }

    private static bool IsWritten(string line) => line.TrimStart() is not "" and not ['#', ..];

    private static int Spaces(string line) => line.Length - line.TrimStart(' ').Length;

    private string Line(int number) => number <= 0 ? "" : lines[number - 1];

    private Place Place(int line, int index) => new(file, Math.Max(1, line), index + 1);

    private Place PlaceOf(int index) => new(file, text.AsSpan(0, index).Count('\n') + 1, index - text.AsSpan(0, index).LastIndexOf('\n'));

    /// <summary>The parser's place; one behind the last line becomes the end of it.</summary>
    private Place PlaceOf(Mark mark)
    {
        int line = (int)Math.Clamp(mark.Line, 1, lines.Length);
        return Place(line, mark.Line > lines.Length ? Line(line).Length : (int)Math.Clamp(mark.Column - 1, 0, Line(line).Length));
    }

    [GeneratedRegex(@"^-[\w.]{1,40}$")]
    private static partial Regex Dash();

    [GeneratedRegex(@"^\(?(?<map>[a-z][a-z0-9-]*: ([^:{]{1,80}?|\{[^{}]{1,80}\}))[})]*$")]
    private static partial Regex InnerMap();

    [GeneratedRegex(@"^ *(- +)?[^\s:]+: +[^\s|>#]")]
    private static partial Regex KeyAndValue();

    [GeneratedRegex(@"^(.*: +|.*- +|.*[\[{,] *| *)(?<sign>[@`%])")]
    private static partial Regex KeyAndSign();

    [GeneratedRegex(@"^ *(- +)?(?<key>[^\s:#'""\[{]+): +(?<value>[^\s'""\[{|>][^#]*?:( [^#]*|\s*))( #.*)?$")]
    private static partial Regex TwoColons();
}
