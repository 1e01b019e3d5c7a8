using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Experiments.Training.Kernels;

/// <summary>
/// Z = scale·(X·V) + b for inputs X that are mostly zero. Each element of Z is one lane: it adds
/// x_k·v_kj from zero in the order of k, and is scaled onto its bias at last.
/// </summary>
internal static class SparseProduct
{
    /// <param name="x">[examples][inputs].</param>
    /// <param name="v">[inputs][columns].</param>
    /// <param name="scale">What the sums are multiplied by.</param>
    /// <param name="bias">[columns].</param>
    /// <param name="z">[examples][columns], of which some panels are overwritten.</param>
    /// <param name="panels">Which panels of columns.</param>
    public static void Multiply(SparseRows x, Panels v, float scale, ReadOnlySpan<float> bias, Matrix z, Range panels)
    {
        (int first, int count) = panels.GetOffsetAndLength(v.Count);
        Shape.RequireEqual(x.Width, v.Rows);
        Shape.RequireEqual(z.Rows, x.Count);
        Shape.RequireEqual(z.Stride, v.Stride);
        Shape.RequireEqual(bias.Length, v.Stride);
        for (int panel = first; panel < first + count; panel++)
        {
            int width = v.Width(panel);
            ReadOnlySpan<float> panelBias = bias.Slice(panel * Panel.Columns, width);
            if (Vector512.IsHardwareAccelerated && width % (2 * Lanes512.Count) == 0)
            {
                Multiply<Lanes512, Vector512<float>>(x, v[panel], width, scale, panelBias, z.Panel(panel), z.RowStride(panel));
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                Multiply<Lanes256, Vector256<float>>(x, v[panel], width, scale, panelBias, z.Panel(panel), z.RowStride(panel));
            }
            else
            {
                Multiply<Lanes128, Vector128<float>>(x, v[panel], width, scale, panelBias, z.Panel(panel), z.RowStride(panel));
            }
        }
    }

    internal static void Multiply<TLanes, TVector>(
        SparseRows x, ReadOnlySpan<float> panel, int width, float scale, ReadOnlySpan<float> bias, Span<float> z, int zStride)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        Shape.RequireMultiple(width, 2 * TLanes.Count);
        for (int block = 0; block < x.Blocks; block++)
        {
            for (int row = 0; row < x.Count; row += 2)
            {
                int second = Math.Min(row + 1, x.Count - 1); // an odd last row is its own neighbour
                AddTwoRows<TLanes, TVector>(
                    x.Block(row, block), x.Block(second, block), block == 0, panel, width, ref z[row * zStride], ref z[second * zStride]);
            }
        }

        TVector times = TLanes.Broadcast(scale);
        for (int row = 0; row < x.Count; row++)
        {
            Span<float> sums = z.Slice(row * zStride, width);
            for (int column = 0; column < sums.Length; column += 2 * TLanes.Count)
            {
                Finish<TLanes, TVector>(times, in bias[column], ref sums[column], 0);
                Finish<TLanes, TVector>(times, in bias[column], ref sums[column], TLanes.Count);
            }
        }
    }

    private static void AddTwoRows<TLanes, TVector>(
        SparseRow x0, SparseRow x1, bool first, ReadOnlySpan<float> panel, int width, ref float z0, ref float z1)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        int column = 0;
        for (; column + (4 * TLanes.Count) <= width; column += 4 * TLanes.Count)
        {
            FourVectors<TLanes, TVector>(x0, x1, first, in panel[column], width, ref Unsafe.Add(ref z0, column), ref Unsafe.Add(ref z1, column));
        }

        for (; column < width; column += 2 * TLanes.Count)
        {
            TwoVectors<TLanes, TVector>(x0, x1, first, in panel[column], width, ref Unsafe.Add(ref z0, column), ref Unsafe.Add(ref z1, column));
        }
    }

    /// <summary>Two rows at once: one row's four sums would wait for each other, eight keep both multipliers busy.</summary>
    private static void FourVectors<TLanes, TVector>(
        SparseRow x0, SparseRow x1, bool first, ref readonly float v, nint width, ref float z0, ref float z1)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector sum00 = Start<TLanes, TVector>(first, in z0, 0), sum01 = Start<TLanes, TVector>(first, in z0, 1);
        TVector sum02 = Start<TLanes, TVector>(first, in z0, 2), sum03 = Start<TLanes, TVector>(first, in z0, 3);
        TVector sum10 = Start<TLanes, TVector>(first, in z1, 0), sum11 = Start<TLanes, TVector>(first, in z1, 1);
        TVector sum12 = Start<TLanes, TVector>(first, in z1, 2), sum13 = Start<TLanes, TVector>(first, in z1, 3);
        width = 4 * TLanes.Count == Panel.Columns ? Panel.Columns : width; // a constant, where four vectors are a panel
        nint both = Math.Min(x0.Count, x1.Count);
        nint i = 0;
        for (; i < both; i++)
        {
            Accumulate<TLanes, TVector>(x0, i, in v, width, ref sum00, ref sum01, ref sum02, ref sum03);
            Accumulate<TLanes, TVector>(x1, i, in v, width, ref sum10, ref sum11, ref sum12, ref sum13);
        }

        for (nint rest = i; rest < x0.Count; rest++)
        {
            Accumulate<TLanes, TVector>(x0, rest, in v, width, ref sum00, ref sum01, ref sum02, ref sum03);
        }

        for (; i < x1.Count; i++)
        {
            Accumulate<TLanes, TVector>(x1, i, in v, width, ref sum10, ref sum11, ref sum12, ref sum13);
        }

        TLanes.Store(sum00, ref z0, 0);
        TLanes.Store(sum01, ref z0, TLanes.Count);
        TLanes.Store(sum02, ref z0, 2 * TLanes.Count);
        TLanes.Store(sum03, ref z0, 3 * TLanes.Count);
        TLanes.Store(sum10, ref z1, 0);
        TLanes.Store(sum11, ref z1, TLanes.Count);
        TLanes.Store(sum12, ref z1, 2 * TLanes.Count);
        TLanes.Store(sum13, ref z1, 3 * TLanes.Count);
    }

    private static void TwoVectors<TLanes, TVector>(
        SparseRow x0, SparseRow x1, bool first, ref readonly float v, nint width, ref float z0, ref float z1)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector sum00 = Start<TLanes, TVector>(first, in z0, 0), sum01 = Start<TLanes, TVector>(first, in z0, 1);
        TVector sum10 = Start<TLanes, TVector>(first, in z1, 0), sum11 = Start<TLanes, TVector>(first, in z1, 1);
        nint both = Math.Min(x0.Count, x1.Count);
        nint i = 0;
        for (; i < both; i++)
        {
            Accumulate<TLanes, TVector>(x0, i, in v, width, ref sum00, ref sum01);
            Accumulate<TLanes, TVector>(x1, i, in v, width, ref sum10, ref sum11);
        }

        for (nint rest = i; rest < x0.Count; rest++)
        {
            Accumulate<TLanes, TVector>(x0, rest, in v, width, ref sum00, ref sum01);
        }

        for (; i < x1.Count; i++)
        {
            Accumulate<TLanes, TVector>(x1, i, in v, width, ref sum10, ref sum11);
        }

        TLanes.Store(sum00, ref z0, 0);
        TLanes.Store(sum01, ref z0, TLanes.Count);
        TLanes.Store(sum10, ref z1, 0);
        TLanes.Store(sum11, ref z1, TLanes.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish<TLanes, TVector>(TVector scale, ref readonly float bias, ref float z, nint at)
        where TLanes : ILanes<TVector>
        where TVector : struct =>
        TLanes.Store(TLanes.FusedMultiplyAdd(scale, TLanes.Load(in z, at), TLanes.Load(in bias, at)), ref z, at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Start<TLanes, TVector>(bool first, ref readonly float z, nint vector)
        where TLanes : ILanes<TVector>
        where TVector : struct =>
        first ? TLanes.Broadcast(0) : TLanes.Load(in z, vector * TLanes.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate<TLanes, TVector>(
        SparseRow x, nint i, ref readonly float v, nint width, ref TVector sum0, ref TVector sum1, ref TVector sum2, ref TVector sum3)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        ref float weights = ref Unsafe.Add(ref Unsafe.AsRef(in v), x.Column(i) * width);
        TVector input = TLanes.Broadcast(x.Value(i));
        sum0 = TLanes.FusedMultiplyAdd(input, TLanes.Load(in weights, 0), sum0);
        sum1 = TLanes.FusedMultiplyAdd(input, TLanes.Load(in weights, TLanes.Count), sum1);
        sum2 = TLanes.FusedMultiplyAdd(input, TLanes.Load(in weights, 2 * TLanes.Count), sum2);
        sum3 = TLanes.FusedMultiplyAdd(input, TLanes.Load(in weights, 3 * TLanes.Count), sum3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate<TLanes, TVector>(
        SparseRow x, nint i, ref readonly float v, nint width, ref TVector sum0, ref TVector sum1)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        nint at = x.Column(i) * width;
        TVector input = TLanes.Broadcast(x.Value(i));
        sum0 = TLanes.FusedMultiplyAdd(input, TLanes.Load(in v, at), sum0);
        sum1 = TLanes.FusedMultiplyAdd(input, TLanes.Load(in v, at + TLanes.Count), sum1);
    }
}
