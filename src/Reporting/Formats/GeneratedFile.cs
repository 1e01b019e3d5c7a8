using System.Text;

namespace Experiments.Reporting.Formats;

/// <summary>Writes files that are under version control and made by the program.</summary>
internal static class GeneratedFile
{
    /// <summary>Gives the file this text as UTF-8 without byte order mark.</summary>
    /// <returns>False when the file had these bytes already and was not touched.</returns>
    public static bool Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Gives the file these bytes at once: a reader sees the old file or the new one, never half of it.</summary>
    /// <returns>False when the file had these bytes already and was not touched.</returns>
    public static bool Write(string path, byte[] bytes)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
        {
            return false;
        }

        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        string temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}");
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }

        return true;
    }
}
