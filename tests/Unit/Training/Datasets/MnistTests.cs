using Experiments.Training.Datasets;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Datasets;

/// <summary>The shipped data set is the one that the literature means.</summary>
[FullRunOnly]
public sealed class MnistTests
{
    [Test]
    public void Mnist_has_the_labels_that_everybody_knows()
    {
        Dataset mnist = Mnist.Digits;
        DatasetSplit split = mnist.Split(new DatasetSelection("mnist", Train: 50_000, Test: 10_000, Validation: 10_000), seed: 1);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((mnist.TrainCount, mnist.TestCount), Is.EqualTo((60_000, 10_000)));
            Assert.That(First(split.Training), Is.EqualTo(new[] { 5, 0, 4, 1, 9, 2, 1, 3, 1, 4 }));
            Assert.That(First(split.Validation!), Is.EqualTo(new[] { 3, 8, 6, 9, 6, 4, 5, 3, 8, 4 }));
            Assert.That(First(split.Test), Is.EqualTo(new[] { 7, 2, 1, 0, 4, 1, 4, 9, 5, 9 }));
            Assert.That(
                Enumerable.Range(0, 10_000).CountBy(split.Test.Label).OrderBy(pair => pair.Key).Select(pair => pair.Value),
                Is.EqualTo(new[] { 980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009 }));
        }
    }

    [Test]
    public void Mnist_is_as_bright_as_everybody_says()
    {
        DatasetFile images = Mnist.Folder.Definition.Files.TrainImages;
        byte[] pixels = IdxFile.Read(Path.Combine(Mnist.Folder.Path, images.Path), rank: 3, images.Sha256);
        long sum = 0;
        foreach (byte pixel in pixels)
        {
            sum += pixel;
        }

        Assert.That(sum / 255.0 / pixels.Length, Is.EqualTo(0.1307).Within(0.00005));
        Assert.That(pixels.AsSpan().Count((byte)0) / (double)pixels.Length, Is.EqualTo(0.81).Within(0.005));
    }

    private static int[] First(Examples examples) => [.. Enumerable.Range(0, 10).Select(examples.Label)];
}
