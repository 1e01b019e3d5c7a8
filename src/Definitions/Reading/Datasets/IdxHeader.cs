using System.Buffers.Binary;
using System.IO.Compression;

namespace Experiments.Definitions.Reading.Datasets;

/// <summary>The first bytes of an IDX file: enough to know what it holds without reading it.</summary>
internal static class IdxHeader
{
    private const byte UnsignedByte = 0x08;

    /// <summary>The sizes of the dimensions: examples first, then height and width of images.</summary>
    /// <exception cref="InvalidDataException">It is no IDX file of unsigned bytes, or no gzip file though its name says so.</exception>
    /// <exception cref="IOException">It cannot be read, or ends within its header.</exception>
    public static IReadOnlyList<int> Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        Span<byte> magic = stackalloc byte[4];
        content.ReadExactly(magic);
        if (magic is not [0, 0, UnsignedByte, > 0 and <= 4])
        {
            throw new InvalidDataException("it does not begin like an IDX file of bytes");
        }

        int[] sizes = new int[magic[3]];
        Span<byte> size = stackalloc byte[4];
        for (int i = 0; i < sizes.Length; i++)
        {
            content.ReadExactly(size);
            sizes[i] = BinaryPrimitives.ReadInt32BigEndian(size);
        }

        return sizes;
    }
}
