using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Experiments.Testing.Snapshots;

/// <summary>What changed between two texts, by lines.</summary>
internal static class LineDiff
{
    private const int Context = 2;

    /// <summary>
    /// The changed lines, <c>-</c> before those that went and <c>+</c> before those that came, with two unchanged
    /// lines around each change and <c>…</c> where lines are left out.
    /// </summary>
    public static string Of(string before, string after)
    {
        List<DiffPiece> lines = InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false).Lines;
        List<string> shown = [];
        int next = 0;
        for (int at = 0; at < lines.Count; at++)
        {
            if (!IsNearChange(lines, at))
            {
                continue;
            }

            if (at > next)
            {
                shown.Add("…");
            }

            shown.Add($"{Sign(lines[at].Type)} {lines[at].Text}".TrimEnd());
            next = at + 1;
        }

        return string.Join('\n', next < lines.Count ? [.. shown, "…"] : shown);
    }

    private static bool IsNearChange(List<DiffPiece> lines, int at) =>
        lines[Math.Max(0, at - Context)..Math.Min(lines.Count, at + Context + 1)].Any(line => line.Type != ChangeType.Unchanged);

    private static char Sign(ChangeType type) => type switch
    {
        ChangeType.Deleted => '-',
        ChangeType.Inserted => '+',
        _ => ' ',
    };
}
