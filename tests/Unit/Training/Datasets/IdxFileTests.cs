using System.Globalization;
using Experiments.Training.Datasets;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Datasets;

/// <summary>Sound idx files are read; each fault is told with its file, what is wrong and how to mend it.</summary>
public sealed class IdxFileTests
{
    private const string AnyDigest = "0000000000000000000000000000000000000000000000000000000000000000";
    private const int Billions = 2_000_000_000;

    private static readonly byte[] Labels = IdxBytes.Of([6], [0, 1, 2, 2, 1, 0]);
    private static readonly byte[] Packed = IdxBytes.Pack(Labels);

    private string folder = "";

    [OneTimeSetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("experiments-").FullName;

    [OneTimeTearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    private static IEnumerable<TestCaseData> Faults() =>
    [
        Fault("empty", "labels", [], "ends within its header"),
        Fault("empty, packed", "labels.gz", [], "ends within its header"),
        Fault("cut within the header", "labels", Labels[..7], "ends within its header"),
        Fault("cut within the header, then packed", "labels.gz", IdxBytes.Pack(Labels[..7]), "ends within its header"),
        Fault("cut", "labels", Labels[..^1], "14 bytes in all, but its content has 13 bytes"),
        Fault("cut, then packed", "labels.gz", IdxBytes.Pack(Labels[..^1]), "14 bytes in all, but its content has 13 bytes"),
        Fault("packed, then cut", "labels.gz", Packed[..^5], "its content has"),
        Fault("packed, then cut within the header", "labels.gz", Packed[..12], "The file is damaged"),
        Fault("packed, one bit changed", "labels.gz", Flip(Packed, Packed.Length - 12), "cannot be unpacked"),
        Fault("more after the values", "labels", [.. Labels, 0], "14 bytes in all, but its content has 15 bytes"),
        Fault("more after the values, packed", "labels.gz", IdxBytes.Pack([.. Labels, 0]), "14 bytes in all, but its content has 15 bytes"),
        Fault("more after the packed", "labels.gz", [.. Packed, 1, 2, 3, 4], "its content has"),
        Fault("not packed", "labels.gz", Labels, "cannot be unpacked"),
        Fault("packed without saying so", "labels", Packed, "begins with 1F8B"),
        Fault("of floats", "labels", [0, 0, 0x0D, 1, .. Labels[4..]], "begins with 00000D01, not with 00000801"),
        Fault("of images", "labels", IdxBytes.Of([1, 2, 3], new byte[6]), "begins with 00000803, not with 00000801"),
        Fault("with another magic", "labels", [1, .. Labels[1..]], "begins with 01000801"),
        Fault("of nothing", "labels", IdxBytes.Of([0], []), "promises 0 values"),
        Fault("of fewer than nothing", "labels", IdxBytes.Of([-1], []), "promises -1 values"),
        Fault("of billions", "labels", IdxBytes.Of([Billions], [1, 2]), "promises 2000000000 values"),
        Fault("of billions, packed", "labels.gz", IdxBytes.Pack(IdxBytes.Of([Billions], [1, 2])), "promises 2000000000 values"),
        Fault("of billions, packed, its last number a lie as well", "labels.gz", LieAboutLength(IdxBytes.Of([Billions], [1, 2]), Billions + 8), "promises 2000000000 values"),
        Fault("of other content", "labels", IdxBytes.Of([6], [1, 1, 2, 2, 1, 0]), "the SHA-256 of its unpacked content is"),
        Fault("of other content, packed", "labels.gz", IdxBytes.Pack(IdxBytes.Of([6], [1, 1, 2, 2, 1, 0])), "but dataset.yaml says"),
    ];

    [TestCase("labels")]
    [TestCase("labels.gz")]
    [TestCase("labels.GZ")]
    public void Values_are_read(string name)
    {
        string path = Write(name, name == "labels" ? Labels : Packed);
        Assert.That(IdxFile.ReadDimensions(path, rank: 1), Is.EqualTo(new[] { 6 }));
        Assert.That(IdxFile.Read(path, rank: 1, IdxBytes.Digest(Labels)), Is.EqualTo(new byte[] { 0, 1, 2, 2, 1, 0 }));
    }

    [TestCaseSource(nameof(Faults))]
    public void A_faulty_file_is_named_with_its_fault_and_the_mend(string name, byte[] content, string fault)
    {
        string path = Write(name, content);
        Assert.That(
            () => IdxFile.Read(path, rank: 1, IdxBytes.Digest(Labels)),
            Throws.TypeOf<InvalidDataException>()
                .With.Message.StartsWith($"{path}: ")
                .And.Message.Contains(fault)
                .And.Message.EndsWith("get the data set's files again, or correct dataset.yaml beside them."));
    }

    [TestCaseSource(nameof(Faults))]
    public void Nothing_big_is_allocated_for_a_faulty_file(string name, byte[] content, string fault)
    {
        string path = Write(name, content);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(() => IdxFile.Read(path, rank: 1, AnyDigest), Throws.TypeOf<InvalidDataException>(), fault);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000_000));
    }

    [TestCase(0x7FFF_FFFF, 0x7FFF_FFFF, 0x7FFF_FFFF)]
    [TestCase(65_536, 65_536, 1)]
    [TestCase(4, -1, -1)]
    [TestCase(4, 28, 0)]
    public void Dimensions_that_no_memory_holds_are_refused(int images, int height, int width)
    {
        string path = Write("images", IdxBytes.Of([images, height, width], [1, 2, 3, 4]));
        string shape = string.Create(CultureInfo.InvariantCulture, $"promises {images} × {height} × {width} values");
        Assert.That(() => IdxFile.ReadDimensions(path, rank: 3), Throws.TypeOf<InvalidDataException>().With.Message.Contains(shape));
    }

    [Test]
    public void A_missing_file_is_named()
    {
        string path = Path.Combine(folder, "nowhere.gz");
        Assert.That(
            () => IdxFile.ReadDimensions(path, rank: 1),
            Throws.TypeOf<InvalidDataException>().With.Message.StartsWith($"{path}: it is not there. The data set's dataset.yaml names it"));
    }

    private static TestCaseData Fault(string what, string name, byte[] content, string fault) =>
        new TestCaseData(name, content, fault).SetArgDisplayNames(what);

    private static byte[] Flip(byte[] bytes, int index)
    {
        byte[] flipped = [.. bytes];
        flipped[index] ^= 0x10;
        return flipped;
    }

    /// <summary>Packed, with another length at the end than that of the content.</summary>
    private static byte[] LieAboutLength(byte[] content, int length) => [.. IdxBytes.Pack(content)[..^4], .. BitConverter.GetBytes(length)];

    private string Write(string name, byte[] content)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
