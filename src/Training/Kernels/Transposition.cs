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
        for (int output = 0; output + Block <= t.Rows; output += Block)
        {
            int width = w.Width(output / Panel.Columns);
            Span<float> from = w[output / Panel.Columns][((start * width) + (output % Panel.Columns))..];
            for (int input = 0; input + Block <= inputs; input += Block)
            {
                TransposeBlock(ref from[input * width], width, ref to[(output * tWidth) + input], tWidth);
            }
        }

        for (int output = 0; output < t.Rows; output++)
        {
            bool whole = output < t.Rows - (t.Rows % Block);
            for (int input = whole ? inputs - (inputs % Block) : 0; input < inputs; input++)
            {
                to[(output * tWidth) + input] = w.Values[Panel.Index(w.Rows, w.Stride, start + input, output)];
            }
        }
    }

    /// <summary>A block of 4 by 4, which both matrices have whole, with shuffles where the processor has them.</summary>
    private static void TransposeBlock(ref float w, int width, ref float t, int tWidth)
    {
        Vector128<float> row0 = Lanes128.Load(in w, 0), row1 = Lanes128.Load(in w, width);
        Vector128<float> row2 = Lanes128.Load(in w, 2 * width), row3 = Lanes128.Load(in w, 3 * width);
        if (Sse.IsSupported)
        {
            Vector128<float> low01 = Sse.UnpackLow(row0, row1), high01 = Sse.UnpackHigh(row0, row1);
            Vector128<float> low23 = Sse.UnpackLow(row2, row3), high23 = Sse.UnpackHigh(row2, row3);
            Lanes128.Store(Sse.MoveLowToHigh(low01, low23), ref t, 0);
            Lanes128.Store(Sse.MoveHighToLow(low23, low01), ref t, tWidth);
            Lanes128.Store(Sse.MoveLowToHigh(high01, high23), ref t, 2 * tWidth);
            Lanes128.Store(Sse.MoveHighToLow(high23, high01), ref t, 3 * tWidth);
            return;
        }

        for (int column = 0; column < Block; column++)
        {
            Lanes128.Store(Vector128.Create(row0[column], row1[column], row2[column], row3[column]), ref t, column * tWidth);
        }
    }
}
