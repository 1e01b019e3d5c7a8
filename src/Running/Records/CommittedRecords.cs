using Experiments.Definitions;

namespace Experiments.Running.Records;

/// <summary>
/// Records that are kept under version control, because training them takes longer than a test run may:
/// <c>reports/records/ab/abcd….json</c>, each as the store has it. They stand in for what was never trained here.
/// </summary>
/// <param name="workspace">Whose reports they are part of.</param>
public sealed class CommittedRecords(Workspace workspace)
{
    /// <summary>The record of a run; null if there is none.</summary>
    /// <param name="key">The run's key.</param>
    /// <exception cref="InvalidDataException">It is damaged, or another run's.</exception>
    public RunRecord? Find(string key)
    {
        string path = PathOf(key);
        return !File.Exists(path) ? null
            : RecordFile.Read(File.ReadAllBytes(path)) is { } record && record.Key == key ? record
            : throw new InvalidDataException(
                $"""
                {Path.GetRelativePath(workspace.Root, path).Replace('\\', '/')} is not the record that was committed
                  why:  Its digest, its format or its key is wrong: the file was changed, cut off, or merged by hand.
                  mend: Take it from version control again, or delete it, 'run' its experiment and 'accept' that.
                """);
    }

    /// <summary>The keys of all committed records, in order.</summary>
    public IReadOnlyList<string> Keys => [.. Files.Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>Whether this very record is committed.</summary>
    public bool Contains(RunRecord record) =>
        PathOf(record.Key) is var path && File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(RecordFile.Write(record));

    /// <summary>Adds a record, or replaces it.</summary>
    public void Add(RunRecord record)
    {
        string path = PathOf(record.Key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, RecordFile.Write(record));
    }

    /// <summary>Deletes the records of all other runs.</summary>
    /// <param name="keys">The runs whose records stay.</param>
    /// <returns>How many were deleted.</returns>
    public int KeepOnly(IReadOnlySet<string> keys)
    {
        string[] others = [.. Files.Where(file => !keys.Contains(Path.GetFileNameWithoutExtension(file)))];
        foreach (string file in others)
        {
            File.Delete(file);
        }

        return others.Length;
    }

    private IEnumerable<string> Files =>
        Directory.Exists(workspace.Records) ? Directory.EnumerateFiles(workspace.Records, "*.json", SearchOption.AllDirectories) : [];

    private string PathOf(string key) => Path.Combine(workspace.Records, key[..2], $"{key}.json");
}
