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

    /// <summary>
    /// Levenshtein's distance, with neighbours that changed places as one edit besides insertions, deletions and replacements
    /// of one character. Upper and lower case are the same.
    /// </summary>
    private static int Edits(string from, string to)
    {
        int[,] edits = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
        {
            for (int j = 0; j <= to.Length; j++)
            {
                edits[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    edits[i - 1, j - 1] + (IsSame(from[i - 1], to[j - 1]) ? 0 : 1),
                    1 + Math.Min(edits[i - 1, j], edits[i, j - 1]));
                if (i > 1 && j > 1 && IsSame(from[i - 1], to[j - 2]) && IsSame(from[i - 2], to[j - 1]))
                {
                    edits[i, j] = Math.Min(edits[i, j], 1 + edits[i - 2, j - 2]);
                }
            }
        }

        return edits[from.Length, to.Length];
    }

    private static bool IsSame(char one, char other) => char.ToLowerInvariant(one) == char.ToLowerInvariant(other);
}
