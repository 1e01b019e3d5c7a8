using Experiments.Definitions;
using Experiments.Running;
using Experiments.Running.Records;

namespace Experiments.Cli.Selection;

/// <summary>A stored run named on the command line, by its key or by the beginning of it.</summary>
internal static class StoredRun
{
    private const int ShortestBeginning = 4;
    private const int MostNamed = 5;

    /// <summary>How much of a key is shown where it need not be copied whole.</summary>
    public const int ShownLength = 12;

    /// <summary>Whether this can be the beginning of a key.</summary>
    public static bool IsKey(string text) => text.Length >= ShortestBeginning && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The record of the run; null after saying that there is none, or more than one.</summary>
    /// <param name="text">As given.</param>
    /// <param name="workspace">Whose runs.</param>
    /// <param name="output">Takes what is wrong.</param>
    public static RunRecord? Find(string text, Workspace workspace, Output output)
    {
        Runner runner = new(workspace);
        string[] keys = [.. runner.Keys.Where(key => IsKey(text) && key.StartsWith(text, StringComparison.Ordinal))];
        RunRecord? record = keys.Length == 1 ? runner.Find(keys[0]) : null;
        if (record is null)
        {
            output.Error(keys.Length > 1
                ? $"error: {keys.Length} stored runs begin with '{text}': {string.Join(", ", keys.Take(MostNamed).Select(key => key[..ShownLength]))}{(keys.Length > MostNamed ? ", …" : "")}. Give more of the key."
                : $"error: no stored run has a key that begins with '{text}'. Keys are hexadecimal digits, of which the first {ShortestBeginning} or more are given; `plan --json` shows those of experiments.");
        }

        return record;
    }
}
