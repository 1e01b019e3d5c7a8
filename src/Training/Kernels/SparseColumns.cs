using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Experiments.Training.Kernels;

/// <summary>
/// The same matrix as <see cref="SparseRows"/> by its columns; those without an entry are left out. Reading beyond what it
/// has is not checked, but a column after the last is one of the matrix, so that kernels can look ahead.
/// </summary>
/// <param name="height">Rows of the matrix; above every row of an entry.</param>
/// <param name="width">Columns of the matrix; above every column of an entry.</param>
/// <param name="columns">The columns that have entries, in any order, and <see cref="Ahead"/> more of any.</param>
/// <param name="ends">Where each of them ends among the entries; it begins where the one before ends.</param>
/// <param name="rows">The row of each entry, column after column; ascending within one.</param>
/// <param name="values">The value of each entry.</param>
internal readonly ref struct SparseColumns(
    int height, int width, ReadOnlySpan<ushort> columns, ReadOnlySpan<int> ends, ReadOnlySpan<int> rows, ReadOnlySpan<float> values)
{
    /// <summary>How many columns after the last one can be asked for.</summary>
    public const int Ahead = 8;

    private readonly ref readonly ushort columns = ref MemoryMarshal.GetReference(columns);
    private readonly ref readonly int ends = ref MemoryMarshal.GetReference(ends);
    private readonly ref readonly int rows = ref MemoryMarshal.GetReference(rows);
    private readonly ref readonly float values = ref MemoryMarshal.GetReference(values);

    /// <summary>Rows of the matrix.</summary>
    public int Height { get; } = height;

    /// <summary>Columns of the matrix.</summary>
    public int Width { get; } = width;

    /// <summary>How many columns have entries.</summary>
    public nint Count { get; } = columns.Length - Ahead;

    /// <summary>One of the columns that have entries.</summary>
    public nint Column(nint i) => Unsafe.Add(ref Unsafe.AsRef(in columns), i);

    /// <summary>Where the entries of one of them end.</summary>
    public nint End(nint i) => Unsafe.Add(ref Unsafe.AsRef(in ends), i);

    /// <summary>The row of an entry.</summary>
    public nint Row(nint i) => Unsafe.Add(ref Unsafe.AsRef(in rows), i);

    /// <summary>The value of an entry.</summary>
    public float Value(nint i) => Unsafe.Add(ref Unsafe.AsRef(in values), i);
}
