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
        if (Text(path, start, problems) is not { } text)
        {
            return null;
        }

        Node? root = new YamlTree(name, problems).Parse(text);
        if (root is { IsEmpty: true })
        {
            problems.Add(YamlProblems.Empty(start));
            return null;
        }

        if (root is not (null or MapNode))
        {
            problems.Add(ValueProblems.NotAMap(root.Place, "the file", []));
        }

        return root as MapNode;
    }

    private static string? Text(string path, Place start, List<Problem> problems)
    {
        byte[] bytes;
        try
        {
            if (new FileInfo(path).Length > MaxBytes)
            {
                problems.Add(YamlProblems.TooLarge(start));
                return null;
            }

            bytes = File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add(YamlProblems.CannotBeOpened(start, failure.Message));
            return null;
        }

        try
        {
            return StrictUtf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException failure)
        {
            problems.Add(YamlProblems.NotUtf8(PlaceOf(failure.Index, bytes, start.File)));
            return null;
        }
    }

    private static Place PlaceOf(int index, ReadOnlySpan<byte> bytes, string file)
    {
        ReadOnlySpan<byte> before = bytes[..Math.Max(0, index)];
        return new Place(file, before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
    }
}
