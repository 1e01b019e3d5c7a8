using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Experiments.Training.Kernels;

/// <summary>The same weights in the other orientation, in which an error goes backwards with inputs as lanes.</summary>
internal static class Transposition
{
    private const int Block = 4; // divides the width of every panel

    /// <summary>T_jk = W_kj for every row j of T and some of its panels; padding of T is left alone.</summary>
    /// <param name="w">[inputs][outputs], at least as many columns as T has rows.</param>
    /// <param name="t">[outputs][inputs], at least as many columns as W has rows.</param>
    /// <param name="panels">Which panels of T.</param>
    public static void Transpose(Panels w, Panels t, Range panels)
    {
        Shape.RequireAtLeast(w.Stride, t.Rows);
        Shape.RequireAtLeast(t.Stride, w.Rows);
        (int first, int count) = panels.GetOffsetAndLength(t.Count);
        for (int panel = first; panel < first + count; panel++)
        {
            TransposePanel(w, t, panel);
        }
    }

    /// <summary>One panel of T: so many rows of W.</summary>
    private static void TransposePanel(Panels w, Panels t, int panel)
    {
        int start = panel * Panel.Columns;
        int inputs = Math.Min(Panel.Columns, w.Rows - start);
        int tWidth = t.Width(panel);
        Span<float> to = t[panel];
        for (int output = 0; output < t.Rows; output += Block)
        {
            int width = w.Width(output / Panel.Columns);
            Span<float> from = w[output / Panel.Columns][((start * width) + (output % Panel.Columns))..];
            int rows = Math.Min(Block, t.Rows - output);
            int input = 0;
            for (; input + Block <= inputs; input += Block)
            {
                TransposeBlock(ref from[input * width], width, ref to[(output * tWidth) + input], tWidth, rows);
            }

            for (; input < inputs; input++)
            {
                for (int row = 0; row < rows; row++)
                {
                    to[((output + row) * tWidth) + input] = from[(input * width) + row];
                }
            }
        }
    }

    /// <summary>A block of 4 by 4, with shuffles where the processor has them. W has it whole, with its padding; T has some rows of it.</summary>
    private static void TransposeBlock(ref float w, int width, ref float t, int tWidth, int rows)
    {
        Vector128<float> row0 = Lanes128.Load(in w, 0), row1 = Lanes128.Load(in w, width);
        Vector128<float> row2 = Lanes128.Load(in w, 2 * width), row3 = Lanes128.Load(in w, 3 * width);
        if (Sse.IsSupported)
        {
            Vector128<float> low01 = Sse.UnpackLow(row0, row1), high01 = Sse.UnpackHigh(row0, row1);
            Vector128<float> low23 = Sse.UnpackLow(row2, row3), high23 = Sse.UnpackHigh(row2, row3);
            Vector128<float> column0 = Sse.MoveLowToHigh(low01, low23), column1 = Sse.MoveHighToLow(low23, low01);
            Vector128<float> column2 = Sse.MoveLowToHigh(high01, high23), column3 = Sse.MoveHighToLow(high23, high01);
            Lanes128.Store(column0, ref t, 0);
            if (rows == Block)
            {
                Lanes128.Store(column1, ref t, tWidth);
                Lanes128.Store(column2, ref t, 2 * tWidth);
                Lanes128.Store(column3, ref t, 3 * tWidth);
            }
            else if (rows > 1)
            {
                Lanes128.Store(column1, ref t, tWidth);
                if (rows > 2)
                {
                    Lanes128.Store(column2, ref t, 2 * tWidth);
                }
            }

            return;
        }

        for (int column = 0; column < rows; column++)
        {
            Lanes128.Store(Vector128.Create(row0[column], row1[column], row2[column], row3[column]), ref t, column * tWidth);
        }
    }
}
