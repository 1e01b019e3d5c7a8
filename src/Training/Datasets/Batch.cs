using Experiments.Training.Kernels;

namespace Experiments.Training.Datasets;

/// <summary>The inputs and targets of one mini-batch; filled anew for each, so that training allocates nothing.</summary>
/// <param name="capacity">Most examples that it holds.</param>
/// <param name="outputs">Values of one target.</param>
internal sealed class Batch(int capacity, int outputs)
{
    private readonly int[] starts = new int[capacity + 1];
    private readonly float[] targets = new float[capacity * Shape.Stride(outputs)];
    private int[] columns = new int[capacity];
    private float[] values = new float[capacity];

    /// <summary>Examples in it.</summary>
    public int Count { get; private set; }

    /// <summary>Distance of two rows of targets.</summary>
    public int Stride { get; } = Shape.Stride(outputs);

    /// <summary>The inputs, a row per example.</summary>
    public SparseRows Inputs => new(starts.AsSpan(0, Count + 1), columns, values);

    /// <summary>The targets, [example][<see cref="Stride"/>].</summary>
    public ReadOnlySpan<float> Targets => targets.AsSpan(0, Count * Stride);

    /// <summary>Empties it.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds an example: the caller fills in its inputs that are not zero, columns ascending, and its target of zeros.</summary>
    public void Add(int inked, out Span<int> inputColumns, out Span<float> inputValues, out Span<float> target)
    {
        int start = starts[Count];
        if (start + inked > columns.Length)
        {
            int size = Math.Max(2 * columns.Length, start + inked);
            Array.Resize(ref columns, size);
            Array.Resize(ref values, size);
        }

        inputColumns = columns.AsSpan(start, inked);
        inputValues = values.AsSpan(start, inked);
        target = targets.AsSpan(Count * Stride, outputs);
        target.Clear();
        starts[++Count] = start + inked;
    }

    /// <summary>Multiplies each example's inputs by its mask.</summary>
    /// <param name="mask">[example][<paramref name="stride"/>].</param>
    /// <param name="stride">Distance of two rows of the mask.</param>
    public void MaskInputs(ReadOnlySpan<float> mask, int stride)
    {
        for (int example = 0; example < Count; example++)
        {
            for (int i = starts[example]; i < starts[example + 1]; i++)
            {
                values[i] *= mask[(example * stride) + columns[i]];
            }
        }
    }
}
