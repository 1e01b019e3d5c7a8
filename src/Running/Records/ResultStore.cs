namespace Experiments.Running.Records;

/// <summary>
/// The records of finished runs, one folder a run: <c>ab/abcd…/record.json</c>, named by the run's key. A record that
/// exists is whole: it is written under another name, flushed to the disk, and renamed. Any number of processes may
/// read and write at once, since two writers of one key write the same bytes.
/// </summary>
/// <param name="folder">The store's folder; made when the first record is added.</param>
public sealed class ResultStore(string folder)
{
    private const string FileName = "record.json";

    /// <summary>
    /// The record of a run; null if there is none. A damaged record is set aside, beside its place, and counts as none;
    /// so does one of another format, which stays until it is replaced.
    /// </summary>
    /// <param name="key">The run's key.</param>
    public RunRecord? Find(string key)
    {
        string path = PathOf(key);
        if (Read(path) is not { } content)
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
            SetAside(path, content);
        }

        return null;
    }

    /// <summary>Adds a record, or replaces an equal one.</summary>
    public void Add(RunRecord record)
    {
        string path = PathOf(record.Key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(RecordFile.Write(record));
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key[..2], key, FileName);

    /// <summary>The file's content; null if there is none. Others may replace the file meanwhile.</summary>
    private static byte[]? Read(string path)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] content = new byte[stream.Length];
            stream.ReadExactly(content);
            return content;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Moves a damaged record away, unless another process has done so or has put a sound one in its place.</summary>
    private static void SetAside(string path, byte[] damaged)
    {
        if (Read(path) is { } content && content.AsSpan().SequenceEqual(damaged))
        {
            try
            {
                File.Move(path, $"{path}.damaged", overwrite: true);
            }
            catch (FileNotFoundException)
            {
                // Another process was faster.
            }
        }
    }
}
