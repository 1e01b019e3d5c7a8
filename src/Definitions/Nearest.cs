namespace Experiments.Definitions;

/// <summary>Finds what a mistyped name was meant to be.</summary>
public static class Nearest
{
    /// <summary>The name with the fewest edits from <paramref name="written"/>; null where more than a third would change.</summary>
    public static string? To(string written, IEnumerable<string> names) => names
        .Where(name => Math.Abs(name.Length - written.Length) <= MostEdits(name)) // each edit changes the length by 1 at most
        .Select(name => (Name: name, Edits: Edits(written, name)))
        .Where(candidate => candidate.Edits <= MostEdits(candidate.Name))
        .OrderBy(candidate => candidate.Edits)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();

    private static int MostEdits(string name) => Math.Max(1, name.Length / 3);

    /// <summary>Levenshtein's distance: insertions, deletions and replacements of one character.</summary>
    private static int Edits(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
