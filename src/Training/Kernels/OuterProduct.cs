using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Experiments.Training.Kernels;

/// <summary>G = Aᵀ·Δ: each element is one lane, which adds a_k·δ_j in the order of the rows (lecture eq. 20, BP4).</summary>
internal static class OuterProduct
{
    /// <param name="a">[rows][aStride], the first <paramref name="inner"/> values of each row count.</param>
    /// <param name="rows">Rows of A and Δ: the examples that are summed over.</param>
    /// <param name="aStride">Distance of two rows of A.</param>
    /// <param name="inner">Columns of A, rows of G.</param>
    /// <param name="delta">[rows][stride].</param>
    /// <param name="stride">Width of the padded rows of Δ and G.</param>
    /// <param name="g">[inner][stride], overwritten.</param>
    public static void Sum(
        ReadOnlySpan<float> a, int rows, int aStride, int inner, ReadOnlySpan<float> delta, int stride, Span<float> g)
    {
        Shape.RequirePadded(stride);
        Shape.RequireAtLeast(aStride, inner);
        Shape.RequireAtLeast(a.Length, rows * aStride);
        Shape.RequireAtLeast(delta.Length, rows * stride);
        Shape.RequireAtLeast(g.Length, inner * stride);
        if (Vector512.IsHardwareAccelerated)
        {
            Sum<Lanes512, Vector512<float>>(a, rows, aStride, inner, delta, stride, g);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Sum<Lanes256, Vector256<float>>(a, rows, aStride, inner, delta, stride, g);
        }
        else
        {
            Sum<Lanes128, Vector128<float>>(a, rows, aStride, inner, delta, stride, g);
        }
    }

    internal static void Sum<TLanes, TVector>(
        ReadOnlySpan<float> a, int rows, int aStride, int inner, ReadOnlySpan<float> delta, int stride, Span<float> g)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        ref readonly float inputs = ref MemoryMarshal.GetReference(a);
        ref readonly float errors = ref MemoryMarshal.GetReference(delta);
        ref float sums = ref MemoryMarshal.GetReference(g);
        for (nint at = 0; at < stride; at += TLanes.Count)
        {
            nint k = 0;
            for (; k + 4 <= inner; k += 4)
            {
                TVector sum0 = TLanes.Broadcast(0), sum1 = sum0, sum2 = sum0, sum3 = sum0;
                nint input = k;
                nint error = at;
                for (int row = 0; row < rows; row++, input += aStride, error += stride)
                {
                    TVector delta0 = TLanes.Load(in errors, error);
                    sum0 = TLanes.FusedMultiplyAdd(TLanes.Broadcast(LanesScalar.Load(in inputs, input)), delta0, sum0);
                    sum1 = TLanes.FusedMultiplyAdd(TLanes.Broadcast(LanesScalar.Load(in inputs, input + 1)), delta0, sum1);
                    sum2 = TLanes.FusedMultiplyAdd(TLanes.Broadcast(LanesScalar.Load(in inputs, input + 2)), delta0, sum2);
                    sum3 = TLanes.FusedMultiplyAdd(TLanes.Broadcast(LanesScalar.Load(in inputs, input + 3)), delta0, sum3);
                }

                nint to = (k * stride) + at;
                TLanes.Store(sum0, ref sums, to);
                TLanes.Store(sum1, ref sums, to + stride);
                TLanes.Store(sum2, ref sums, to + (2 * stride));
                TLanes.Store(sum3, ref sums, to + (3 * stride));
            }

            for (; k < inner; k++)
            {
                TVector sum = TLanes.Broadcast(0);
                for (int row = 0; row < rows; row++)
                {
                    TVector input = TLanes.Broadcast(LanesScalar.Load(in inputs, (row * (nint)aStride) + k));
                    sum = TLanes.FusedMultiplyAdd(input, TLanes.Load(in errors, (row * (nint)stride) + at), sum);
                }

                TLanes.Store(sum, ref sums, (k * stride) + at);
            }
        }
    }
}
