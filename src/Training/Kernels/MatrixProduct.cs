using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Experiments.Training.Kernels;

/// <summary>
/// Z = A·W + b. Each element of Z is one lane: it starts at its bias and adds a_k·w_kj in the order
/// of k, one fused multiply-add each. How rows, columns and terms are cut into tiles changes no bit.
/// </summary>
internal static class MatrixProduct
{
    private const int TileRows = 4;
    private const int BlockPanels = 4; // 128 rows of a panel of W, 16 KB, stay in the first cache for all tiles

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
        for (int panel = first; panel < first + count; panel++)
        {
            Start(bias, z, panel, w.Width(panel));
        }

        // A block of A stays in the second cache while all panels of W go by.
        for (int inner = 0; inner < Panel.Count(w.Rows); inner += BlockPanels)
        {
            int innerEnd = Math.Min(inner + BlockPanels, Panel.Count(w.Rows));
            for (int panel = first; panel < first + count; panel++)
            {
                AddBlock(a, inner, innerEnd, w, z, panel);
            }
        }
    }

    private static void Start(ReadOnlySpan<float> bias, Matrix z, int panel, int width)
    {
        Span<float> sums = z.Panel(panel);
        int stride = z.RowStride(panel);
        for (int row = 0; row < z.Rows; row++)
        {
            Span<float> start = sums.Slice(row * stride, width);
            if (bias.IsEmpty)
            {
                start.Clear();
            }
            else
            {
                bias.Slice(panel * Panel.Columns, width).CopyTo(start);
            }
        }
    }

    private static void AddBlock(Matrix a, int inner, int innerEnd, Panels w, Matrix z, int panel)
    {
        if (Vector512.IsHardwareAccelerated && w.Width(panel) % (2 * Lanes512.Count) == 0)
        {
            AddBlock<Lanes512, Vector512<float>>(a, inner, innerEnd, w, z, panel);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            AddBlock<Lanes256, Vector256<float>>(a, inner, innerEnd, w, z, panel);
        }
        else
        {
            AddBlock<Lanes128, Vector128<float>>(a, inner, innerEnd, w, z, panel);
        }
    }

    /// <summary>Adds the terms of some panels of A to one panel of Z.</summary>
    internal static void AddBlock<TLanes, TVector>(Matrix a, int inner, int innerEnd, Panels w, Matrix z, int panel)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        int width = w.Width(panel);
        int zStride = z.RowStride(panel);
        Shape.RequireMultiple(width, 2 * TLanes.Count);
        Span<float> weights = w[panel];
        Span<float> sums = z.Panel(panel);
        int row = 0;
        for (; row + TileRows <= a.Rows; row += TileRows)
        {
            for (int column = 0; column < width; column += 2 * TLanes.Count)
            {
                FourRows<TLanes, TVector>(a, row, inner, innerEnd, w.Rows, in weights[column], width, ref sums[(row * zStride) + column], zStride);
            }
        }

        for (; row < a.Rows; row++)
        {
            for (int column = 0; column < width; column += 2 * TLanes.Count)
            {
                OneRow<TLanes, TVector>(a, row, inner, innerEnd, w.Rows, in weights[column], width, ref sums[(row * zStride) + column]);
            }
        }
    }

    /// <summary>A tile of 4 rows by 2 vectors: eight sums in registers, as many as keep both multipliers busy.</summary>
    private static void FourRows<TLanes, TVector>(
        Matrix a, int row, int first, int last, int inner, ref readonly float w, nint width, ref float z, nint zStride)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        ref float z1 = ref Unsafe.Add(ref z, zStride), z2 = ref Unsafe.Add(ref z1, zStride), z3 = ref Unsafe.Add(ref z2, zStride);
        TVector sum00 = TLanes.Load(in z, 0), sum01 = TLanes.Load(in z, TLanes.Count);
        TVector sum10 = TLanes.Load(in z1, 0), sum11 = TLanes.Load(in z1, TLanes.Count);
        TVector sum20 = TLanes.Load(in z2, 0), sum21 = TLanes.Load(in z2, TLanes.Count);
        TVector sum30 = TLanes.Load(in z3, 0), sum31 = TLanes.Load(in z3, TLanes.Count);
        for (int panel = first; panel < last; panel++)
        {
            nint aStride = a.RowStride(panel);
            ref float a0 = ref Unsafe.Add(ref MemoryMarshal.GetReference(a.Panel(panel)), row * aStride);
            ref float a1 = ref Unsafe.Add(ref a0, aStride), a2 = ref Unsafe.Add(ref a1, aStride), a3 = ref Unsafe.Add(ref a2, aStride);
            nint start = panel * Panel.Columns;
            nint count = Math.Min(Panel.Columns, inner - start);
            ref float weights = ref Unsafe.Add(ref Unsafe.AsRef(in w), start * width);
            nint k = 0;
            for (; k + 4 <= count; k += 4) // eight turns are few enough for a processor to foresee the last
            {
                Accumulate<TLanes, TVector>(
                    in a0, in a1, in a2, in a3, k, in weights, 0, ref sum00, ref sum01, ref sum10, ref sum11, ref sum20, ref sum21, ref sum30, ref sum31);
                Accumulate<TLanes, TVector>(
                    in a0, in a1, in a2, in a3, k + 1, in weights, width, ref sum00, ref sum01, ref sum10, ref sum11, ref sum20, ref sum21, ref sum30, ref sum31);
                Accumulate<TLanes, TVector>(
                    in a0, in a1, in a2, in a3, k + 2, in weights, 2 * width, ref sum00, ref sum01, ref sum10, ref sum11, ref sum20, ref sum21, ref sum30, ref sum31);
                Accumulate<TLanes, TVector>(
                    in a0, in a1, in a2, in a3, k + 3, in weights, 3 * width, ref sum00, ref sum01, ref sum10, ref sum11, ref sum20, ref sum21, ref sum30, ref sum31);
                weights = ref Unsafe.Add(ref weights, 4 * width);
            }

            for (; k < count; k++)
            {
                Accumulate<TLanes, TVector>(
                    in a0, in a1, in a2, in a3, k, in weights, 0, ref sum00, ref sum01, ref sum10, ref sum11, ref sum20, ref sum21, ref sum30, ref sum31);
                weights = ref Unsafe.Add(ref weights, width);
            }
        }

        Store<TLanes, TVector>(sum00, sum01, ref z);
        Store<TLanes, TVector>(sum10, sum11, ref z1);
        Store<TLanes, TVector>(sum20, sum21, ref z2);
        Store<TLanes, TVector>(sum30, sum31, ref z3);
    }

    private static void OneRow<TLanes, TVector>(
        Matrix a, int row, int first, int last, int inner, ref readonly float w, nint width, ref float z)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector sum0 = TLanes.Load(in z, 0), sum1 = TLanes.Load(in z, TLanes.Count);
        for (int panel = first; panel < last; panel++)
        {
            ref float inputs = ref a.Panel(panel)[row * a.RowStride(panel)];
            nint start = panel * Panel.Columns;
            nint count = Math.Min(Panel.Columns, inner - start);
            nint at = start * width;
            for (nint k = 0; k < count; k++, at += width)
            {
                Accumulate<TLanes, TVector>(in inputs, k, TLanes.Load(in w, at), TLanes.Load(in w, at + TLanes.Count), ref sum0, ref sum1);
            }
        }

        Store<TLanes, TVector>(sum0, sum1, ref z);
    }

    /// <summary>One term of a tile's sums: column k of four rows of A, two vectors of a row of W.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate<TLanes, TVector>(
        ref readonly float a0, ref readonly float a1, ref readonly float a2, ref readonly float a3, nint k, ref readonly float w, nint at,
        ref TVector sum00, ref TVector sum01, ref TVector sum10, ref TVector sum11, ref TVector sum20, ref TVector sum21, ref TVector sum30, ref TVector sum31)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector w0 = TLanes.Load(in w, at);
        TVector w1 = TLanes.Load(in w, at + TLanes.Count);
        Accumulate<TLanes, TVector>(in a0, k, w0, w1, ref sum00, ref sum01);
        Accumulate<TLanes, TVector>(in a1, k, w0, w1, ref sum10, ref sum11);
        Accumulate<TLanes, TVector>(in a2, k, w0, w1, ref sum20, ref sum21);
        Accumulate<TLanes, TVector>(in a3, k, w0, w1, ref sum30, ref sum31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate<TLanes, TVector>(ref readonly float a, nint k, TVector w0, TVector w1, ref TVector sum0, ref TVector sum1)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector input = TLanes.Broadcast(LanesScalar.Load(in a, k));
        sum0 = TLanes.FusedMultiplyAdd(input, w0, sum0);
        sum1 = TLanes.FusedMultiplyAdd(input, w1, sum1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TLanes, TVector>(TVector first, TVector second, ref float z)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TLanes.Store(first, ref z, 0);
        TLanes.Store(second, ref z, TLanes.Count);
    }
}
