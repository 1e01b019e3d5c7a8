using Spectre.Console;

namespace Experiments.Cli;

/// <summary>Where a command writes.</summary>
/// <param name="Screen">Takes results; a terminal can be drawn over, a file or a pipe gets plain lines.</param>
/// <param name="Errors">Takes what is wrong.</param>
internal sealed record Output(IAnsiConsole Screen, TextWriter Errors)
{
    // Wider than any line: a file or a pipe has no edge to wrap at.
    private const int NoEdge = 10_000;

    /// <summary>The process's own output.</summary>
    public static Output OfProcess() => Console.IsOutputRedirected
        ? Plain(Console.Out, Console.Error)
        : new Output(AnsiConsole.Console, Console.Error);

    /// <summary>Plain lines: no escape codes, no boxes, nothing wrapped.</summary>
    public static Output Plain(TextWriter results, TextWriter errors)
    {
        IAnsiConsole screen = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(results),
        });
        screen.Profile.Width = NoEdge;
        return new Output(screen, errors);
    }

    /// <summary>Whether what was written can be drawn over.</summary>
    public bool IsTerminal => Screen.Profile.Capabilities.Ansi;

    /// <summary>Writes one line as it is, whatever signs it holds.</summary>
    public void Line(string text = "") => Screen.Profile.Out.Writer.WriteLine(text);

    /// <summary>Writes text as it is, with its own line ends.</summary>
    public void Text(string text) => Screen.Profile.Out.Writer.Write(text);

    /// <summary>Writes one line about what is wrong.</summary>
    public void Error(string text) => Errors.WriteLine(text);

    /// <summary>Writes rows under headings: boxed in a terminal, otherwise columns apart by two spaces.</summary>
    /// <param name="headings">One per column.</param>
    /// <param name="rows">Texts as they are, one per heading.</param>
    public void Table(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (IsTerminal)
        {
            Screen.Write(Boxed(headings, rows));
            return;
        }

        int[] widths = [.. headings.Select((heading, column) => rows.Select(row => row[column].Length).Append(heading.Length).Max())];
        foreach (IReadOnlyList<string> row in rows.Prepend(headings))
        {
            Line(string.Join("  ", row.Select((text, column) => text.PadRight(widths[column]))).TrimEnd());
        }
    }

    /// <summary>A table for a terminal.</summary>
    public static Table Boxed(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        Table table = new Table().RoundedBorder();
        foreach (string heading in headings)
        {
            table.AddColumn(new TableColumn(new Text(heading)));
        }

        foreach (IReadOnlyList<string> row in rows)
        {
            table.AddRow(row.Select(text => new Text(text)));
        }

        return table;
    }
}
