using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Experiments.Training.Kernels;

/// <summary>
/// The same matrix as <see cref="SparseRows"/> by pairs of neighbouring columns, 2j and 2j + 1; pairs without an entry are left
/// out, and a row is in a pair if either column has an entry there. Where a pixel has ink, its neighbour mostly has it too, and both
/// share what a row brings; a value of 0 changes no bit of a sum. Reading beyond what it has is not checked, but a pair after
/// the last is one of the matrix, so that kernels can look ahead.
/// </summary>
/// <param name="height">Rows of the matrix; above every row of an entry.</param>
/// <param name="width">Columns of the matrix; the last pair of an odd number has no second column.</param>
/// <param name="pairs">The pairs that have entries, in any order, and <see cref="Ahead"/> more of any.</param>
/// <param name="ends">Where each of them ends among the entries; it begins where the one before ends.</param>
/// <param name="entries">All entries, pair after pair; their rows ascend within one.</param>
internal readonly ref struct SparseColumnPairs(
    int height, int width, ReadOnlySpan<ushort> pairs, ReadOnlySpan<int> ends, ReadOnlySpan<PairEntry> entries)
{
    /// <summary>How many pairs after the last one can be asked for.</summary>
    public const int Ahead = 8;

    private readonly ref readonly ushort pairs = ref MemoryMarshal.GetReference(pairs);
    private readonly ref readonly int ends = ref MemoryMarshal.GetReference(ends);
    private readonly ref readonly PairEntry entries = ref MemoryMarshal.GetReference(entries);

    /// <summary>Rows of the matrix.</summary>
    public int Height { get; } = height;

    /// <summary>Columns of the matrix.</summary>
    public int Width { get; } = width;

    /// <summary>How many pairs have entries.</summary>
    public nint Count { get; } = pairs.Length - Ahead;

    /// <summary>Pairs of a matrix with so many columns.</summary>
    public static int PairsOf(int width) => (width + 1) / 2;

    /// <summary>The first column of one of the pairs that have entries.</summary>
    public nint Column(nint i) => 2 * (nint)Unsafe.Add(ref Unsafe.AsRef(in pairs), i);

    /// <summary>Where the entries of one of them end.</summary>
    public nint End(nint i) => Unsafe.Add(ref Unsafe.AsRef(in ends), i);

    /// <summary>One of all entries.</summary>
    public ref readonly PairEntry Entry(nint i) => ref Unsafe.Add(ref Unsafe.AsRef(in entries), i);
}

/// <summary>What a row has in a pair of columns.</summary>
/// <param name="Row">Which row.</param>
/// <param name="First">Its value in the first column.</param>
/// <param name="Second">Its value in the second.</param>
internal readonly record struct PairEntry(int Row, float First, float Second);
