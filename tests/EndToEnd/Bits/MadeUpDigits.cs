using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Experiments.Tests.EndToEnd.Bits;

/// <summary>
/// A small data set by formula, the same on every machine: of four images in turn, two are black with a few grey pixels,
/// one has no black pixel, and one is half black or all black. Labels go round the ten classes.
/// </summary>
/// <param name="Name">A folder under <c>experiments/datasets</c>.</param>
/// <param name="Height">Pixels of a column.</param>
/// <param name="Width">Pixels of a row.</param>
internal sealed record MadeUpDigits(string Name, int Height, int Width)
{
    public const int Training = 53;
    public const int Validation = 11;
    public const int Test = 13;

    private const int Classes = 10;

    /// <summary>Its files, by their paths from the workspace's root.</summary>
    public IReadOnlyList<(string Path, byte[] Content)> Files()
    {
        (string Name, byte[] Content)[] data =
        [
            ("train-images", Images(Training + Validation)),
            ("train-labels", Labels(Training + Validation)),
            ("test-images", Images(Test)),
            ("test-labels", Labels(Test)),
        ];
        return
        [
            .. data.Select(file => ($"experiments/datasets/{Name}/{file.Name}", file.Content)),
            ($"experiments/datasets/{Name}/dataset.yaml", Encoding.UTF8.GetBytes(Description(data))),
        ];
    }

    private string Description(IEnumerable<(string Name, byte[] Content)> data) => $"""
        title: Made-up digits of {Height} x {Width} pixels
        format: idx
        shape: [{Height}, {Width}]
        classes: {Classes}
        files:
          {string.Join("\n  ", data.Select(file => $"{file.Name}: {{path: {file.Name}, sha256: {Convert.ToHexStringLower(SHA256.HashData(file.Content))}}}"))}
        validation: last
        source: made up
        licence: CC0
        attribution: nobody
        """;

    private byte[] Images(int count) =>
    [
        .. Header(count, Height, Width),
        .. from image in Enumerable.Range(0, count)
           from pixel in Enumerable.Range(0, Height * Width)
           select Pixel(image, pixel),
    ];

    private static byte Pixel(int image, int pixel)
    {
        int mixed = (((image * 97) + (pixel * 61) + (image * pixel * 29)) & int.MaxValue) % 255;
        byte ink = (byte)(mixed + 1);
        return (image % 4) switch
        {
            0 or 1 => mixed < 30 ? ink : (byte)0,
            2 => ink,
            _ => image % 8 == 3 && pixel % 2 == 0 ? ink : (byte)0,
        };
    }

    private static byte[] Labels(int count) => [.. Header(count), .. Enumerable.Range(0, count).Select(image => (byte)(image % Classes))];

    /// <summary>Two zeros, 8 for unsigned bytes, the number of dimensions, and each dimension.</summary>
    private static byte[] Header(params ReadOnlySpan<int> dimensions)
    {
        byte[] header = new byte[4 + (4 * dimensions.Length)];
        (header[2], header[3]) = (8, (byte)dimensions.Length);
        for (int i = 0; i < dimensions.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 + (4 * i)), dimensions[i]);
        }

        return header;
    }
}
