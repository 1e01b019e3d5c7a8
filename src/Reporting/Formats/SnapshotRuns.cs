using System.Globalization;

namespace Experiments.Reporting.Formats;

/// <summary>What a snapshot of an experiment says of its runs: the inverse of a part of <see cref="SnapshotText"/>.</summary>
/// <param name="Path">The experiment's, <c>study/name</c>.</param>
/// <param name="Settings">The lines of its settings.</param>
/// <param name="Headlines">Test accuracy in per cent by seed, what each run is judged by; of a run without seed, by 0.</param>
public sealed record SnapshotRuns(string Path, IReadOnlyList<string> Settings, IReadOnlyDictionary<int, double> Headlines)
{
    private const int LastColumn = 1;
    private const int HeadlineColumn = 4;

    /// <summary>Reads a snapshot's text.</summary>
    /// <returns>Null for the snapshot of something else.</returns>
    public static SnapshotRuns? Read(string text)
    {
        string[] lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        int seeds = Array.FindIndex(lines, line => line.StartsWith("seed  last test", StringComparison.Ordinal));
        int settings = Array.IndexOf(lines, "settings");
        if (seeds < 0 || settings < 0)
        {
            return null;
        }

        int column = lines[seeds].Contains("at epoch", StringComparison.Ordinal) ? HeadlineColumn : LastColumn;
        return new SnapshotRuns(
            lines[0],
            [.. lines[(settings + 1)..seeds].Where(line => line.Length > 0).Select(line => line.Trim())],
            lines[(seeds + 1)..]
                .TakeWhile(line => line.Length > 0)
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .ToDictionary(run => run[0] == "none" ? 0 : int.Parse(run[0], CultureInfo.InvariantCulture), run => double.Parse(run[column], CultureInfo.InvariantCulture)));
    }
}
