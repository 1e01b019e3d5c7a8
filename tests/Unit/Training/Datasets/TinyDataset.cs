using Experiments.Training.Datasets;

namespace Experiments.Tests.Unit.Training.Datasets;

/// <summary>
/// A folder, deleted afterwards, with a sound data set: 20 training and 6 test images of 5 × 7 pixels in 3 classes. The
/// first pixel of training image i is i + 1, of test image i it is 101 + i.
/// </summary>
internal sealed class TinyDataset : IDisposable
{
    public const int Train = 20;
    public const int Test = 6;
    public const int Pixels = 35;

    /// <summary>The labels of the training images.</summary>
    public const string TrainLabels = "01202112001210201220";

    private const string TestLabels = "210012";

    private readonly string suffix;

    public TinyDataset(bool packed = false)
    {
        suffix = packed ? ".gz" : "";
        Definition = new DatasetDefinition(
            "Tiny pictures",
            DatasetFormat.Idx,
            [5, 7],
            Classes: 3,
            new DatasetFiles(
                Write("train-images", Images(Train, first: 1)),
                Write("train-labels", Labels(TrainLabels)),
                Write("test-images", Images(Test, first: 101)),
                Write("test-labels", Labels(TestLabels))),
            ValidationSplit.Last,
            "made up",
            "CC0",
            "nobody");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("experiments-").FullName;

    /// <summary>What the files are when they are made; a test that spoils a file leaves it alone.</summary>
    public DatasetDefinition Definition { get; }

    /// <summary>Writes a file anew, packed if the data set is, and describes it truly.</summary>
    public DatasetFile Write(string name, byte[] content)
    {
        DatasetFile file = new(name + suffix, IdxBytes.Digest(content));
        File.WriteAllBytes(PathOf(file), suffix.Length > 0 ? IdxBytes.Pack(content) : content);
        return file;
    }

    public string PathOf(DatasetFile file) => Path.Combine(Folder, file.Path);

    public Dataset Load() => Dataset.Load(Folder, Definition);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public static byte[] Images(int count, int first)
    {
        byte[] pixels = new byte[count * Pixels];
        for (int image = 0; image < count; image++)
        {
            pixels[image * Pixels] = (byte)(first + image);
        }

        return IdxBytes.Of([count, 5, 7], pixels);
    }

    public static byte[] Labels(string labels) =>
        IdxBytes.Of([labels.Length], [.. labels.Select(label => (byte)(label - '0'))]);
}
