using Experiments.Training.Datasets;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Datasets;

public sealed class ExamplesTests
{
    [Test]
    public void An_image_becomes_its_inked_pixels_as_shares_of_white_and_a_one_hot_target()
    {
        Examples examples = new([0, 51, 0, 255, 0, 0, 0, 0], inputs: 4, labels: [2, 0], classes: 3);
        Batch batch = MadeUpImages.BatchOf(examples, 0, 1);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Columns(batch, 0), Is.EqualTo(new[] { 1, 3 }));
            Assert.That(Values(batch, 0), Is.EqualTo(new[] { 0.2f, 1f }));
            Assert.That(Columns(batch, 1), Is.Empty);
            Assert.That(batch.Targets[..3].ToArray(), Is.EqualTo(new[] { 0, 0, 1 }));
            Assert.That(batch.Targets.Slice(batch.Stride, 3).ToArray(), Is.EqualTo(new[] { 1, 0, 0 }));
        }
    }

    [Test]
    public void A_batch_that_is_used_again_forgets_its_targets()
    {
        Examples examples = MadeUpImages.OnePixelEach(3, classes: 3);
        Batch batch = MadeUpImages.BatchOf(examples, 0, 1);
        batch.Clear();
        examples.CopyTo(batch, 2);
        Assert.That(batch.Count, Is.EqualTo(1));
        Assert.That(batch.Targets[..3].ToArray(), Is.EqualTo(new[] { 0, 0, 1 }));
        Assert.That(Columns(batch, 0), Is.EqualTo(new[] { 2 }));
    }

    [Test]
    public void A_label_beyond_the_classes_is_refused() =>
        Assert.That(() => new Examples([0, 0], 1, [0, 3], 3), Throws.ArgumentException.With.Message.Contains("A label is 3, but there are 3 classes, 0 to 2."));

    [TestCase(7)]
    [TestCase(9)]
    public void Pixels_that_do_not_fill_the_images_are_refused(int pixels) =>
        Assert.That(() => new Examples(new byte[pixels], 4, [0, 0], 3), Throws.ArgumentException);

    [Test]
    public void The_pixels_given_are_copied()
    {
        byte[] pixels = [255];
        Examples examples = new(pixels, 1, [0], 1);
        pixels[0] = 51;
        Assert.That(Values(MadeUpImages.BatchOf(examples, 0), 0)[0], Is.EqualTo(1));
    }

    private static List<int> Columns(Batch batch, int row)
    {
        List<int> columns = [];
        for (nint i = 0; i < batch.Inputs.Row(row).Count; i++)
        {
            columns.Add((int)batch.Inputs.Row(row).Column(i));
        }

        return columns;
    }

    private static List<float> Values(Batch batch, int row)
    {
        List<float> values = [];
        for (nint i = 0; i < batch.Inputs.Row(row).Count; i++)
        {
            values.Add(batch.Inputs.Row(row).Value(i));
        }

        return values;
    }
}
