namespace Experiments.Training.Kernels;

/// <summary>
/// How many rows of a product a tile has, with two vectors of each in registers: a constant to the compiler. Six rows keep
/// both multipliers busy with some sums to spare, four just so.
/// </summary>
internal interface ITileRows
{
    /// <summary>6 or 4.</summary>
    static abstract int Count { get; }
}

/// <summary>How rows are cut into tiles.</summary>
internal static class TileRows
{
    /// <summary>
    /// Rows of the next tile, 6 or 4, so that few are left over, and none beyond a whole panel of 16 or 32.
    /// </summary>
    /// <param name="left">Rows that are left, at least 1.</param>
    public static int Next(int left) => left is 7 or 8 or <= 4 ? FourRows.Rows : SixRows.Rows;
}

/// <summary>A tile of six rows.</summary>
internal readonly struct SixRows : ITileRows
{
    public const int Rows = 6;

    public static int Count => Rows;
}

/// <summary>A tile of four rows.</summary>
internal readonly struct FourRows : ITileRows
{
    public const int Rows = 4;

    public static int Count => Rows;
}
