namespace Experiments.Training.Kernels;

/// <summary>
/// The rows of a matrix without their zeros. Leaving out a zero input changes no bit of a sum of products with
/// finite weights, since fma(0, w, s) = s (for s = −0 but for its sign); four of five of MNIST's pixels are zero.
/// </summary>
/// <param name="starts">Where each row begins in the other two; one entry more than there are rows.</param>
/// <param name="columns">The column of each entry, ascending within a row.</param>
/// <param name="values">The value of each entry.</param>
internal readonly ref struct SparseRows(ReadOnlySpan<int> starts, ReadOnlySpan<int> columns, ReadOnlySpan<float> values)
{
    private readonly ReadOnlySpan<int> starts = starts;
    private readonly ReadOnlySpan<int> columns = columns;
    private readonly ReadOnlySpan<float> values = values;

    /// <summary>Number of rows.</summary>
    public int Count => starts.Length - 1;

    /// <summary>The largest column of any entry; −1 without entries. Columns ascend, so the last entry of each row tells.</summary>
    public int LastColumn
    {
        get
        {
            int last = -1;
            for (int row = 0; row < Count; row++)
            {
                last = starts[row + 1] > starts[row] ? Math.Max(last, columns[starts[row + 1] - 1]) : last;
            }

            return last;
        }
    }

    /// <summary>The columns of a row's entries.</summary>
    public ReadOnlySpan<int> Columns(int row) => columns[starts[row]..starts[row + 1]];

    /// <summary>The values of a row's entries, beside <see cref="Columns"/>.</summary>
    public ReadOnlySpan<float> Values(int row) => values[starts[row]..starts[row + 1]];
}
