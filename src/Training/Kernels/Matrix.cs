namespace Experiments.Training.Kernels;

/// <summary>
/// A matrix whose rows are examples. Between hidden layers it lies in panels, [panel][row][width], so that a kernel that
/// goes down a few columns meets neighbouring memory; the output layer's lies in plain rows, [row][stride].
/// </summary>
/// <param name="values">All values, or more.</param>
/// <param name="rows">Number of rows.</param>
/// <param name="stride">Columns, padded to whole vectors.</param>
/// <param name="inPanels">Whether it lies in panels.</param>
internal readonly ref struct Matrix(Span<float> values, int rows, int stride, bool inPanels)
{
    /// <summary>All values.</summary>
    public Span<float> Values { get; } = values[..(rows * stride)];

    /// <summary>Number of rows.</summary>
    public int Rows { get; } = rows;

    /// <summary>Columns, padded to whole vectors.</summary>
    public int Stride { get; } = stride;

    private bool InPanels { get; } = inPanels;

    /// <summary>The values from the first column of a panel on; its rows are <see cref="RowStride"/> apart.</summary>
    public Span<float> Panel(int panel) => Values[(InPanels ? Kernels.Panel.Start(Rows, Stride, panel) : panel * Kernels.Panel.Columns)..];

    /// <summary>Distance of two rows of a panel.</summary>
    public int RowStride(int panel) => InPanels ? Kernels.Panel.Width(Stride, panel) : Stride;

    /// <summary>All values of some panels; in plain rows only of all of them.</summary>
    public Span<float> Some(Range panels)
    {
        (int first, int count) = panels.GetOffsetAndLength(Kernels.Panel.Count(Stride));
        return count == Kernels.Panel.Count(Stride) ? Values
            : InPanels ? Values[Kernels.Panel.Start(Rows, Stride, first)..Kernels.Panel.Start(Rows, Stride, first + count)]
            : throw new ArgumentException("Some panels of a matrix in plain rows do not lie side by side.");
    }
}
