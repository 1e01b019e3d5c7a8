namespace Experiments.Training.Kernels;

/// <summary>The same matrix as <see cref="SparseRows"/> by its columns; those without an entry are left out.</summary>
/// <param name="height">Rows of the matrix; above every row of an entry.</param>
/// <param name="width">Columns of the matrix; above every column of an entry.</param>
/// <param name="columns">The columns that have entries, in any order.</param>
/// <param name="ends">Where each of them ends among the entries; it begins where the one before ends.</param>
/// <param name="entries">Rows ascend within a column.</param>
internal readonly ref struct SparseColumns(
    int height, int width, ReadOnlySpan<ushort> columns, ReadOnlySpan<int> ends, ReadOnlySpan<SparseEntry> entries)
{
    /// <summary>Rows of the matrix.</summary>
    public int Height { get; } = height;

    /// <summary>Columns of the matrix.</summary>
    public int Width { get; } = width;

    /// <summary>The columns that have entries.</summary>
    public ReadOnlySpan<ushort> Columns { get; } = columns;

    /// <summary>Where the entries of each of <see cref="Columns"/> end.</summary>
    public ReadOnlySpan<int> Ends { get; } = ends;

    /// <summary>The entries, column after column.</summary>
    public ReadOnlySpan<SparseEntry> Entries { get; } = entries;
}

/// <summary>An entry of a column.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct SparseEntry(int Row, float Value);
