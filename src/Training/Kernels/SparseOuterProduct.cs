using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Experiments.Training.Kernels;

/// <summary>
/// V ← V + factor·(Xᵀ·Δ) for inputs X that are mostly zero: only the rows of V that an input reaches
/// are touched. Each element is one lane, which adds x_k·δ_j from zero in the order of the examples
/// (lecture eq. 20, BP4, summed over x).
/// </summary>
internal static class SparseOuterProduct
{
    private const int Ahead = SparseColumns.Ahead; // about as long as the third cache takes to answer

    /// <param name="x">[examples][inputs].</param>
    /// <param name="delta">[examples][columns].</param>
    /// <param name="factor">What the sums are multiplied by.</param>
    /// <param name="v">[inputs][columns].</param>
    /// <param name="panels">Which panels of columns.</param>
    public static void Add(SparseColumns x, Matrix delta, float factor, Panels v, Range panels)
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

    internal static void Add<TLanes, TVector>(SparseColumns x, ReadOnlySpan<float> delta, int deltaStride, float factor, Span<float> panel, int width)
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

    private static void FourVectors<TLanes, TVector>(SparseColumns x, ref readonly float delta, nint deltaStride, TVector factor, ref float v, nint width)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        nint i = 0;
        for (nint column = 0; column < x.Count; column++)
        {
            ref float weights = ref Unsafe.Add(ref v, x.Column(column) * width);
            Prefetch.Line(ref Unsafe.Add(ref v, x.Column(column + Ahead) * width));
            Prefetch.Line(ref Unsafe.Add(ref v, (x.Column(column + Ahead) * width) + (2 * TLanes.Count)));
            TVector sum0 = TLanes.Broadcast(0), sum1 = sum0, sum2 = sum0, sum3 = sum0;
            for (nint end = x.End(column); i < end; i++)
            {
                ref float errors = ref Unsafe.Add(ref Unsafe.AsRef(in delta), x.Row(i) * deltaStride);
                TVector input = TLanes.Broadcast(x.Value(i));
                sum0 = TLanes.FusedMultiplyAdd(input, TLanes.Load(in errors, 0), sum0);
                sum1 = TLanes.FusedMultiplyAdd(input, TLanes.Load(in errors, TLanes.Count), sum1);
                sum2 = TLanes.FusedMultiplyAdd(input, TLanes.Load(in errors, 2 * TLanes.Count), sum2);
                sum3 = TLanes.FusedMultiplyAdd(input, TLanes.Load(in errors, 3 * TLanes.Count), sum3);
            }

            AddTo<TLanes, TVector>(sum0, factor, ref weights, 0);
            AddTo<TLanes, TVector>(sum1, factor, ref weights, TLanes.Count);
            AddTo<TLanes, TVector>(sum2, factor, ref weights, 2 * TLanes.Count);
            AddTo<TLanes, TVector>(sum3, factor, ref weights, 3 * TLanes.Count);
        }
    }

    private static void TwoVectors<TLanes, TVector>(SparseColumns x, ref readonly float delta, nint deltaStride, TVector factor, ref float v, nint width)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        nint i = 0;
        for (nint column = 0; column < x.Count; column++)
        {
            ref float weights = ref Unsafe.Add(ref v, x.Column(column) * width);
            Prefetch.Line(ref Unsafe.Add(ref v, x.Column(column + Ahead) * width));
            TVector sum0 = TLanes.Broadcast(0), sum1 = sum0;
            for (nint end = x.End(column); i < end; i++)
            {
                ref float errors = ref Unsafe.Add(ref Unsafe.AsRef(in delta), x.Row(i) * deltaStride);
                TVector input = TLanes.Broadcast(x.Value(i));
                sum0 = TLanes.FusedMultiplyAdd(input, TLanes.Load(in errors, 0), sum0);
                sum1 = TLanes.FusedMultiplyAdd(input, TLanes.Load(in errors, TLanes.Count), sum1);
            }

            AddTo<TLanes, TVector>(sum0, factor, ref weights, 0);
            AddTo<TLanes, TVector>(sum1, factor, ref weights, TLanes.Count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTo<TLanes, TVector>(TVector sum, TVector factor, ref float v, nint at)
        where TLanes : ILanes<TVector>
        where TVector : struct =>
        TLanes.Store(TLanes.FusedMultiplyAdd(factor, sum, TLanes.Load(in v, at)), ref v, at);
}
