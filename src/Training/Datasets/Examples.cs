using Experiments.Training.Kernels;

namespace Experiments.Training.Datasets;

/// <summary>
/// Labelled images, kept without their zero pixels: four of five of MNIST's are zero, and a zero input changes no sum.
/// </summary>
public sealed class Examples
{
    /// <summary>A pixel's value as an input, 0 to 1: x/255, correctly rounded.</summary>
    private static readonly float[] Scale = [.. Enumerable.Range(0, 256).Select(value => value / 255f)];

    private readonly int[] starts;
    private readonly int[] columns;
    private readonly byte[] values;
    private readonly byte[] labels;

    /// <summary>Takes the images given.</summary>
    /// <param name="pixels">[image][pixel], 0 to 255.</param>
    /// <param name="inputs">Pixels of one image.</param>
    /// <param name="labels">[image], each below <paramref name="classes"/>.</param>
    /// <param name="classes">Number of classes.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or a label is too large.</exception>
    public Examples(ReadOnlySpan<byte> pixels, int inputs, ReadOnlySpan<byte> labels, int classes)
    {
        Shape.RequireEqual(pixels.Length, labels.Length * inputs);
        int largest = -1;
        foreach (byte label in labels)
        {
            largest = Math.Max(largest, label);
        }

        if (largest >= classes)
        {
            throw new ArgumentException($"A label is {largest}, but there are {classes} classes, 0 to {classes - 1}.", nameof(labels));
        }

        Inputs = inputs;
        Classes = classes;
        this.labels = labels.ToArray();
        int inked = pixels.Length - pixels.Count((byte)0);
        starts = new int[labels.Length + 1];
        columns = new int[inked];
        values = new byte[inked];
        int next = 0;
        for (int image = 0; image < labels.Length; image++)
        {
            for (int pixel = 0; pixel < inputs; pixel++)
            {
                byte value = pixels[(image * inputs) + pixel];
                if (value != 0)
                {
                    columns[next] = pixel;
                    values[next++] = value;
                }
            }

            starts[image + 1] = next;
        }
    }

    /// <summary>Number of images.</summary>
    public int Count => labels.Length;

    /// <summary>Pixels of one image.</summary>
    public int Inputs { get; }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>The class of an image, 0 to <see cref="Classes"/> − 1.</summary>
    public int Label(int image) => labels[image];

    /// <summary>Adds an image and its one-hot target to a batch.</summary>
    internal void CopyTo(Batch batch, int image)
    {
        ReadOnlySpan<int> inked = columns.AsSpan(starts[image]..starts[image + 1]);
        ReadOnlySpan<byte> values = this.values.AsSpan(starts[image]..starts[image + 1]);
        batch.Add(inked.Length, out Span<int> batchColumns, out Span<float> batchValues, out Span<float> target);
        inked.CopyTo(batchColumns);
        for (int i = 0; i < values.Length; i++)
        {
            batchValues[i] = Scale[values[i]];
        }

        target[labels[image]] = 1;
    }
}
