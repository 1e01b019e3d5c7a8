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
    /// The record of a run; null if there is none. A damaged record is set aside, beside its place, and counts as none.
    /// </summary>
    /// <param name="key">The run's key.</param>
    public RunRecord? Find(string key)
    {
        string path = PathOf(key);
        byte[] content;
        try
        {
            content = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        RunRecord? record = RecordFile.Read(content);
        if (record?.Key == key)
        {
            return record;
        }

        File.Move(path, $"{path}.damaged", overwrite: true);
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
}
