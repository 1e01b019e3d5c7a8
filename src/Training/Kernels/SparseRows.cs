using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Experiments.Training.Kernels;

/// <summary>
/// The rows of a matrix without their zeros, each row cut into blocks of columns. Leaving out a zero input changes no bit
/// of a sum of products with finite weights, since fma(0, w, s) = s (for s = −0 but for its sign); four of five of MNIST's
/// pixels are zero.
/// </summary>
/// <param name="width">Columns of the matrix; above every column of an entry.</param>
/// <param name="starts">Where each block of each row begins in the other two; one more at last, where the last ends.</param>
/// <param name="columns">The column of each entry, ascending within a row.</param>
/// <param name="values">The value of each entry.</param>
internal readonly ref struct SparseRows(int width, ReadOnlySpan<int> starts, ReadOnlySpan<ushort> columns, ReadOnlySpan<float> values)
{
    /// <summary>Columns of one block: of so many rows of a panel of weights, those that images have ink in stay in the first cache.</summary>
    public const int BlockColumns = 400;

    private readonly ReadOnlySpan<int> starts = starts;
    private readonly ReadOnlySpan<ushort> columns = columns;
    private readonly ReadOnlySpan<float> values = values;

    /// <summary>Columns of the matrix.</summary>
    public int Width { get; } = width;

    /// <summary>Blocks of one row.</summary>
    public int Blocks => BlocksOf(Width);

    /// <summary>Number of rows.</summary>
    public int Count => (starts.Length - 1) / Blocks;

    /// <summary>Number of entries.</summary>
    public int Entries => starts[^1];

    /// <summary>The column of each entry, row after row.</summary>
    public ReadOnlySpan<ushort> AllColumns => columns[..Entries];

    /// <summary>Blocks of a row of <paramref name="width"/> columns.</summary>
    public static int BlocksOf(int width) => (width + BlockColumns - 1) / BlockColumns;

    /// <summary>The entries of one row.</summary>
    public SparseRow Row(int row) => Between(row * Blocks, (row + 1) * Blocks);

    /// <summary>The entries of one row in one of its blocks.</summary>
    public SparseRow Block(int row, int block) => Between((row * Blocks) + block, (row * Blocks) + block + 1);

    /// <summary>Finds where the blocks of one row begin.</summary>
    /// <param name="columns">The columns of its entries, ascending.</param>
    /// <param name="start">Where the row begins.</param>
    /// <param name="starts">Receives where each block begins.</param>
    public static void FindBlocks(ReadOnlySpan<ushort> columns, int start, Span<int> starts)
    {
        int entry = 0;
        for (int block = 0; block < starts.Length; block++)
        {
            while (entry < columns.Length && columns[entry] < block * BlockColumns)
            {
                entry++;
            }

            starts[block] = start + entry;
        }
    }

    private SparseRow Between(int first, int last) => new(columns[starts[first]..starts[last]], values[starts[first]..starts[last]]);
}

/// <summary>The entries of one row; reading beyond them is not checked.</summary>
internal readonly ref struct SparseRow(ReadOnlySpan<ushort> columns, ReadOnlySpan<float> values)
{
    private readonly ref readonly ushort columns = ref MemoryMarshal.GetReference(columns);
    private readonly ref readonly float values = ref MemoryMarshal.GetReference(values);

    /// <summary>Number of entries.</summary>
    public nint Count { get; } = columns.Length;

    /// <summary>The column of an entry.</summary>
    public nint Column(nint i) => Unsafe.Add(ref Unsafe.AsRef(in columns), i);

    /// <summary>The value of an entry.</summary>
    public float Value(nint i) => Unsafe.Add(ref Unsafe.AsRef(in values), i);
}
