using Experiments.Training.Datasets;

namespace Experiments.Tests.Unit.Training;

/// <summary>Small data sets by formula: the same on every machine and in every year.</summary>
internal static class MadeUpImages
{
    /// <summary>Grey images, a third of their pixels zero; labels go round the classes.</summary>
    public static Examples Grey(int count, int inputs, int classes, int height = 1)
    {
        byte[] pixels = new byte[count * inputs];
        for (int image = 0; image < count; image++)
        {
            for (int pixel = 0; pixel < inputs; pixel++)
            {
                int mixed = ((image * 97) + (pixel * 61) + (image * pixel * 29)) % 384;
                pixels[(image * inputs) + pixel] = (byte)(mixed < 256 ? mixed : 0);
            }
        }

        return new Examples(pixels, inputs, Labels(count, classes), classes, height);
    }

    /// <summary>Image i has one white pixel, its i-th: the weights that an update moves tell which images it saw.</summary>
    public static Examples OnePixelEach(int count, int classes)
    {
        byte[] pixels = new byte[count * count];
        for (int image = 0; image < count; image++)
        {
            pixels[(image * count) + image] = 255;
        }

        return new Examples(pixels, count, Labels(count, classes), classes);
    }

    /// <summary>A mini-batch of some images, in this order.</summary>
    public static Batch BatchOf(Examples examples, params IReadOnlyList<int> images)
    {
        Batch batch = new(images.Count, examples.Inputs, examples.Classes);
        foreach (int image in images)
        {
            examples.CopyTo(batch, image);
        }

        return batch;
    }

    private static byte[] Labels(int count, int classes) => [.. Enumerable.Range(0, count).Select(image => (byte)(image % classes))];
}
