using Experiments.Training.Kernels;

namespace Experiments.Training.Datasets;

/// <summary>The inputs and targets of one mini-batch; filled anew for each, so that training allocates nothing.</summary>
/// <param name="capacity">Most examples that it holds.</param>
/// <param name="inputs">Inputs of one example.</param>
/// <param name="outputs">Values of one target.</param>
internal sealed class Batch(int capacity, int inputs, int outputs)
{
    private readonly int blocks = SparseRows.BlocksOf(inputs);
    private readonly int[] starts = new int[(capacity * SparseRows.BlocksOf(inputs)) + 1];
    private readonly float[] targets = new float[capacity * Shape.Stride(outputs)];
    private readonly BatchColumnPairs byColumnPair = new(inputs);
    private readonly InkedColumns inked = new(inputs);
    private ushort[] columns = new ushort[capacity];
    private float[] values = new float[capacity];

    /// <summary>Examples in it.</summary>
    public int Count { get; private set; }

    /// <summary>Distance of two rows of targets.</summary>
    public int Stride { get; } = Shape.Stride(outputs);

    /// <summary>The inputs, a row per example.</summary>
    public SparseRows Inputs => new(inputs, starts.AsSpan(0, (Count * blocks) + 1), columns, values);

    /// <summary>The inputs, a pair of columns per entry; as they were when <see cref="SortByColumnPair"/> was called.</summary>
    public SparseColumnPairs InputColumnPairs => byColumnPair.Pairs;

    /// <summary>Which inputs are not zero in every example; as they were when <see cref="FindInked"/> was called.</summary>
    public ReadOnlySpan<ushort> InkedColumns => inked.Columns;

    /// <summary>The targets, [example][<see cref="Stride"/>].</summary>
    public ReadOnlySpan<float> Targets => targets.AsSpan(0, Count * Stride);

    /// <summary>Empties it.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds an example; the caller fills in the values of its inputs and its target of zeros.</summary>
    /// <param name="inputColumns">The inputs that are not zero, ascending.</param>
    /// <param name="inputBlocks">Where each block of <see cref="SparseRows.BlockColumns"/> begins, counted from any number.</param>
    /// <param name="inputValues">To be filled with their values.</param>
    /// <param name="target">To be filled with the target.</param>
    public void Add(
        ReadOnlySpan<ushort> inputColumns, ReadOnlySpan<int> inputBlocks, out Span<float> inputValues, out Span<float> target)
    {
        Shape.RequireEqual(inputBlocks.Length, blocks);
        int start = starts[Count * blocks];
        int end = start + inputColumns.Length;
        if (end > columns.Length)
        {
            Array.Resize(ref columns, Math.Max(2 * columns.Length, end));
            Array.Resize(ref values, columns.Length);
        }

        inputColumns.CopyTo(columns.AsSpan(start));
        for (int block = 0; block < blocks; block++)
        {
            starts[(Count * blocks) + block] = start + inputBlocks[block] - inputBlocks[0];
        }

        inputValues = values.AsSpan(start, inputColumns.Length);
        target = targets.AsSpan(Count * Stride, outputs);
        target.Clear();
        Count++;
        starts[Count * blocks] = end;
    }

    /// <summary>Makes <see cref="InputColumnPairs"/> of <see cref="Inputs"/>.</summary>
    public void SortByColumnPair() => byColumnPair.Fill(Inputs);

    /// <summary>Makes <see cref="InkedColumns"/> of <see cref="Inputs"/>.</summary>
    public void FindInked() => inked.Find(Inputs);

    /// <summary>Multiplies each example's inputs by its mask.</summary>
    /// <param name="mask">[example][input], in plain rows.</param>
    public void MaskInputs(Matrix mask)
    {
        for (int example = 0; example < Count; example++)
        {
            for (int i = starts[example * blocks]; i < starts[(example + 1) * blocks]; i++)
            {
                values[i] *= mask.Values[(example * mask.Stride) + columns[i]];
            }
        }
    }
}
