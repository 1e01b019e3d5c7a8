using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Experiments.Training.Kernels;

/// <summary>
/// V ← V + factor·(Xᵀ·Δ) for inputs X that are mostly zero: only the rows of V that an input or its neighbour reaches
/// are touched. Each element is one lane, which adds x_k·δ_j from zero in the order of the examples
/// (lecture eq. 20, BP4, summed over x).
/// </summary>
internal static class SparseOuterProduct
{
    private const int Ahead = SparseColumnPairs.Ahead; // longer than the third cache takes to answer

    /// <param name="x">[examples][inputs].</param>
    /// <param name="delta">[examples][columns].</param>
    /// <param name="factor">What the sums are multiplied by.</param>
    /// <param name="v">[inputs][columns].</param>
    /// <param name="panels">Which panels of columns.</param>
    public static void Add(SparseColumnPairs x, Matrix delta, float factor, Panels v, Range panels)
    {
        (int first, int count) = panels.GetOffsetAndLength(v.Count);
        Shape.RequireEqual(x.Width, v.Rows);
        Shape.RequireEqual(x.Height, delta.Rows);
        Shape.RequireEqual(delta.Stride, v.Stride);
        for (int panel = first; panel < first + count; panel++)
        {
            int width = v.Width(panel);
            if (Vector512.IsHardwareAccelerated && width % (2 * Lanes512.Count) == 0)
            {
                Add<Lanes512, Vector512<float>>(x, delta.Panel(panel), delta.RowStride(panel), factor, v[panel], width);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                Add<Lanes256, Vector256<float>>(x, delta.Panel(panel), delta.RowStride(panel), factor, v[panel], width);
            }
            else
            {
                Add<Lanes128, Vector128<float>>(x, delta.Panel(panel), delta.RowStride(panel), factor, v[panel], width);
            }
        }
    }

    internal static void Add<TLanes, TVector>(SparseColumnPairs x, ReadOnlySpan<float> delta, int deltaStride, float factor, Span<float> panel, int width)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        Shape.RequireMultiple(width, 2 * TLanes.Count);
        TVector times = TLanes.Broadcast(factor);
        int column = 0;
        for (; column + (4 * TLanes.Count) <= width; column += 4 * TLanes.Count)
        {
            FourVectors<TLanes, TVector>(x, in delta[column], deltaStride, times, ref panel[column], width);
        }

        for (; column < width; column += 2 * TLanes.Count)
        {
            TwoVectors<TLanes, TVector>(x, in delta[column], deltaStride, times, ref panel[column], width);
        }
    }

    /// <summary>Two inputs share the errors of an example: eight sums that do not wait for each other from four loads.</summary>
    private static void FourVectors<TLanes, TVector>(SparseColumnPairs x, ref readonly float delta, nint deltaStride, TVector factor, ref float v, nint width)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        width = 4 * TLanes.Count == Panel.Columns ? Panel.Columns : width; // a constant, where four vectors are a panel
        nint i = 0;
        for (nint pair = 0; pair < x.Count; pair++)
        {
            PrefetchPair(ref Unsafe.Add(ref v, x.Column(pair + Ahead) * width), width);
            TVector sum00 = TLanes.Broadcast(0), sum01 = sum00, sum02 = sum00, sum03 = sum00;
            TVector sum10 = sum00, sum11 = sum00, sum12 = sum00, sum13 = sum00;
            for (nint end = x.End(pair); i < end; i++)
            {
                ref readonly PairEntry entry = ref x.Entry(i);
                ref float errors = ref Unsafe.Add(ref Unsafe.AsRef(in delta), entry.Row * deltaStride);
                TVector first = TLanes.Broadcast(entry.First), second = TLanes.Broadcast(entry.Second);
                Accumulate<TLanes, TVector>(first, second, in errors, 0, ref sum00, ref sum10);
                Accumulate<TLanes, TVector>(first, second, in errors, TLanes.Count, ref sum01, ref sum11);
                Accumulate<TLanes, TVector>(first, second, in errors, 2 * TLanes.Count, ref sum02, ref sum12);
                Accumulate<TLanes, TVector>(first, second, in errors, 3 * TLanes.Count, ref sum03, ref sum13);
            }

            nint column = x.Column(pair);
            ref float weights = ref Unsafe.Add(ref v, column * width);
            AddTo<TLanes, TVector>(sum00, sum01, factor, ref weights, 0);
            AddTo<TLanes, TVector>(sum02, sum03, factor, ref weights, 2 * TLanes.Count);
            if (column + 1 < x.Width)
            {
                AddTo<TLanes, TVector>(sum10, sum11, factor, ref weights, width);
                AddTo<TLanes, TVector>(sum12, sum13, factor, ref weights, width + (2 * TLanes.Count));
            }
        }
    }

    private static void TwoVectors<TLanes, TVector>(SparseColumnPairs x, ref readonly float delta, nint deltaStride, TVector factor, ref float v, nint width)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        nint i = 0;
        for (nint pair = 0; pair < x.Count; pair++)
        {
            PrefetchPair(ref Unsafe.Add(ref v, x.Column(pair + Ahead) * width), width);
            TVector sum00 = TLanes.Broadcast(0), sum01 = sum00, sum10 = sum00, sum11 = sum00;
            for (nint end = x.End(pair); i < end; i++)
            {
                ref readonly PairEntry entry = ref x.Entry(i);
                ref float errors = ref Unsafe.Add(ref Unsafe.AsRef(in delta), entry.Row * deltaStride);
                TVector first = TLanes.Broadcast(entry.First), second = TLanes.Broadcast(entry.Second);
                Accumulate<TLanes, TVector>(first, second, in errors, 0, ref sum00, ref sum10);
                Accumulate<TLanes, TVector>(first, second, in errors, TLanes.Count, ref sum01, ref sum11);
            }

            nint column = x.Column(pair);
            ref float weights = ref Unsafe.Add(ref v, column * width);
            AddTo<TLanes, TVector>(sum00, sum01, factor, ref weights, 0);
            if (column + 1 < x.Width)
            {
                AddTo<TLanes, TVector>(sum10, sum11, factor, ref weights, width);
            }
        }
    }

    /// <summary>The weights from two inputs, which lie side by side, four lines of a cache or two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PrefetchPair(ref float weights, nint width)
    {
        Prefetch.Line(ref weights);
        Prefetch.Line(ref Unsafe.Add(ref weights, width / 2));
        Prefetch.Line(ref Unsafe.Add(ref weights, width));
        Prefetch.Line(ref Unsafe.Add(ref weights, 3 * width / 2));
    }

    /// <summary>One vector of an example's errors, for both inputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate<TLanes, TVector>(
        TVector first, TVector second, ref readonly float errors, nint at, ref TVector firstSum, ref TVector secondSum)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector error = TLanes.Load(in errors, at);
        firstSum = TLanes.FusedMultiplyAdd(first, error, firstSum);
        secondSum = TLanes.FusedMultiplyAdd(second, error, secondSum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTo<TLanes, TVector>(TVector sum0, TVector sum1, TVector factor, ref float v, nint at)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        AddTo<TLanes, TVector>(sum0, factor, ref v, at);
        AddTo<TLanes, TVector>(sum1, factor, ref v, at + TLanes.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTo<TLanes, TVector>(TVector sum, TVector factor, ref float v, nint at)
        where TLanes : ILanes<TVector>
        where TVector : struct =>
        TLanes.Store(TLanes.FusedMultiplyAdd(factor, sum, TLanes.Load(in v, at)), ref v, at);
}
