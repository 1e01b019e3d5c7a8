using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Experiments.Training.Kernels;

/// <summary>The products of the first layer, whose inputs are mostly zero. Same order of sums as the dense ones.</summary>
internal static class SparseProduct
{
    /// <summary>Z = X·W + b: each element starts at its bias and adds x_k·w_kj in the order of k.</summary>
    /// <param name="x">The inputs; columns below the number of rows of W.</param>
    /// <param name="w">[inputs][stride].</param>
    /// <param name="bias">[stride].</param>
    /// <param name="stride">Width of the padded rows of W and Z.</param>
    /// <param name="z">[rows of x][stride], overwritten.</param>
    public static void Multiply(SparseRows x, ReadOnlySpan<float> w, ReadOnlySpan<float> bias, int stride, Span<float> z)
    {
        Shape.RequirePadded(stride);
        Shape.RequireEqual(bias.Length, stride);
        Shape.RequireAtLeast(z.Length, x.Count * stride);
        Shape.RequireAtLeast(w.Length, (x.LastColumn + 1) * stride);
        if (Vector512.IsHardwareAccelerated)
        {
            Multiply<Lanes512, Vector512<float>>(x, w, bias, stride, z);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Multiply<Lanes256, Vector256<float>>(x, w, bias, stride, z);
        }
        else
        {
            Multiply<Lanes128, Vector128<float>>(x, w, bias, stride, z);
        }
    }

    /// <summary>G ← G + Xᵀ·Δ: each element adds x_k·δ_j in the order of the rows (lecture eq. 20, BP4, summed over x).</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="delta">[rows of x][stride].</param>
    /// <param name="stride">Width of the padded rows of Δ and G.</param>
    /// <param name="g">[inputs][stride].</param>
    public static void AddOuterProducts(SparseRows x, ReadOnlySpan<float> delta, int stride, Span<float> g)
    {
        Shape.RequirePadded(stride);
        Shape.RequireAtLeast(delta.Length, x.Count * stride);
        Shape.RequireAtLeast(g.Length, (x.LastColumn + 1) * stride);
        if (Vector512.IsHardwareAccelerated)
        {
            AddOuterProducts<Lanes512, Vector512<float>>(x, delta, stride, g);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            AddOuterProducts<Lanes256, Vector256<float>>(x, delta, stride, g);
        }
        else
        {
            AddOuterProducts<Lanes128, Vector128<float>>(x, delta, stride, g);
        }
    }

    internal static void Multiply<TLanes, TVector>(
        SparseRows x, ReadOnlySpan<float> w, ReadOnlySpan<float> bias, int stride, Span<float> z)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        ref readonly float weights = ref MemoryMarshal.GetReference(w);
        ref readonly float biases = ref MemoryMarshal.GetReference(bias);
        for (int row = 0; row < x.Count; row++)
        {
            ReadOnlySpan<int> columns = x.Columns(row);
            ReadOnlySpan<float> values = x.Values(row);
            ref float sums = ref z[row * stride];
            nint at = 0;
            for (; at + (4 * TLanes.Count) <= stride; at += 4 * TLanes.Count)
            {
                FourVectors<TLanes, TVector>(columns, values, in weights, in biases, stride, at, ref sums);
            }

            for (; at < stride; at += TLanes.Count)
            {
                TVector sum = TLanes.Load(in biases, at);
                for (int i = 0; i < columns.Length; i++)
                {
                    TVector weight = TLanes.Load(in weights, ((nint)columns[i] * stride) + at);
                    sum = TLanes.FusedMultiplyAdd(TLanes.Broadcast(values[i]), weight, sum);
                }

                TLanes.Store(sum, ref sums, at);
            }
        }
    }

    private static void FourVectors<TLanes, TVector>(
        ReadOnlySpan<int> columns, ReadOnlySpan<float> values, ref readonly float w, ref readonly float bias, nint stride, nint at, ref float z)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        nint at1 = at + TLanes.Count, at2 = at1 + TLanes.Count, at3 = at2 + TLanes.Count;
        TVector sum0 = TLanes.Load(in bias, at), sum1 = TLanes.Load(in bias, at1);
        TVector sum2 = TLanes.Load(in bias, at2), sum3 = TLanes.Load(in bias, at3);
        for (int i = 0; i < columns.Length; i++)
        {
            nint row = columns[i] * stride;
            TVector input = TLanes.Broadcast(values[i]);
            sum0 = TLanes.FusedMultiplyAdd(input, TLanes.Load(in w, row + at), sum0);
            sum1 = TLanes.FusedMultiplyAdd(input, TLanes.Load(in w, row + at1), sum1);
            sum2 = TLanes.FusedMultiplyAdd(input, TLanes.Load(in w, row + at2), sum2);
            sum3 = TLanes.FusedMultiplyAdd(input, TLanes.Load(in w, row + at3), sum3);
        }

        TLanes.Store(sum0, ref z, at);
        TLanes.Store(sum1, ref z, at1);
        TLanes.Store(sum2, ref z, at2);
        TLanes.Store(sum3, ref z, at3);
    }

    internal static void AddOuterProducts<TLanes, TVector>(SparseRows x, ReadOnlySpan<float> delta, int stride, Span<float> g)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        ref float gradient = ref MemoryMarshal.GetReference(g);
        for (int row = 0; row < x.Count; row++)
        {
            ReadOnlySpan<int> columns = x.Columns(row);
            ReadOnlySpan<float> values = x.Values(row);
            ref readonly float errors = ref delta[row * stride];
            nint at = 0;
            for (; at + (4 * TLanes.Count) <= stride; at += 4 * TLanes.Count)
            {
                AddFourVectors<TLanes, TVector>(columns, values, in errors, stride, at, ref gradient);
            }

            for (; at < stride; at += TLanes.Count)
            {
                TVector error = TLanes.Load(in errors, at);
                for (int i = 0; i < columns.Length; i++)
                {
                    nint to = ((nint)columns[i] * stride) + at;
                    TVector sum = TLanes.FusedMultiplyAdd(TLanes.Broadcast(values[i]), error, TLanes.Load(in gradient, to));
                    TLanes.Store(sum, ref gradient, to);
                }
            }
        }
    }

    private static void AddFourVectors<TLanes, TVector>(
        ReadOnlySpan<int> columns, ReadOnlySpan<float> values, ref readonly float delta, nint stride, nint at, ref float g)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector error0 = TLanes.Load(in delta, at), error1 = TLanes.Load(in delta, at + TLanes.Count);
        TVector error2 = TLanes.Load(in delta, at + (2 * TLanes.Count)), error3 = TLanes.Load(in delta, at + (3 * TLanes.Count));
        for (int i = 0; i < columns.Length; i++)
        {
            nint to = (columns[i] * stride) + at;
            nint to1 = to + TLanes.Count, to2 = to1 + TLanes.Count, to3 = to2 + TLanes.Count;
            TVector input = TLanes.Broadcast(values[i]);
            TLanes.Store(TLanes.FusedMultiplyAdd(input, error0, TLanes.Load(in g, to)), ref g, to);
            TLanes.Store(TLanes.FusedMultiplyAdd(input, error1, TLanes.Load(in g, to1)), ref g, to1);
            TLanes.Store(TLanes.FusedMultiplyAdd(input, error2, TLanes.Load(in g, to2)), ref g, to2);
            TLanes.Store(TLanes.FusedMultiplyAdd(input, error3, TLanes.Load(in g, to3)), ref g, to3);
        }
    }
}
