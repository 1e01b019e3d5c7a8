using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Experiments.Training.Kernels;

/// <summary>
/// Z = A·W + b, row by row. Each element of Z is one lane: it starts at its bias and adds a_k·w_kj in the order
/// of k, one fused multiply-add each. How many rows and columns a tile takes at once changes no bit.
/// </summary>
internal static class MatrixProduct
{
    /// <param name="a">[rows][aStride], the first <paramref name="inner"/> values of each row count.</param>
    /// <param name="rows">Rows of A and Z.</param>
    /// <param name="aStride">Distance of two rows of A.</param>
    /// <param name="inner">Columns of A, rows of W.</param>
    /// <param name="w">[inner][stride].</param>
    /// <param name="bias">[stride]; empty for none.</param>
    /// <param name="stride">Width of the padded rows of W and Z.</param>
    /// <param name="z">[rows][stride], overwritten.</param>
    public static void Multiply(
        ReadOnlySpan<float> a, int rows, int aStride, int inner, ReadOnlySpan<float> w, ReadOnlySpan<float> bias, int stride, Span<float> z)
    {
        Shape.RequirePadded(stride);
        Shape.RequireAtLeast(aStride, inner);
        Shape.RequireAtLeast(a.Length, rows * aStride);
        Shape.RequireAtLeast(w.Length, inner * stride);
        Shape.RequireAtLeast(z.Length, rows * stride);
        Shape.RequireEqual(bias.Length, bias.IsEmpty ? 0 : stride);
        if (Vector512.IsHardwareAccelerated)
        {
            Multiply<Lanes512, Vector512<float>>(a, rows, aStride, inner, w, bias, stride, z);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Multiply<Lanes256, Vector256<float>>(a, rows, aStride, inner, w, bias, stride, z);
        }
        else
        {
            Multiply<Lanes128, Vector128<float>>(a, rows, aStride, inner, w, bias, stride, z);
        }
    }

    internal static void Multiply<TLanes, TVector>(
        ReadOnlySpan<float> a, int rows, int aStride, int inner, ReadOnlySpan<float> w, ReadOnlySpan<float> bias, int stride, Span<float> z)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        ref readonly float weights = ref MemoryMarshal.GetReference(w);
        for (nint column = 0; column < stride;)
        {
            bool wide = column + (2 * TLanes.Count) <= stride;
            TVector bias0 = Bias<TLanes, TVector>(bias, column);
            TVector bias1 = wide ? Bias<TLanes, TVector>(bias, column + TLanes.Count) : bias0;
            int row = 0;
            for (; wide && row + 4 <= rows; row += 4)
            {
                FourRows<TLanes, TVector>(
                    in a[row * aStride], aStride, inner, in weights, stride, column, bias0, bias1, ref z[row * stride]);
            }

            for (; row < rows; row++)
            {
                ref readonly float inputs = ref a[row * aStride];
                ref float outputs = ref z[row * stride];
                OneRow<TLanes, TVector>(in inputs, inner, in weights, stride, column, bias0, ref outputs);
                if (wide)
                {
                    OneRow<TLanes, TVector>(in inputs, inner, in weights, stride, column + TLanes.Count, bias1, ref outputs);
                }
            }

            column += wide ? 2 * TLanes.Count : TLanes.Count;
        }
    }

    /// <summary>A tile of 4 rows by 2 vectors: eight sums in registers, two loads of weights for eight multiply-adds.</summary>
    private static void FourRows<TLanes, TVector>(
        ref readonly float a, nint aStride, nint inner, ref readonly float w, nint stride, nint column, TVector bias0, TVector bias1, ref float z)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector sum00 = bias0, sum01 = bias1, sum10 = bias0, sum11 = bias1;
        TVector sum20 = bias0, sum21 = bias1, sum30 = bias0, sum31 = bias1;
        nint at = column;
        for (nint k = 0; k < inner; k++, at += stride)
        {
            TVector w0 = TLanes.Load(in w, at);
            TVector w1 = TLanes.Load(in w, at + TLanes.Count);
            TVector a0 = TLanes.Broadcast(LanesScalar.Load(in a, k));
            sum00 = TLanes.FusedMultiplyAdd(a0, w0, sum00);
            sum01 = TLanes.FusedMultiplyAdd(a0, w1, sum01);
            TVector a1 = TLanes.Broadcast(LanesScalar.Load(in a, k + aStride));
            sum10 = TLanes.FusedMultiplyAdd(a1, w0, sum10);
            sum11 = TLanes.FusedMultiplyAdd(a1, w1, sum11);
            TVector a2 = TLanes.Broadcast(LanesScalar.Load(in a, k + (2 * aStride)));
            sum20 = TLanes.FusedMultiplyAdd(a2, w0, sum20);
            sum21 = TLanes.FusedMultiplyAdd(a2, w1, sum21);
            TVector a3 = TLanes.Broadcast(LanesScalar.Load(in a, k + (3 * aStride)));
            sum30 = TLanes.FusedMultiplyAdd(a3, w0, sum30);
            sum31 = TLanes.FusedMultiplyAdd(a3, w1, sum31);
        }

        Store<TLanes, TVector>(sum00, sum01, ref z, column);
        Store<TLanes, TVector>(sum10, sum11, ref z, column + stride);
        Store<TLanes, TVector>(sum20, sum21, ref z, column + (2 * stride));
        Store<TLanes, TVector>(sum30, sum31, ref z, column + (3 * stride));
    }

    private static void OneRow<TLanes, TVector>(
        ref readonly float a, nint inner, ref readonly float w, nint stride, nint column, TVector bias, ref float z)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector sum = bias;
        nint at = column;
        for (nint k = 0; k < inner; k++, at += stride)
        {
            sum = TLanes.FusedMultiplyAdd(TLanes.Broadcast(LanesScalar.Load(in a, k)), TLanes.Load(in w, at), sum);
        }

        TLanes.Store(sum, ref z, column);
    }

    private static void Store<TLanes, TVector>(TVector first, TVector second, ref float z, nint at)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TLanes.Store(first, ref z, at);
        TLanes.Store(second, ref z, at + TLanes.Count);
    }

    private static TVector Bias<TLanes, TVector>(ReadOnlySpan<float> bias, nint column)
        where TLanes : ILanes<TVector>
        where TVector : struct =>
        bias.IsEmpty ? TLanes.Broadcast(0) : TLanes.Load(in MemoryMarshal.GetReference(bias), column);
}
