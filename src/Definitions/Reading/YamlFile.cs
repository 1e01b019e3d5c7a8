using System.Text;
using Experiments.Definitions.Reading.Problems;

namespace Experiments.Definitions.Reading;

/// <summary>Reads one file as a map, with every problem on the way.</summary>
internal static class YamlFile
{
    /// <summary>More is no definition but data.</summary>
    public const int MaxBytes = 1 << 20;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The map that the file holds; null if it cannot be known.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="name">Path from the workspace's root, for places.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static MapNode? Read(string path, string name, List<Problem> problems)
    {
        Place start = new(name, 1, 1);
        return Bytes(path, start, problems) is { } bytes && Text(bytes, start, problems) is { } text
            ? Map(text, start, problems)
            : null;
    }

    private static MapNode? Map(string text, Place start, List<Problem> problems)
    {
        Node? root = new YamlTree(start.File, problems).Parse(text);
        if (root is { IsEmpty: true })
        {
            problems.Add(YamlProblems.Empty(start));
            return null;
        }

        if (root is not (null or MapNode))
        {
            problems.Add(ValueProblems.NotAMap(root, "the file", keys: []));
        }

        return root as MapNode;
    }

    private static byte[]? Bytes(string path, Place start, List<Problem> problems)
    {
        try
        {
            FileInfo file = new(path);
            if (file.LinkTarget is not null)
            {
                problems.Add(FolderProblems.Link(start));
                return null;
            }

            // Never opened: what has no length may be a pipe, which would be waited for.
            return file.Length == 0 ? [] : Content(path, start, problems);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add(YamlProblems.CannotBeOpened(start, failure));
            return null;
        }
    }

    private static byte[]? Content(string path, Place start, List<Problem> problems)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        if (stream.Length > MaxBytes)
        {
            problems.Add(YamlProblems.TooLarge(start));
            return null;
        }

        byte[] bytes = new byte[stream.Length];
        int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes[..read];
    }

    /// <summary>The file's text with '\n' as its only line break.</summary>
    private static string? Text(byte[] bytes, Place start, List<Problem> problems)
    {
        if (IsUtf16(bytes))
        {
            problems.Add(YamlProblems.Utf16(start));
            return null;
        }

        string text;
        try
        {
            text = StrictUtf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException failure)
        {
            string before = Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Max(0, failure.Index)));
            problems.Add(YamlProblems.NotUtf8(PlaceOf(before.Length, before, start.File)));
            return null;
        }

        int hidden = HiddenCharacters.IndexIn(text);
        if (hidden >= 0)
        {
            problems.Add(YamlProblems.HiddenCharacter(PlaceOf(hidden, text, start.File), HiddenCharacters.NameOf(text, hidden)));
            return null;
        }

        return WithLineFeeds(text);
    }

    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>By the byte order mark, or by a zero byte beside the first letter.</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, not 0, ..] or [not 0, 0, ..];

    private static Place PlaceOf(int index, string text, string file)
    {
        string before = WithLineFeeds(text[..index].TrimStart('\uFEFF'));
        return new Place(file, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
