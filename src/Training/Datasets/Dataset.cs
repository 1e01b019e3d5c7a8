using System.Security.Cryptography;
using System.Text;
using Experiments.Training.Randomness;

namespace Experiments.Training.Datasets;

/// <summary>A data set of labelled images, read and checked.</summary>
public sealed class Dataset
{
    private readonly byte[] trainImages;
    private readonly byte[] trainLabels;
    private readonly byte[] testImages;
    private readonly byte[] testLabels;

    private Dataset(DatasetDefinition definition, byte[] trainImages, byte[] trainLabels, byte[] testImages, byte[] testLabels)
    {
        Definition = definition;
        this.trainImages = trainImages;
        this.trainLabels = trainLabels;
        this.testImages = testImages;
        this.testLabels = testLabels;
    }

    /// <summary>What the data set's <c>dataset.yaml</c> says.</summary>
    public DatasetDefinition Definition { get; }

    /// <summary>Number of images for training and validation together.</summary>
    public int TrainCount => trainLabels.Length;

    /// <summary>Number of test images.</summary>
    public int TestCount => testLabels.Length;

    /// <summary>SHA-256 over all that decides which numbers a network sees: the digests of the files, the shape and the number of classes.</summary>
    public static string Digest(DatasetDefinition definition)
    {
        DatasetFiles files = definition.Files;
        string[] parts =
        [
            files.TrainImages.Sha256, files.TrainLabels.Sha256, files.TestImages.Sha256, files.TestLabels.Sha256,
            string.Join('x', definition.Shape), $"{definition.Classes}", $"{definition.Validation}",
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }

    /// <summary>Reads the four files.</summary>
    /// <param name="folder">The folder that they lie in.</param>
    /// <param name="definition">Their names, digests and shapes.</param>
    /// <exception cref="InvalidDataException">A file is not what it should be; the message names it and says how to mend it.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Dataset Load(string folder, DatasetDefinition definition)
    {
        DatasetFiles files = definition.Files;
        (byte[] trainImages, byte[] trainLabels) = Read(folder, definition, files.TrainImages, files.TrainLabels);
        (byte[] testImages, byte[] testLabels) = Read(folder, definition, files.TestImages, files.TestLabels);
        return new Dataset(definition, trainImages, trainLabels, testImages, testLabels);
    }

    /// <summary>Reads the two files of test images alone.</summary>
    /// <param name="folder">The folder that they lie in.</param>
    /// <param name="definition">Their names, digests and shapes.</param>
    /// <param name="count">How many images, from the front.</param>
    /// <exception cref="InvalidDataException">A file is not what it should be; the message names it and says how to mend it.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Examples LoadTest(string folder, DatasetDefinition definition, int count)
    {
        (byte[] images, byte[] labels) = Read(folder, definition, definition.Files.TestImages, definition.Files.TestLabels);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, labels.Length);
        return Take(definition, images, labels, 0, count);
    }

    /// <summary>
    /// Takes validation images from the end of the training files, training images from the front or at random from all
    /// that are left, of each class alike where that is wanted, and test images from the front of theirs.
    /// </summary>
    /// <param name="selection">Which images.</param>
    /// <param name="seed">Decides which images are drawn, where the selection says so.</param>
    /// <exception cref="ArgumentException">More images are asked for than there are, in all or of a class.</exception>
    public DatasetSplit Split(DatasetSelection selection, int seed)
    {
        int train = selection.Train;
        int validation = selection.Validation;
        if (train < 1 || validation < 0 || train + (long)validation > TrainCount || selection.Test < 1 || selection.Test > TestCount)
        {
            throw new ArgumentException(
                $"{Definition.Title} has {TrainCount} images for training and validation and {TestCount} for testing; {train} + {validation} and {selection.Test} are asked for.", nameof(selection));
        }

        return new DatasetSplit(
            selection is { Subset: TrainingSubset.First, Balanced: false } ? Take(trainImages, trainLabels, 0, train) : Choose(selection, seed),
            validation == 0 ? null : Take(trainImages, trainLabels, TrainCount - validation, validation),
            Take(testImages, testLabels, 0, selection.Test));
    }

    private static (byte[] Images, byte[] Labels) Read(string folder, DatasetDefinition definition, DatasetFile images, DatasetFile labels)
    {
        string imagePath = Path.Combine(folder, images.Path);
        string labelPath = Path.Combine(folder, labels.Path);
        IReadOnlyList<int> imageShape = IdxFile.ReadDimensions(imagePath, rank: 3);
        IReadOnlyList<int> labelShape = IdxFile.ReadDimensions(labelPath, rank: 1);
        if (!imageShape.Skip(1).SequenceEqual(definition.Shape))
        {
            throw new InvalidDataException(
                $"{imagePath}: its images have {imageShape[1]} × {imageShape[2]} pixels, but dataset.yaml says {string.Join(" × ", definition.Shape)}. Correct 'shape' there, or name the right file.");
        }

        if (imageShape[0] != labelShape[0])
        {
            throw new InvalidDataException(
                $"{labelPath}: it has {labelShape[0]} labels for the {imageShape[0]} images of {images.Path}. Name files in dataset.yaml that belong together.");
        }

        byte[] read = IdxFile.Read(labelPath, rank: 1, labels.Sha256);
        if (read.Max() >= definition.Classes)
        {
            throw new InvalidDataException(
                $"{labelPath}: it has a label {read.Max()}, but dataset.yaml says {definition.Classes} classes, 0 to {definition.Classes - 1}. Correct 'classes' there.");
        }

        return (IdxFile.Read(imagePath, rank: 3, images.Sha256), read);
    }

    private Examples Take(byte[] images, byte[] labels, int first, int count) => Take(Definition, images, labels, first, count);

    private static Examples Take(DatasetDefinition definition, byte[] images, byte[] labels, int first, int count)
    {
        int pixels = definition.Shape[0] * definition.Shape[1];
        return new Examples(
            images.AsSpan(first * pixels, count * pixels), pixels, labels.AsSpan(first, count), definition.Classes, definition.Shape[0]);
    }

    /// <summary>The training images of a selection that are not simply the first, in the order of the files.</summary>
    private Examples Choose(DatasetSelection selection, int seed)
    {
        int[] order = [.. Enumerable.Range(0, TrainCount - selection.Validation)];
        if (selection.Subset == TrainingSubset.BySeed)
        {
            Permutation.Shuffle(new RandomStream(seed, Purpose.Subset, step: 0), order);
        }

        int[] chosen = [.. (selection.Balanced ? OfEachClass(order, selection.Train / Definition.Classes) : order.Take(selection.Train)).Order()];
        if (chosen.Length < selection.Train)
        {
            throw new ArgumentException(
                $"{Definition.Title} cannot give {selection.Train} training images with as many of each of its {Definition.Classes} classes. Use a smaller 'train', a multiple of {Definition.Classes}.", nameof(selection));
        }

        int pixels = Definition.Shape[0] * Definition.Shape[1];
        byte[] images = new byte[chosen.Length * pixels], labels = new byte[chosen.Length];
        foreach ((int next, int image) in chosen.Index())
        {
            trainImages.AsSpan(image * pixels, pixels).CopyTo(images.AsSpan(next * pixels));
            labels[next] = trainLabels[image];
        }

        return Take(images, labels, 0, chosen.Length);
    }

    private IEnumerable<int> OfEachClass(int[] order, int count) => order.GroupBy(image => trainLabels[image]).SelectMany(same => same.Take(count));
}
