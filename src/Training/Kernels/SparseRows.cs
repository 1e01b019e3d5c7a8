namespace Experiments.Training.Kernels;

/// <summary>
/// The rows of a matrix without their zeros. Leaving out a zero input changes no bit of a sum of products with
/// finite weights, since fma(0, w, s) = s; four of five of MNIST's pixels are zero.
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

    /// <summary>The columns of a row's entries.</summary>
    public ReadOnlySpan<int> Columns(int row) => columns[starts[row]..starts[row + 1]];

    /// <summary>The values of a row's entries, beside <see cref="Columns"/>.</summary>
    public ReadOnlySpan<float> Values(int row) => values[starts[row]..starts[row + 1]];
}
