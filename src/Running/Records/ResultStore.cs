using System.Text.Json;

namespace Experiments.Running.Records;

/// <summary>
/// The records of finished runs, one folder a run: <c>ab/abcd…/record.json</c>, named by the run's key. A record that
/// exists is whole: it is written under another name, flushed to the disk, and renamed. Any number of processes may
/// read and write at once, since two writers of one key write the same bytes.
/// </summary>
/// <param name="folder">The store's folder; made when the first record is added.</param>
public sealed class ResultStore(string folder)
{
    /// <summary>Where a run that has no record yet is saved on its way.</summary>
    internal const string CheckpointName = "checkpoint.bin";

    /// <summary>What a process holds while it trains the run.</summary>
    internal const string ClaimName = "claim";

    private const string RecordName = "record.json";
    private const string ProvenanceName = "provenance.json";
    private const string FailureName = "failure.json";
    private const string Damaged = ".damaged";
    private const int KeyLength = 64;

    private static readonly EnumerationOptions Readable = new() { IgnoreInaccessible = true };

    /// <summary>The keys of all runs that something is stored of, in order.</summary>
    public IReadOnlyList<string> Keys => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateDirectories(folder, "*", Readable)
            .SelectMany(path => Directory.EnumerateDirectories(path, "*", Readable))
            .Select(path => Path.GetFileName(path))
            .Where(name => name.Length == KeyLength && name.All(char.IsAsciiHexDigitLower))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// The record of a run; null if there is none. A damaged record is set aside, beside its place, and counts as none;
    /// so does one of another format, which stays until it is replaced, and one that cannot be read, which stays.
    /// </summary>
    /// <param name="key">The run's key.</param>
    public RunRecord? Find(string key)
    {
        if (Read(key, RecordName) is not { } content)
        {
            return null;
        }

        RunRecord? record = RecordFile.Read(content);
        if (record?.Key == key)
        {
            return record;
        }

        if (RecordFile.OtherFormat(content) is null)
        {
            SetAside(PathOf(key, RecordName), content);
        }

        return null;
    }

    /// <summary>Adds a record, or replaces an equal one.</summary>
    /// <param name="record">Of a run that ended.</param>
    /// <param name="provenance">Where it comes from; null where nobody knows.</param>
    public void Add(RunRecord record, Provenance? provenance = null)
    {
        if (provenance is not null)
        {
            DurableFile.Write(PathOf(record.Key, ProvenanceName), provenance.Write());
        }

        DurableFile.Write(PathOf(record.Key, RecordName), RecordFile.Write(record)); // last: its being there means that the run is done
        File.Delete(PathOf(record.Key, FailureName));
    }

    /// <summary>Where a run's record comes from; null if that is not known.</summary>
    public Provenance? ProvenanceOf(string key) => Provenance.Read(Read(key, ProvenanceName));

    /// <summary>Notes that a run failed; it is tried again by whoever asks for it next.</summary>
    /// <param name="key">The run's key.</param>
    /// <param name="reason">Why, in a sentence.</param>
    internal void AddFailure(string key, string reason) =>
        DurableFile.Write(PathOf(key, FailureName), [.. JsonSerializer.SerializeToUtf8Bytes(new { reason }), (byte)'\n']);

    /// <summary>Why a run failed when it was last tried; null if it did not.</summary>
    public string? FailureOf(string key)
    {
        try
        {
            return Read(key, FailureName) is { } content ? JsonDocument.Parse(content).RootElement.GetProperty("reason").GetString() : null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The format of a run's record if this program does not read it; null otherwise.</summary>
    internal int? OtherFormatOf(string key) => Read(key, RecordName) is { } content ? RecordFile.OtherFormat(content) : null;

    /// <summary>Why a run's record is there, but cannot be read; null where it can, or is not there.</summary>
    internal string? WhyUnreadable(string key)
    {
        try
        {
            DurableFile.Read(PathOf(key, RecordName));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"its record cannot be read; make it readable, or delete it: {exception.Message}";
        }
    }

    /// <summary>Whether a run's record was damaged and set aside.</summary>
    internal bool IsDamaged(string key) => File.Exists(PathOf(key, RecordName + Damaged));

    /// <summary>Whether a run was stopped on its way.</summary>
    internal bool HasCheckpoint(string key) => File.Exists(PathOf(key, CheckpointName));

    /// <summary>All files of a run but the one that claims it.</summary>
    internal string[] FilesOf(string key) => [.. Directory.GetFiles(FolderOf(key)).Where(file => Path.GetFileName(file) != ClaimName)];

    /// <summary>Those that nobody needs: what was damaged or never finished, and what a run that has a record needs no more.</summary>
    internal string[] LeftoversOf(string key)
    {
        bool isDone = File.Exists(PathOf(key, RecordName));
        return
        [
            .. FilesOf(key).Where(file => Path.GetFileName(file) is var name
                && (name.EndsWith(Damaged, StringComparison.Ordinal)
                    || name.EndsWith(DurableFile.Unfinished, StringComparison.Ordinal)
                    || (isDone && name is (CheckpointName or FailureName)))),
        ];
    }

    /// <summary>Deletes a run's folder, and the one above it, where they are empty.</summary>
    internal void DeleteEmptyFolderOf(string key)
    {
        foreach (string empty in new[] { FolderOf(key), Path.GetDirectoryName(FolderOf(key))! }.TakeWhile(path => !Directory.EnumerateFileSystemEntries(path).Any()))
        {
            Directory.Delete(empty);
        }
    }

    /// <summary>A file of a run.</summary>
    internal string PathOf(string key, string name) => Path.Combine(FolderOf(key), name);

    /// <summary>A file's content; null if there is none, or if it cannot be read.</summary>
    private byte[]? Read(string key, string name)
    {
        try
        {
            return DurableFile.Read(PathOf(key, name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string FolderOf(string key) => Path.Combine(folder, key[..2], key);

    /// <summary>Moves a damaged record away, unless another process has done so or has put a sound one in its place.</summary>
    private static void SetAside(string path, byte[] damaged)
    {
        if (DurableFile.Read(path) is { } content && content.AsSpan().SequenceEqual(damaged))
        {
            try
            {
                File.Move(path, path + Damaged, overwrite: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Another process was faster, or the store may only be read.
            }
        }
    }
}
