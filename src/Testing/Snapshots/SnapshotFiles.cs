using System.Collections.Concurrent;
using System.Text;

namespace Experiments.Testing.Snapshots;

/// <summary>The files of one snapshot: UTF-8 with byte order mark, LF, no newline at the end.</summary>
/// <param name="Folder">Where they lie.</param>
/// <param name="Name">What they are called before <c>.verified.txt</c> and <c>.received.txt</c>.</param>
internal sealed record SnapshotFiles(string Folder, string Name)
{
    private static readonly ConcurrentDictionary<string, bool> claimed = [];
    private static readonly UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>The reviewed text.</summary>
    public string Verified => Path.Combine(Folder, $"{Name}.verified.txt");

    /// <summary>The text of the last run that did not match.</summary>
    public string Received => Path.Combine(Folder, $"{Name}.received.txt");

    /// <summary>Reviewed files of this snapshot that nothing is compared with any more.</summary>
    public IReadOnlyList<string> Stale => [.. Files("verified").Where(path => path != Verified)];

    /// <summary>Keeps the name for one comparison in this process: two would overwrite each other's files.</summary>
    public void Claim()
    {
        if (!claimed.TryAdd(Path.Combine(Folder, Name), true))
        {
            throw new InvalidOperationException(
                $"The snapshot '{Name}' is already compared with another text. Call Verify once per test case, and give each case arguments of its own.");
        }
    }

    /// <summary>The reviewed text; null if there is none. An empty file counts as none.</summary>
    public string? ReadVerified() =>
        new FileInfo(Verified) is { Exists: true, Length: > 0 } ? File.ReadAllText(Verified, encoding) : null;

    /// <summary>Keeps the text for review.</summary>
    public void WriteReceived(string text)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Received, text, encoding);
    }

    /// <summary>Removes what earlier runs left for review.</summary>
    public void DeleteReceived()
    {
        foreach (string path in Files("received"))
        {
            File.Delete(path);
        }
    }

    /// <summary>Makes what was received the reviewed text.</summary>
    public void Accept()
    {
        foreach (string path in Stale)
        {
            File.Delete(path);
        }

        if (File.Exists(Received))
        {
            File.Move(Received, Verified, overwrite: true);
        }
    }

    /// <summary>The reviewed files in a folder that belong to none of the named snapshots, by file name.</summary>
    public static IReadOnlyList<string> Without(IEnumerable<string> names, string folder)
    {
        HashSet<string> known = [.. names.Select(name => $"{name}.verified.txt")];
        return [.. Directory.EnumerateFiles(folder, "*.verified.*").Select(path => Path.GetFileName(path)).Where(file => !known.Contains(file)).Order(StringComparer.Ordinal)];
    }

    // 'Name#…' are the further files of one snapshot, which Verify writes for several targets.
    private List<string> Files(string state) => Directory.Exists(Folder)
        ? [.. Directory.EnumerateFiles(Folder, $"*.{state}.*").Where(path => IsOurs(Path.GetFileName(path), state))]
        : [];

    private bool IsOurs(string file, string state) =>
        file.StartsWith($"{Name}.{state}.", StringComparison.Ordinal) || file.StartsWith($"{Name}#", StringComparison.Ordinal);
}
