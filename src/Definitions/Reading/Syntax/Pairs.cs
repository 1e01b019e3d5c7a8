namespace Experiments.Definitions.Reading.Syntax;

/// <summary>What is wrong with a quote or a bracket.</summary>
internal enum BrokenPair
{
    /// <summary>It opens and never closes.</summary>
    UnclosedQuote,

    /// <summary>It closes, and its line goes on.</summary>
    TextAfterQuote,

    /// <summary>It opens, and is not closed, or by one of another kind.</summary>
    UnclosedBracket,

    /// <summary>It closes what is not open.</summary>
    StrayBracket,
}

/// <summary>Follows quotes and brackets through a text that is no YAML, to the first one that lacks its partner.</summary>
/// <param name="text">Its lines end with '\n'.</param>
internal sealed class Pairs(string text)
{
    private readonly Stack<int> open = new();

    /// <summary>Whether a value may begin at the next character: only there do quotes and brackets mean anything.</summary>
    private bool isStart = true;

    private int at;

    /// <summary>The first one, with its index; null if all have partners.</summary>
    public static (BrokenPair What, int Index)? FirstBroken(string text) => new Pairs(text).FirstBroken();

    private (BrokenPair What, int Index)? FirstBroken()
    {
        while (at < text.Length)
        {
            if (Next() is { } broken)
            {
                return broken;
            }

            at++;
        }

        return open.Count == 0 ? null : (BrokenPair.UnclosedBracket, open.Peek());
    }

    private (BrokenPair What, int Index)? Next()
    {
        char sign = text[at];
        switch (sign)
        {
            case '\n':
                isStart = true;
                return open.Count > 0 && IsKeyInFirstColumn() ? (BrokenPair.UnclosedBracket, open.Peek()) : null;
            case ' ':
                return null;
            case '#' when at == 0 || text[at - 1] is ' ' or '\n':
                at = EndOfLine(at) - 1;
                return null;
            case '"' or '\'' when isStart:
                return Quoted(sign);
            case '[' or '{' when isStart || open.Count > 0:
                open.Push(at);
                isStart = true;
                return null;
            case ']' or '}' when isStart || open.Count > 0:
                return Closed(sign);
            case '|' or '>' when isStart && open.Count == 0:
                at = EndOfBlock() - 1;
                return null;
            default:
                isStart = (sign == ',' && open.Count > 0) || (sign == '-' && isStart && IsAlone()) || (sign is ':' or '?' && IsAlone());
                return null;
        }
    }

    private (BrokenPair What, int Index)? Quoted(char quote)
    {
        int first = at++;
        while (at < text.Length && text[at] != '\n' && (text[at] != quote || (quote == '\'' && At(at + 1) == quote)))
        {
            at += text[at] == quote || (quote == '"' && text[at] == '\\') ? 2 : 1;
        }

        if (At(at) != quote)
        {
            return (BrokenPair.UnclosedQuote, first);
        }

        isStart = false;
        char next = At(NextSign(at + 1));
        return next is '\n' or ':' or '#' || (open.Count > 0 && next is ',' or ']' or '}') ? null : (BrokenPair.TextAfterQuote, at);
    }

    private (BrokenPair What, int Index)? Closed(char bracket)
    {
        if (open.Count == 0)
        {
            return (BrokenPair.StrayBracket, at);
        }

        int last = open.Pop();
        isStart = false;
        int next = NextSign(at + 1);
        return (text[last] == '[') != (bracket == ']') ? (BrokenPair.UnclosedBracket, last)
            : open.Count == 0 && At(next) is ']' or '}' ? (BrokenPair.StrayBracket, next)
            : null;
    }

    private bool IsAlone() => At(at + 1) is ' ' or '\n';

    /// <summary>Whether the next line begins with a key that is not indented, as none does inside of brackets.</summary>
    private bool IsKeyInFirstColumn()
    {
        int end = at + 1;
        while (char.IsAsciiLetterLower(At(end)) || At(end) == '-')
        {
            end++;
        }

        return end > at + 1 && At(end) == ':' && At(end + 1) is ' ' or '\n';
    }

    /// <summary>Behind the lines that are indented further than this one: the text of '|' or '>'.</summary>
    private int EndOfBlock()
    {
        int begin = text.LastIndexOf('\n', at) + 1;
        int indentation = NextSign(begin) - begin;
        int end = EndOfLine(at);
        while (end < text.Length && (At(NextSign(end + 1)) == '\n' || NextSign(end + 1) - end - 1 > indentation))
        {
            end = EndOfLine(end + 1);
        }

        return end;
    }

    private int EndOfLine(int from) => from < text.Length && text.IndexOf('\n', from) is >= 0 and var end ? end : text.Length;

    private int NextSign(int from)
    {
        while (At(from) == ' ')
        {
            from++;
        }

        return from;
    }

    /// <summary>A line break stands behind the last character.</summary>
    private char At(int index) => index < text.Length ? text[index] : '\n';
}
