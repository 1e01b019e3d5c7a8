using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Experiments.Tests.Unit.Training.Datasets;

/// <summary>The bytes of idx files, written by hand.</summary>
internal static class IdxBytes
{
    /// <summary>Header and values; they need not fit each other.</summary>
    public static byte[] Of(IReadOnlyList<int> dimensions, ReadOnlySpan<byte> values)
    {
        byte[] header = new byte[4 + (4 * dimensions.Count)];
        header[2] = 8;
        header[3] = (byte)dimensions.Count;
        for (int i = 0; i < dimensions.Count; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 + (4 * i)), dimensions[i]);
        }

        return [.. header, .. values];
    }

    public static byte[] Pack(byte[] content)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    public static string Digest(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
