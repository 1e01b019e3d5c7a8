namespace Experiments.Training.Kernels;

/// <summary>A matrix in panels.</summary>
/// <param name="values">[panel][row][width], as <see cref="Panel"/> lays them out.</param>
/// <param name="rows">Rows of the matrix.</param>
/// <param name="stride">Columns of the matrix, padded.</param>
internal readonly ref struct Panels(Span<float> values, int rows, int stride)
{
    /// <summary>All values.</summary>
    public Span<float> Values { get; } = values;

    /// <summary>Rows of the matrix.</summary>
    public int Rows { get; } = rows;

    /// <summary>Columns of the matrix, padded.</summary>
    public int Stride { get; } = stride;

    /// <summary>Number of panels.</summary>
    public int Count => Panel.Count(Stride);

    /// <summary>One panel, [row][width].</summary>
    public Span<float> this[int panel] => Panel.Of(Values, Rows, Stride, panel);

    /// <summary>Columns of one panel.</summary>
    public int Width(int panel) => Panel.Width(Stride, panel);

    /// <summary>Some panels, which lie side by side.</summary>
    public Span<float> Some(Range panels)
    {
        (int first, int count) = panels.GetOffsetAndLength(Count);
        return Values[Panel.Start(Rows, Stride, first)..Panel.Start(Rows, Stride, first + count)];
    }
}
