namespace Experiments.Training.Kernels;

/// <summary>The same weights in the other orientation, in which an error goes backwards with outputs as the inner index.</summary>
internal static class Transposition
{
    /// <summary>T_jk = W_kj for every weight; padding of <paramref name="t"/> is left alone.</summary>
    /// <param name="w">[rows][stride], the first <paramref name="columns"/> of each row count.</param>
    /// <param name="rows">Rows of W.</param>
    /// <param name="columns">Columns of W.</param>
    /// <param name="stride">Distance of two rows of W.</param>
    /// <param name="tStride">Distance of two rows of T.</param>
    /// <param name="t">[columns][tStride].</param>
    public static void Transpose(ReadOnlySpan<float> w, int rows, int columns, int stride, int tStride, Span<float> t)
    {
        Shape.RequireAtLeast(w.Length, rows * stride);
        Shape.RequireAtLeast(t.Length, columns * tStride);
        Shape.RequireAtLeast(tStride, rows);
        const int block = 16; // 16 rows of 16 floats are whole cache lines on both sides
        for (int top = 0; top < rows; top += block)
        {
            int bottom = Math.Min(top + block, rows);
            for (int j = 0; j < columns; j++)
            {
                Span<float> row = t.Slice(j * tStride, rows);
                for (int k = top; k < bottom; k++)
                {
                    row[k] = w[(k * stride) + j];
                }
            }
        }
    }
}
