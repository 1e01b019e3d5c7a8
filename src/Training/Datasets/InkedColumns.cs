using System.Numerics;
using System.Runtime.InteropServices;
using Experiments.Training.Kernels;

namespace Experiments.Training.Datasets;

/// <summary>Which pixels have ink in any example of a mini-batch.</summary>
/// <param name="inputs">Inputs of one example.</param>
internal sealed class InkedColumns(int inputs)
{
    private readonly ulong[] marks = new ulong[(inputs + sizeof(ulong) - 1) / sizeof(ulong)]; // a byte for each column
    private readonly ushort[] columns = new ushort[inputs];
    private int used;

    /// <summary>The columns that have entries, ascending.</summary>
    public ReadOnlySpan<ushort> Columns => columns.AsSpan(0, used);

    /// <summary>Finds <see cref="Columns"/>.</summary>
    public void Find(SparseRows examples)
    {
        Span<byte> marked = MemoryMarshal.AsBytes(marks.AsSpan());
        foreach (ushort column in examples.AllColumns)
        {
            marked[column] = 1;
        }

        used = 0;
        for (int eight = 0; eight < marks.Length; eight++)
        {
            for (ulong left = marks[eight]; left != 0; left &= left - 1)
            {
                columns[used++] = (ushort)((eight * sizeof(ulong)) + (BitOperations.TrailingZeroCount(left) / 8));
            }

            marks[eight] = 0;
        }
    }
}
