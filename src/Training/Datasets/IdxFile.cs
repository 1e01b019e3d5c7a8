using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Experiments.Training.Datasets;

/// <summary>
/// A file in the format of MNIST: two zero bytes, 8 for unsigned bytes, the number of dimensions, each dimension as a
/// big-endian int32, then the values. One whose name ends in <c>.gz</c> is unpacked while it is read.
/// </summary>
public static class IdxFile
{
    private const int UnsignedByte = 0x08;
    private const int LargestArray = 0x7FFF_FFC7;

    /// <summary>The most bytes that gzip packs into one.</summary>
    private const int LargestPacking = 1032;

    /// <summary>Reads the dimensions alone and checks that the file is as long as they say.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rank">Number of dimensions that it must have: 1 for labels, 3 for images.</param>
    /// <returns>The dimensions, the number of items first.</returns>
    /// <exception cref="InvalidDataException">The file is not what it should be; the message says how to mend it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<int> ReadDimensions(string path, int rank)
    {
        using Stream stream = Open(path);
        return ReadDimensions(stream, path, rank);
    }

    /// <summary>Reads the values and checks the digest of the whole content.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rank">Number of dimensions that it must have.</param>
    /// <param name="sha256">SHA-256 of the unpacked content, 64 hexadecimal digits.</param>
    /// <exception cref="InvalidDataException">The file is not what it should be; the message says how to mend it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static byte[] Read(string path, int rank, string sha256)
    {
        using Stream stream = Open(path);
        IReadOnlyList<int> dimensions = ReadDimensions(stream, path, rank);
        byte[] values = new byte[dimensions.Aggregate((product, size) => product * size)];
        int read = ReadAll(stream, values, path);
        if (read < values.Length || stream.ReadByte() >= 0)
        {
            string length = read < values.Length ? $"ends after {read:N0} of {values.Length:N0} values" : "goes on after its last value";
            throw Broken(path, $"it {length}", "The file is damaged");
        }

        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Header(dimensions));
        hash.AppendData(values);
        string actual = Convert.ToHexStringLower(hash.GetHashAndReset());
        return actual == sha256
            ? values
            : throw Broken(path, $"the SHA-256 of its unpacked content is {actual}, but dataset.yaml says {sha256}", "It is damaged, or another file");
    }

    private static int[] ReadDimensions(Stream stream, string path, int rank)
    {
        byte[] header = new byte[4 + (4 * rank)];
        if (ReadAll(stream, header, path) < header.Length)
        {
            throw Broken(path, "it ends within its header", "The file is damaged");
        }

        if (header[0] != 0 || header[1] != 0 || header[2] != UnsignedByte || header[3] != rank)
        {
            throw Broken(
                path,
                $"it begins with {Convert.ToHexString(header, 0, 4)}, not with {UnsignedByte * 256 + rank:X8}",
                $"It is not an idx file of unsigned bytes with {rank} dimension{(rank == 1 ? "" : "s")}");
        }

        int[] dimensions = [.. Enumerable.Range(0, rank).Select(i => BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4 + (4 * i))))];
        RequireLength(path, header.Length, dimensions);
        return dimensions;
    }

    /// <summary>Before anything of that size is allocated: the header's counts must fit the file's length.</summary>
    private static void RequireLength(string path, int header, int[] dimensions)
    {
        string shape = string.Join(" × ", dimensions);
        Int128 values = dimensions.Aggregate((Int128)1, (product, size) => product * size);
        if (Array.Exists(dimensions, size => size < 1) || values > LargestArray)
        {
            throw Broken(path, $"its header promises {shape} values, which no file here can hold", "The header is damaged");
        }

        long length = ContentLength(path);
        if (length != header + (long)values)
        {
            throw Broken(
                path,
                $"its header promises {shape} values, {header + (long)values:N0} bytes in all, but its content has {length:N0} bytes",
                "The file is damaged, or cut short");
        }
    }

    /// <summary>
    /// The length of the unpacked content; a gzip file ends with it, as a little-endian 32-bit number. One that is too
    /// large for the packed bytes is cut down to what they can hold at most.
    /// </summary>
    private static long ContentLength(string path)
    {
        using FileStream file = File.OpenRead(path);
        if (!IsPacked(path) || file.Length < 4)
        {
            return file.Length;
        }

        Span<byte> last = stackalloc byte[4];
        file.Seek(-4, SeekOrigin.End);
        file.ReadExactly(last);
        return Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(last), LargestPacking * file.Length);
    }

    private static bool IsPacked(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    private static Stream Open(string path)
    {
        if (!File.Exists(path))
        {
            throw Broken(path, "it is not there", "The data set's dataset.yaml names it");
        }

        FileStream file = File.OpenRead(path);
        return IsPacked(path) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private static int ReadAll(Stream stream, byte[] buffer, string path)
    {
        try
        {
            return stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException exception)
        {
            throw Broken(path, $"it cannot be unpacked ({exception.Message.TrimEnd('.')})", "The file is damaged, or not a gzip file");
        }
    }

    private static byte[] Header(IReadOnlyList<int> dimensions)
    {
        byte[] header = new byte[4 + (4 * dimensions.Count)];
        header[2] = UnsignedByte;
        header[3] = (byte)dimensions.Count;
        for (int i = 0; i < dimensions.Count; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 + (4 * i)), dimensions[i]);
        }

        return header;
    }

    private static InvalidDataException Broken(string path, string what, string why) =>
        new(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{path}: {what}. {why}: get the data set's files again, or correct dataset.yaml beside them."));
}
