namespace Experiments.Running.Records;

/// <summary>Files that are whole or not there, whatever happens while they are written.</summary>
internal static class DurableFile
{
    /// <summary>The end of the names under which files are written before they get their own.</summary>
    public const string Unfinished = ".tmp";

    /// <summary>Writes a file under another name, flushes it to the disk, and gives it its name; makes its folder.</summary>
    public static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string temporary = $"{path}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>The file's content; null if there is none. Others may replace the file meanwhile.</summary>
    public static byte[]? Read(string path)
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
}
