namespace Experiments.Training.Baselines;

/// <summary>
/// The kernel's values between the pictures of two classes, a row at a time. Rows are kept as long as there is room, and
/// made again when they are needed again: the same bits, whatever was kept.
/// </summary>
internal sealed class KernelRows
{
    private readonly GaussianKernel kernel;
    private readonly (int First, int Count) positive;
    private readonly (int First, int Count) negative;
    private readonly float[]?[] kept;
    private readonly long[] lastUse;
    private readonly bool[] made;
    private readonly int capacity;
    private readonly uint[] products;
    private readonly List<int> held = [];
    private long uses;

    /// <summary>No row is made yet.</summary>
    /// <param name="kernel">Of all pictures, in the order of their classes.</param>
    /// <param name="positive">Where the pictures of one class begin, and how many they are.</param>
    /// <param name="negative">Those of the other.</param>
    /// <param name="bytes">Room for rows; two are kept in any case.</param>
    public KernelRows(GaussianKernel kernel, (int First, int Count) positive, (int First, int Count) negative, long bytes)
    {
        this.kernel = kernel;
        this.positive = positive;
        this.negative = negative;
        kept = new float[Count][];
        lastUse = new long[Count];
        made = new bool[Count];
        products = new uint[Math.Max(positive.Count, negative.Count)];
        capacity = (int)Math.Clamp(bytes / (sizeof(float) * (long)Count), 2, Count);
    }

    /// <summary>Pictures of both classes.</summary>
    public int Count => positive.Count + negative.Count;

    /// <summary>Pictures of the first class: those come first.</summary>
    public int Positives => positive.Count;

    /// <summary>Rows that were made at least once.</summary>
    public int Made { get; private set; }

    /// <summary>A picture's place in the kernel.</summary>
    public int Place(int picture) => picture < positive.Count ? positive.First + picture : negative.First + picture - positive.Count;

    /// <summary>The values between one picture and all, itself included; valid until the next but one is asked for.</summary>
    public ReadOnlySpan<float> this[int row]
    {
        get
        {
            lastUse[row] = ++uses;
            return kept[row] ??= Make(row);
        }
    }

    private float[] Make(int row)
    {
        if (!made[row])
        {
            made[row] = true;
            Made++;
        }

        float[] values = held.Count < capacity ? new float[Count] : TakeOldest();
        held.Add(row);
        kernel.Of(kernel, Place(row), positive.First, products.AsSpan(0, positive.Count), values.AsSpan(0, positive.Count));
        kernel.Of(kernel, Place(row), negative.First, products.AsSpan(0, negative.Count), values.AsSpan(positive.Count));
        return values;
    }

    private float[] TakeOldest()
    {
        int oldest = 0;
        for (int i = 1; i < held.Count; i++)
        {
            oldest = lastUse[held[i]] < lastUse[held[oldest]] ? i : oldest;
        }

        int row = held[oldest];
        held[oldest] = held[^1];
        held.RemoveAt(held.Count - 1);
        float[] values = kept[row]!;
        kept[row] = null;
        return values;
    }
}
