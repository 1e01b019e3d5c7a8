using System.Text;

namespace Experiments.Reporting.Formats;

/// <summary>Markdown as GitHub reads it.</summary>
internal static class Markdown
{
    private const string Special = @"\`*_{}[]<>#|~&$";

    /// <summary>Text that shows as written, on one line, also in a table and as a picture's description.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new();
        foreach (char letter in string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            escaped.Append(Special.Contains(letter, StringComparison.Ordinal) ? "\\" : "").Append(letter);
        }

        return escaped.ToString();
    }

    /// <summary>A table; the cells are Markdown already.</summary>
    /// <param name="columns">Heads; one that begins with <c>&gt;</c> is right-aligned.</param>
    /// <param name="rows">As many cells as columns.</param>
    public static string Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        string[][] lines =
        [
            [.. columns.Select(column => column.TrimStart('>'))],
            [.. columns.Select(column => column.StartsWith('>') ? "---:" : "---")],
            .. rows.Select(row => row.ToArray()),
        ];
        return string.Concat(lines.Select(cells => $"| {string.Join(" | ", cells)} |\n"));
    }
}
