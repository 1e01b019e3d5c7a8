using Experiments.Training.Kernels;

namespace Experiments.Training.Datasets;

/// <summary>
/// Labelled images, kept without their zero pixels: four of five of MNIST's are zero, and a zero input changes no sum.
/// </summary>
public sealed class Examples
{
    /// <summary>A pixel's value as an input, 0 to 1: x/255, correctly rounded.</summary>
    private static readonly float[] Scale = [.. Enumerable.Range(0, 256).Select(value => value / 255f)];

    private readonly int blocks;
    private readonly int[] starts; // of each block of columns of each image, as SparseRows has them
    private readonly ushort[] columns;
    private readonly byte[] values;
    private readonly byte[] labels;

    /// <summary>Takes the images given.</summary>
    /// <param name="pixels">[image][row][column], 0 to 255.</param>
    /// <param name="inputs">Pixels of one image, at most 65,536.</param>
    /// <param name="labels">[image], each below <paramref name="classes"/>.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="height">Rows of one image; only transformations of images need it.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or a label is too large.</exception>
    public Examples(ReadOnlySpan<byte> pixels, int inputs, ReadOnlySpan<byte> labels, int classes, int height = 1)
    {
        Shape.RequireEqual(pixels.Length, labels.Length * inputs);
        Shape.RequireEqual(inputs % height, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(inputs, ushort.MaxValue + 1);
        ExamplesBuilder all = new(inputs, pixels.Length - pixels.Count((byte)0), labels.Length);
        for (int image = 0; image < labels.Length; image++)
        {
            if (labels[image] >= classes)
            {
                throw new ArgumentException(
                    $"A label is {labels[image]}, but there are {classes} classes, 0 to {classes - 1}.", nameof(labels));
            }

            all.Add(pixels.Slice(image * inputs, inputs), labels[image]);
        }

        (starts, columns, values, this.labels) = all.ToArrays();
        blocks = SparseRows.BlocksOf(inputs);
        Inputs = inputs;
        Classes = classes;
        Height = height;
    }

    /// <summary>Other images of the same shape and classes.</summary>
    internal Examples(Examples shape, ExamplesBuilder images)
    {
        (starts, columns, values, labels) = images.ToArrays();
        blocks = shape.blocks;
        Inputs = shape.Inputs;
        Classes = shape.Classes;
        Height = shape.Height;
    }

    /// <summary>Number of images.</summary>
    public int Count => labels.Length;

    /// <summary>Pixels of one image.</summary>
    public int Inputs { get; }

    /// <summary>Rows of one image.</summary>
    public int Height { get; }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>The class of an image, 0 to <see cref="Classes"/> − 1.</summary>
    public int Label(int image) => labels[image];

    /// <summary>Writes an image out.</summary>
    /// <param name="image">Which one.</param>
    /// <param name="pixels">Receives [row][column], 0 to 255.</param>
    public void CopyTo(int image, Span<byte> pixels)
    {
        pixels.Clear();
        Range inked = Inked(image);
        ReadOnlySpan<ushort> places = columns.AsSpan(inked);
        ReadOnlySpan<byte> inks = values.AsSpan(inked);
        for (int i = 0; i < inks.Length; i++)
        {
            pixels[places[i]] = inks[i];
        }
    }

    /// <summary>Adds an image and its one-hot target to a batch.</summary>
    internal void CopyTo(Batch batch, int image)
    {
        ReadOnlySpan<byte> inks = values.AsSpan(Inked(image));
        batch.Add(columns.AsSpan(Inked(image)), starts.AsSpan(image * blocks, blocks), out Span<float> batchValues, out Span<float> target);
        Pixels.ToInputs(inks, batchValues);
        target[labels[image]] = 1;
    }

    /// <summary>Asks for an image that will be copied soon: images are met in random order, each far from the last.</summary>
    internal void Prefetch(int image)
    {
        Kernels.Prefetch.Lines<ushort>(columns.AsSpan(Inked(image)));
        Kernels.Prefetch.Lines<byte>(values.AsSpan(Inked(image)));
    }

    /// <summary>Asks for the place of an image that will be prefetched soon.</summary>
    internal void PrefetchPlace(int image) => Kernels.Prefetch.Line(in starts[image * blocks]);

    /// <summary>Adds a picture that is not among the examples, and its one-hot target, to a batch.</summary>
    internal static void CopyTo(Batch batch, ReadOnlySpan<byte> pixels, int label)
    {
        Span<ushort> inked = stackalloc ushort[pixels.Length - pixels.Count((byte)0)];
        int next = 0;
        for (int pixel = 0; pixel < pixels.Length; pixel++)
        {
            if (pixels[pixel] != 0)
            {
                inked[next++] = (ushort)pixel;
            }
        }

        Span<int> inkedBlocks = stackalloc int[SparseRows.BlocksOf(pixels.Length)];
        SparseRows.FindBlocks(inked, 0, inkedBlocks);
        batch.Add(inked, inkedBlocks, out Span<float> values, out Span<float> target);
        for (int i = 0; i < inked.Length; i++)
        {
            values[i] = Scale[pixels[inked[i]]];
        }

        target[label] = 1;
    }

    private Range Inked(int image) => starts[image * blocks]..starts[(image + 1) * blocks];
}
