using Experiments.Training.Datasets;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Datasets;

public sealed class DatasetTests
{
    [TestCase(false)]
    [TestCase(true)]
    public void Images_of_any_shape_and_number_of_classes_are_read(bool packed)
    {
        using TinyDataset tiny = new(packed);
        Dataset dataset = tiny.Load();
        Examples training = dataset.Split(new DatasetSelection("tiny", Train: 20, Test: 6), seed: 1).Training;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(dataset.TrainCount, Is.EqualTo(20));
            Assert.That(dataset.TestCount, Is.EqualTo(6));
            Assert.That(training.Inputs, Is.EqualTo(35));
            Assert.That(training.Classes, Is.EqualTo(3));
            Assert.That(LabelsOf(training), Is.EqualTo(TinyDataset.TrainLabels));
        }
    }

    [Test]
    public void Training_takes_the_first_images_validation_the_last_and_testing_the_first_of_its_own()
    {
        using TinyDataset tiny = new();
        DatasetSplit split = tiny.Load().Split(new DatasetSelection("tiny", Train: 4, Test: 2, Validation: 3), seed: 1);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(FirstPixels(split.Training), Is.EqualTo(new[] { 1, 2, 3, 4 }));
            Assert.That(FirstPixels(split.Validation!), Is.EqualTo(new[] { 18, 19, 20 }));
            Assert.That(FirstPixels(split.Test), Is.EqualTo(new[] { 101, 102 }));
            Assert.That(LabelsOf(split.Training), Is.EqualTo(TinyDataset.TrainLabels[..4]));
            Assert.That(LabelsOf(split.Validation!), Is.EqualTo(TinyDataset.TrainLabels[^3..]));
        }
    }

    [Test]
    public void Test_images_are_read_without_the_training_images()
    {
        using TinyDataset tiny = new();
        File.Delete(tiny.PathOf(tiny.Definition.Files.TrainImages));
        Examples test = Dataset.LoadTest(tiny.Folder, tiny.Definition, count: 3);
        Assert.That(FirstPixels(test), Is.EqualTo(new[] { 101, 102, 103 }));
        Assert.That(LabelsOf(test), Is.EqualTo("210"));
        Assert.That(() => Dataset.LoadTest(tiny.Folder, tiny.Definition, count: 7), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [TestCase(TrainingSubset.First)]
    [TestCase(TrainingSubset.BySeed)]
    public void A_balanced_training_set_has_as_many_images_of_each_class_in_the_order_of_the_files(TrainingSubset subset)
    {
        using TinyDataset tiny = new();
        Dataset dataset = tiny.Load();
        DatasetSelection selection = new("tiny", Train: 6, Test: 2, Validation: 3, subset, Balanced: true);
        Examples training = dataset.Split(selection, seed: 1).Training;
        int[] images = [.. FirstPixels(training)];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Concat(LabelsOf(training).Order()), Is.EqualTo("001122"));
            Assert.That(images, Is.Ordered.And.Unique);
            Assert.That(images, Is.All.LessThan(18), "those of validation are not among them");
            Assert.That(subset == TrainingSubset.First, Is.EqualTo(images.SequenceEqual(FirstOfEachClass(2))));
        }
    }

    [Test]
    public void A_balanced_training_set_that_the_classes_cannot_share_is_refused()
    {
        using TinyDataset tiny = new();
        Assert.That(
            () => tiny.Load().Split(new DatasetSelection("tiny", Train: 7, Test: 2, Balanced: true), seed: 1),
            Throws.ArgumentException.With.Message.Contains("a multiple of 3"));
    }

    private static IEnumerable<int> FirstOfEachClass(int count) => TinyDataset.TrainLabels
        .Select((label, index) => (label, Image: index + 1))
        .GroupBy(image => image.label)
        .SelectMany(same => same.Take(count))
        .Select(image => image.Image)
        .Order();

    [Test]
    public void Each_seed_draws_its_own_training_images_from_all_that_do_not_validate()
    {
        using TinyDataset tiny = new();
        Dataset dataset = tiny.Load();
        DatasetSelection selection = new("tiny", Train: 8, Test: 2, Validation: 3, TrainingSubset.BySeed);
        int[][] drawn = [.. Enumerable.Range(1, 20).Select(seed => FirstPixels(dataset.Split(selection, seed).Training).ToArray())];
        DatasetSplit again = dataset.Split(selection, seed: 1);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(drawn, Is.All.Unique.And.All.Length.EqualTo(8));
            Assert.That(drawn.SelectMany(images => images).Distinct().Order(), Is.EqualTo(Enumerable.Range(1, 17)), "each image is drawn by some seed");
            Assert.That(drawn.Select(images => string.Join(' ', images)).Distinct().Count(), Is.GreaterThan(15));
            Assert.That(FirstPixels(again.Training), Is.EqualTo(drawn[0]), "the same seed");
            Assert.That(LabelsOf(again.Training), Is.EqualTo(string.Concat(drawn[0].Select(image => TinyDataset.TrainLabels[image - 1]))));
            Assert.That(FirstPixels(again.Validation!), Is.EqualTo(new[] { 18, 19, 20 }));
            Assert.That(FirstPixels(again.Test), Is.EqualTo(new[] { 101, 102 }));
        }
    }

    [Test]
    public void No_validation_images_are_no_validation_set()
    {
        using TinyDataset tiny = new();
        Assert.That(tiny.Load().Split(new DatasetSelection("tiny", Train: 20, Test: 6), seed: 1).Validation, Is.Null);
    }

    [TestCase(15, 6, 6)]
    [TestCase(20, 7, 0)]
    [TestCase(0, 6, 0)]
    [TestCase(20, 0, 0)]
    [TestCase(int.MaxValue, 6, int.MaxValue)]
    public void More_images_than_there_are_cannot_be_taken(int train, int test, int validation)
    {
        using TinyDataset tiny = new();
        Assert.That(
            () => tiny.Load().Split(new DatasetSelection("tiny", train, test, validation), seed: 1),
            Throws.ArgumentException.With.Message.Contains("20 images for training and validation and 6 for testing"));
    }

    [Test]
    public void Images_of_another_shape_than_described_are_told()
    {
        using TinyDataset tiny = new();
        Assert.That(
            () => Dataset.Load(tiny.Folder, tiny.Definition with { Shape = [7, 5] }),
            Throws.TypeOf<InvalidDataException>().With.Message.EqualTo(
                $"{tiny.PathOf(tiny.Definition.Files.TrainImages)}: its images have 5 × 7 pixels, but dataset.yaml says 7 × 5. Correct 'shape' there, or name the right file."));
    }

    [Test]
    public void A_label_beyond_the_classes_is_told()
    {
        using TinyDataset tiny = new();
        Assert.That(
            () => Dataset.Load(tiny.Folder, tiny.Definition with { Classes = 2 }),
            Throws.TypeOf<InvalidDataException>().With.Message.EqualTo(
                $"{tiny.PathOf(tiny.Definition.Files.TrainLabels)}: it has a label 2, but dataset.yaml says 2 classes, 0 to 1. Correct 'classes' there."));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Images_and_labels_that_do_not_belong_together_are_told(bool packed)
    {
        using TinyDataset tiny = new(packed);
        DatasetFile labels = tiny.Write("test-labels", TinyDataset.Labels("21001"));
        Assert.That(
            tiny.Load,
            Throws.TypeOf<InvalidDataException>().With.Message.EqualTo(
                $"{tiny.PathOf(labels)}: it has 5 labels for the 6 images of {tiny.Definition.Files.TestImages.Path}. Name files in dataset.yaml that belong together."));
    }

    [TestCase("train-images")]
    [TestCase("train-labels")]
    [TestCase("test-images")]
    [TestCase("test-labels")]
    public void A_file_with_other_content_than_described_is_told(string name)
    {
        using TinyDataset tiny = new();
        DatasetFile changed = tiny.Write(
            name,
            name switch
            {
                "train-images" => TinyDataset.Images(20, first: 2),
                "train-labels" => TinyDataset.Labels("11202112001210201220"),
                "test-images" => TinyDataset.Images(6, first: 2),
                _ => TinyDataset.Labels("110012"),
            });
        Assert.That(
            tiny.Load,
            Throws.TypeOf<InvalidDataException>().With.Message.StartsWith($"{tiny.PathOf(changed)}: the SHA-256 of its unpacked content is {changed.Sha256}"));
    }

    [Test]
    public void The_digest_changes_with_whatever_changes_what_a_network_sees()
    {
        using TinyDataset tiny = new();
        DatasetDefinition definition = tiny.Definition;
        DatasetFiles files = definition.Files;
        DatasetFile other = new("other", IdxBytes.Digest([1]));
        string[] digests =
        [
            Dataset.Digest(definition),
            Dataset.Digest(definition with { Shape = [7, 5] }),
            Dataset.Digest(definition with { Classes = 4 }),
            Dataset.Digest(definition with { Files = files with { TrainImages = other } }),
            Dataset.Digest(definition with { Files = files with { TrainLabels = other } }),
            Dataset.Digest(definition with { Files = files with { TestImages = other } }),
            Dataset.Digest(definition with { Files = files with { TestLabels = other } }),
        ];
        Assert.That(digests, Is.Unique);
    }

    [Test]
    public void The_digest_does_not_depend_on_names_nor_on_packing()
    {
        using TinyDataset plain = new(), packed = new(packed: true);
        Assert.That(
            Dataset.Digest(packed.Definition with { Title = "Other", Source = "elsewhere", Licence = "none", Attribution = "you" }),
            Is.EqualTo(Dataset.Digest(plain.Definition)));
    }

    private static string LabelsOf(Examples examples) =>
        string.Concat(Enumerable.Range(0, examples.Count).Select(image => examples.Label(image)));

    /// <summary>The images' first pixels, 0 to 255.</summary>
    private static IEnumerable<int> FirstPixels(Examples examples) =>
        Enumerable.Range(0, examples.Count).Select(image => (int)(255 * MadeUpImages.BatchOf(examples, image).Inputs.Row(0).Value(0)));
}
