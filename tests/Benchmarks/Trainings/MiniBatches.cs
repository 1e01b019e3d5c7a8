using Experiments.Cli.Bench;
using Experiments.Tests.Benchmarks.Bounds;
using Experiments.Training.Datasets;
using Experiments.Training.Randomness;

namespace Experiments.Tests.Benchmarks.Trainings;

/// <summary>The mini-batches that the engine's trainer takes, in its order.</summary>
/// <param name="images">The training set.</param>
/// <param name="size">m̂.</param>
internal sealed class MiniBatches(Examples images, int size)
{
    private readonly int[] order = new int[images.Count];
    private long update;

    /// <summary>The one that was gathered last.</summary>
    public Batch Batch { get; } = new(size, images.Inputs, images.Classes);

    /// <summary>Mini-batches of one epoch.</summary>
    public int PerEpoch => (images.Count + size - 1) / size;

    /// <summary>Gathers the next one, and asks for the images of the one after it.</summary>
    public void Gather()
    {
        int inEpoch = (int)(update % PerEpoch);
        if (inEpoch == 0)
        {
            Permutation.Shuffle(new RandomStream(TrainingSpeed.Seed, Purpose.Shuffle, (int)(update / PerEpoch)), order);
        }

        Batch.Clear();
        foreach (int image in Of(inEpoch))
        {
            images.CopyTo(Batch, image);
        }

        foreach (int image in Of(inEpoch + 1))
        {
            images.Prefetch(image);
        }

        update++;
    }

    /// <summary>Counts the ink of the first epoch.</summary>
    public static Ink Count(Examples images, int size)
    {
        MiniBatches all = new(images, size);
        (long pixels, long columns) = (0, 0);
        for (int i = 0; i < all.PerEpoch; i++)
        {
            all.Gather();
            all.Batch.FindInked();
            pixels += all.Batch.Inputs.Entries;
            columns += all.Batch.InkedColumns.Length;
        }

        return new Ink(images.Count, all.PerEpoch, pixels, columns);
    }

    private ReadOnlySpan<int> Of(int inEpoch)
    {
        int first = Math.Min(inEpoch * size, order.Length);
        return order.AsSpan(first, Math.Min(size, order.Length - first));
    }
}
