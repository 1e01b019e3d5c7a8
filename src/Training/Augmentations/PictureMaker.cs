using Experiments.Training.Datasets;
using Experiments.Training.Kernels;

namespace Experiments.Training.Augmentations;

/// <summary>
/// Makes transformed pictures of a set of examples, without allocating; one for each thread, because it reuses its buffers.
/// A picture is a function of the run's seed, the transformations, the image, and the copy or epoch alone.
/// </summary>
public sealed class PictureMaker
{
    private readonly IReadOnlyList<Transformation> transformations;
    private readonly Examples examples;
    private readonly int seed;
    private readonly Warp warp;
    private readonly float[] before;
    private readonly float[] after;
    private readonly byte[] picture;

    /// <param name="transformations">Applied in order.</param>
    /// <param name="examples">The pictures that are transformed; they know their height.</param>
    /// <param name="seed">The run's seed.</param>
    public PictureMaker(IReadOnlyList<Transformation> transformations, Examples examples, int seed)
    {
        this.transformations = transformations;
        this.examples = examples;
        this.seed = seed;
        warp = new Warp(examples.Height, examples.Inputs / examples.Height);
        before = new float[examples.Inputs];
        after = new float[examples.Inputs];
        picture = new byte[examples.Inputs];
    }

    /// <summary>The examples followed by so many transformed copies of each.</summary>
    /// <param name="copies">Copies of each image; 0 for none.</param>
    public Examples Expand(int copies)
    {
        ExamplesBuilder expanded = new(examples.Inputs);
        for (int copy = 0; copy <= copies; copy++)
        {
            for (int image = 0; image < examples.Count; image++)
            {
                expanded.Add(copy == 0 ? Original(image) : Make(image, copy, epoch: 0), (byte)examples.Label(image));
            }
        }

        return new Examples(examples, expanded);
    }

    /// <summary>A transformed picture, valid until the next call.</summary>
    /// <param name="image">Which of the examples is transformed, from 0.</param>
    /// <param name="copy">Which copy it is, from 1; null for a fresh one.</param>
    /// <param name="epoch">The epoch of a fresh one, from 0; a copy takes no notice of it.</param>
    /// <returns>[row][column], 0 to 255.</returns>
    public ReadOnlySpan<byte> Make(int image, int? copy, int epoch)
    {
        Original(image);
        Pixels.ToNumbers(picture, before);
        Draw(image, copy, epoch).Sample(before, after);
        Pixels.Round(after, picture);
        return picture;
    }

    private byte[] Original(int image)
    {
        examples.CopyTo(image, picture);
        return picture;
    }

    /// <summary>Where the picture's pixels come from. The last transformation's points are moved first: the way is walked backwards.</summary>
    internal Warp Draw(int image, int? copy, int epoch)
    {
        warp.Reset();
        for (int last = transformations.Count - 1; last >= 0; last--)
        {
            transformations[last].Apply(warp, new Draws(seed, copy, epoch, image, last));
        }

        return warp;
    }
}
