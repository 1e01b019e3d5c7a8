using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Experiments.Training.Kernels;

/// <summary>
/// The innermost part of <see cref="MatrixProduct"/>: 6 or 4 rows by 2 vectors, whose 12 or 8 sums stay in registers. A
/// multiply-add takes four cycles and two begin in each, so eight sums that do not wait for each other keep a processor busy.
/// </summary>
internal static class MatrixTile
{
    /// <summary>Adds the terms of some panels of A. Rows beyond the last one are the last one again.</summary>
    /// <param name="a">[rows][inner].</param>
    /// <param name="row">The tile's first row.</param>
    /// <param name="first">The first panel of A.</param>
    /// <param name="last">The panel after the last.</param>
    /// <param name="inner">Rows of W.</param>
    /// <param name="w">The tile's columns of the panel of W, from its first row on.</param>
    /// <param name="width">Distance of two rows of W.</param>
    /// <param name="start">Where the sums begin in the first panel; a null reference for 0.</param>
    /// <param name="z">The tile of Z: sums so far, unless <paramref name="first"/> is 0.</param>
    /// <param name="zStride">Distance of two rows of Z.</param>
    public static void Add<TLanes, TVector, TRows>(
        Matrix a, int row, int first, int last, int inner, ref readonly float w, nint width, ref readonly float start, ref float z, nint zStride)
        where TLanes : ILanes<TVector>
        where TVector : struct
        where TRows : ITileRows
    {
        nint end = a.Rows - row - 1;
        ref float z1 = ref Unsafe.Add(ref z, Math.Min(1, end) * zStride), z2 = ref Unsafe.Add(ref z, Math.Min(2, end) * zStride);
        ref float z3 = ref Unsafe.Add(ref z, Math.Min(3, end) * zStride), z4 = ref Unsafe.Add(ref z, Math.Min(4, end) * zStride);
        ref float z5 = ref Unsafe.Add(ref z, Math.Min(5, end) * zStride);
        (TVector sum00, TVector sum01) = Start<TLanes, TVector>(first, in start, in z);
        (TVector sum10, TVector sum11) = Start<TLanes, TVector>(first, in start, in z1);
        (TVector sum20, TVector sum21) = Start<TLanes, TVector>(first, in start, in z2);
        (TVector sum30, TVector sum31) = Start<TLanes, TVector>(first, in start, in z3);
        (TVector sum40, TVector sum41) = Start<TLanes, TVector>(first, in start, in z4);
        (TVector sum50, TVector sum51) = Start<TLanes, TVector>(first, in start, in z5);
        for (int panel = first; panel < last; panel++)
        {
            nint stride = a.RowStride(panel);
            ref float a0 = ref Unsafe.Add(ref MemoryMarshal.GetReference(a.Panel(panel)), row * stride);
            ref float a1 = ref Unsafe.Add(ref a0, Math.Min(1, end) * stride), a2 = ref Unsafe.Add(ref a0, Math.Min(2, end) * stride);
            ref float a3 = ref Unsafe.Add(ref a0, Math.Min(3, end) * stride), a4 = ref Unsafe.Add(ref a0, Math.Min(4, end) * stride);
            ref float a5 = ref Unsafe.Add(ref a0, Math.Min(5, end) * stride);
            nint offset = panel * Panel.Columns;
            nint count = Math.Min(Panel.Columns, inner - offset);
            ref float weights = ref Unsafe.Add(ref Unsafe.AsRef(in w), offset * width);
            nint k = 0;
            for (; k + 4 <= count; k += 4) // eight turns are few enough for a processor to foresee the last
            {
                Accumulate<TLanes, TVector, TRows>(
                    in a0, in a1, in a2, in a3, in a4, in a5, k, 0, in weights,
                    ref sum00, ref sum01, ref sum10, ref sum11, ref sum20, ref sum21, ref sum30, ref sum31, ref sum40, ref sum41, ref sum50, ref sum51);
                Accumulate<TLanes, TVector, TRows>(
                    in a0, in a1, in a2, in a3, in a4, in a5, k, 1, in Unsafe.Add(ref weights, width),
                    ref sum00, ref sum01, ref sum10, ref sum11, ref sum20, ref sum21, ref sum30, ref sum31, ref sum40, ref sum41, ref sum50, ref sum51);
                Accumulate<TLanes, TVector, TRows>(
                    in a0, in a1, in a2, in a3, in a4, in a5, k, 2, in Unsafe.Add(ref weights, 2 * width),
                    ref sum00, ref sum01, ref sum10, ref sum11, ref sum20, ref sum21, ref sum30, ref sum31, ref sum40, ref sum41, ref sum50, ref sum51);
                Accumulate<TLanes, TVector, TRows>(
                    in a0, in a1, in a2, in a3, in a4, in a5, k, 3, in Unsafe.Add(ref weights, 3 * width),
                    ref sum00, ref sum01, ref sum10, ref sum11, ref sum20, ref sum21, ref sum30, ref sum31, ref sum40, ref sum41, ref sum50, ref sum51);
                weights = ref Unsafe.Add(ref weights, 4 * width);
            }

            for (; k < count; k++)
            {
                Accumulate<TLanes, TVector, TRows>(
                    in a0, in a1, in a2, in a3, in a4, in a5, k, 0, in weights,
                    ref sum00, ref sum01, ref sum10, ref sum11, ref sum20, ref sum21, ref sum30, ref sum31, ref sum40, ref sum41, ref sum50, ref sum51);
                weights = ref Unsafe.Add(ref weights, width);
            }
        }

        Store<TLanes, TVector>(sum00, sum01, ref z);
        Store<TLanes, TVector>(sum10, sum11, ref z1);
        Store<TLanes, TVector>(sum20, sum21, ref z2);
        Store<TLanes, TVector>(sum30, sum31, ref z3);
        if (TRows.Count == SixRows.Rows)
        {
            Store<TLanes, TVector>(sum40, sum41, ref z4);
            Store<TLanes, TVector>(sum50, sum51, ref z5);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (TVector First, TVector Second) Start<TLanes, TVector>(int panel, ref readonly float start, ref readonly float z)
        where TLanes : ILanes<TVector>
        where TVector : struct =>
        panel > 0 ? (TLanes.Load(in z, 0), TLanes.Load(in z, TLanes.Count))
        : Unsafe.IsNullRef(in start) ? (TLanes.Broadcast(0), TLanes.Broadcast(0))
        : (TLanes.Load(in start, 0), TLanes.Load(in start, TLanes.Count));

    /// <summary>One term of a tile's sums: column k + <paramref name="more"/> of its rows of A, two vectors of a row of W.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate<TLanes, TVector, TRows>(
        ref readonly float a0, ref readonly float a1, ref readonly float a2,
        ref readonly float a3, ref readonly float a4, ref readonly float a5, nint k, nint more, ref readonly float w,
        ref TVector sum00, ref TVector sum01, ref TVector sum10, ref TVector sum11, ref TVector sum20, ref TVector sum21,
        ref TVector sum30, ref TVector sum31, ref TVector sum40, ref TVector sum41, ref TVector sum50, ref TVector sum51)
        where TLanes : ILanes<TVector>
        where TVector : struct
        where TRows : ITileRows
    {
        TVector w0 = TLanes.Load(in w, 0), w1 = TLanes.Load(in w, TLanes.Count);
        Accumulate<TLanes, TVector>(in a0, k, more, w0, w1, ref sum00, ref sum01);
        Accumulate<TLanes, TVector>(in a1, k, more, w0, w1, ref sum10, ref sum11);
        Accumulate<TLanes, TVector>(in a2, k, more, w0, w1, ref sum20, ref sum21);
        Accumulate<TLanes, TVector>(in a3, k, more, w0, w1, ref sum30, ref sum31);
        if (TRows.Count == SixRows.Rows)
        {
            Accumulate<TLanes, TVector>(in a4, k, more, w0, w1, ref sum40, ref sum41);
            Accumulate<TLanes, TVector>(in a5, k, more, w0, w1, ref sum50, ref sum51);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate<TLanes, TVector>(
        ref readonly float a, nint k, nint more, TVector w0, TVector w1, ref TVector sum0, ref TVector sum1)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector input = TLanes.Broadcast(LanesScalar.Load(in Unsafe.Add(ref Unsafe.AsRef(in a), k), more));
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
