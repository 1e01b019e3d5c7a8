using System.Security.Cryptography;
using Experiments.Training;
using Experiments.Training.Augmentations;
using Experiments.Training.Datasets;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Augmentations;

/// <summary>
/// The beginnings of the hashes of some pictures. One that fails means that stored runs with transformed pictures are no
/// longer what the engine would give: either that was not meant, or <see cref="Engine.Revision"/> has to be raised.
/// </summary>
public sealed class PictureBitsTests
{
    private const int Size = 28;
    private const int Count = 20;

    private static IEnumerable<TestCaseData> Lists() =>
    [
        Pictures("elastic", "5d3e72ab53c5bae6", new Elastic([4], [34])),
        Pictures("elastic, drawn", "334f127b81d26f8d", new Elastic([1, 6], [10, 40])),
        Pictures("rotate, translate, elastic", "93e54fb2ea9facc2", new Rotate(15), new Translate(1), new Elastic([4], [34])),
        Pictures("elastic, scale, skew, shift", "2f632047ea6e8d07", new Elastic([4], [34]), new Scale(15), new Skew(0.3), new Shift()),
    ];

    [TestCaseSource(nameof(Lists))]
    public void Pictures_have_the_bits_that_they_had(string expected, Transformation[] transformations)
    {
        PictureMaker maker = new(transformations, Blots(), seed: 7);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int image = 0; image < Count; image++)
        {
            hash.AppendData(maker.Make(image, copy: null, epoch: 3));
            hash.AppendData(maker.Make(image, copy: 2, epoch: 0));
        }

        Assert.That(Convert.ToHexStringLower(hash.GetHashAndReset())[..16], Is.EqualTo(expected));
    }

    [Test]
    public void Pictures_are_made_without_allocating()
    {
        PictureMaker maker = new([new Rotate(15), new Elastic([4, 5], [34]), new Translate(1)], Blots(), seed: 7);
        maker.Make(0, copy: null, epoch: 0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int image = 0; image < Count; image++)
        {
            maker.Make(image, copy: null, epoch: 0);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static TestCaseData Pictures(string name, string expected, params Transformation[] transformations) =>
        new TestCaseData(expected, transformations).SetArgDisplayNames(name);

    /// <summary>Grey spots around the middle, others in each picture.</summary>
    private static Examples Blots()
    {
        byte[] pixels = [.. from image in Enumerable.Range(0, Count)
                            from row in Enumerable.Range(0, Size)
                            from column in Enumerable.Range(0, Size)
                            let inside = row is > 4 and < 23 && column is > 6 and < 21
                            select (byte)(inside ? ((row * 37) + (column * column * 11) + (image * row * 5)) % 256 : 0)];
        return new Examples(pixels, Size * Size, new byte[Count], 10, Size);
    }
}
