namespace Experiments.Training.Kernels;

/// <summary>
/// How a matrix of weights lies in memory: cut into panels of 32 columns, the last one 16 or 32 wide, each stored by
/// itself as [row][width]. A kernel walks down one panel without a gap, and panels are independent work.
/// </summary>
internal static class Panel
{
    /// <summary>Columns of every panel but the last.</summary>
    public const int Columns = 32;

    /// <summary>Panels of a matrix with rows of <paramref name="stride"/> columns.</summary>
    public static int Count(int stride) => (stride + Columns - 1) / Columns;

    /// <summary>Columns of one panel: 32, or 16 for the last of an odd number of half panels.</summary>
    public static int Width(int stride, int panel) => Math.Min(Columns, stride - (panel * Columns));

    /// <summary>Where a panel begins, or, behind the last one, where the matrix ends.</summary>
    public static int Start(int rows, int stride, int panel) => rows * Math.Min(Columns * panel, stride);

    /// <summary>Where an element lies.</summary>
    public static int Index(int rows, int stride, int row, int column)
    {
        int panel = column / Columns;
        return Start(rows, stride, panel) + (row * Width(stride, panel)) + (column % Columns);
    }

    /// <summary>One panel of a whole matrix.</summary>
    /// <param name="matrix">[panel][row][width].</param>
    /// <param name="rows">Rows of the matrix.</param>
    /// <param name="stride">Columns of the matrix, padded.</param>
    /// <param name="panel">Which one.</param>
    public static Span<float> Of(Span<float> matrix, int rows, int stride, int panel) =>
        matrix.Slice(Start(rows, stride, panel), rows * Width(stride, panel));
}
