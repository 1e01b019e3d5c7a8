using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Experiments.Training.Kernels;

/// <summary>
/// Z = A·W + b. Each element of Z is one lane: it starts at its bias and adds a_k·w_kj in the order
/// of k, one fused multiply-add each. How rows, columns and terms are cut into tiles changes no bit.
/// </summary>
internal static class MatrixProduct
{
    private const int BlockPanels = 9; // 288 rows of 16 columns of W, 18 KB, stay in the first cache for all tiles

    /// <param name="a">[rows][inner]; as many columns count as W has rows.</param>
    /// <param name="w">[inner][columns].</param>
    /// <param name="bias">[columns]; empty for none.</param>
    /// <param name="z">[rows][columns], of which some panels are overwritten.</param>
    /// <param name="panels">Which panels of columns.</param>
    public static void Multiply(Matrix a, Panels w, ReadOnlySpan<float> bias, Matrix z, Range panels)
    {
        (int first, int count) = panels.GetOffsetAndLength(w.Count);
        Shape.RequireAtLeast(a.Stride, w.Rows);
        Shape.RequireEqual(z.Rows, a.Rows);
        Shape.RequireEqual(z.Stride, w.Stride);
        Shape.RequireEqual(bias.Length, bias.IsEmpty ? 0 : w.Stride);
        // A block of A stays in the second cache while all panels of W go by.
        int innerPanels = Panel.Count(w.Rows);
        int blocks = (innerPanels + BlockPanels - 1) / BlockPanels;
        for (int block = 0; block < blocks; block++)
        {
            int inner = block * innerPanels / blocks;
            int innerEnd = (block + 1) * innerPanels / blocks;
            for (int panel = first; panel < first + count; panel++)
            {
                AddBlock(a, inner, innerEnd, w, bias, z, panel);
            }
        }
    }

    private static void AddBlock(Matrix a, int inner, int innerEnd, Panels w, ReadOnlySpan<float> bias, Matrix z, int panel)
    {
        if (Vector512.IsHardwareAccelerated && w.Width(panel) % (2 * Lanes512.Count) == 0)
        {
            AddBlock<Lanes512, Vector512<float>>(a, inner, innerEnd, w, bias, z, panel);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            AddBlock<Lanes256, Vector256<float>>(a, inner, innerEnd, w, bias, z, panel);
        }
        else
        {
            AddBlock<Lanes128, Vector128<float>>(a, inner, innerEnd, w, bias, z, panel);
        }
    }

    /// <summary>Adds the terms of some panels of A to one panel of Z; the first of them begin at the bias.</summary>
    internal static void AddBlock<TLanes, TVector>(
        Matrix a, int inner, int innerEnd, Panels w, ReadOnlySpan<float> bias, Matrix z, int panel)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        int width = w.Width(panel);
        int zStride = z.RowStride(panel);
        Shape.RequireMultiple(width, 2 * TLanes.Count);
        for (int column = 0; column < width; column += 2 * TLanes.Count)
        {
            ref float weights = ref w[panel][column];
            ref float sums = ref z.Panel(panel)[column];
            ref readonly float start = ref bias.IsEmpty ? ref Unsafe.NullRef<float>() : ref bias[(panel * Panel.Columns) + column];
            for (int row = 0; row < a.Rows;)
            {
                int rows = TileRows.Next(a.Rows - row);
                ref float tile = ref Unsafe.Add(ref sums, row * zStride);
                if (rows == FourRows.Rows)
                {
                    MatrixTile.Add<TLanes, TVector, FourRows>(a, row, inner, innerEnd, w.Rows, in weights, width, in start, ref tile, zStride);
                }
                else
                {
                    MatrixTile.Add<TLanes, TVector, SixRows>(a, row, inner, innerEnd, w.Rows, in weights, width, in start, ref tile, zStride);
                }

                row += rows;
            }
        }
    }
}
