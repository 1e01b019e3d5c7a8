using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Experiments.Training.Kernels;

/// <summary>
/// Convolution of rows and of columns with a few weights, zeros outside. Each element is one lane: it starts at 0 and adds
/// the terms that lie within the weights' reach in the order of their place, one fused multiply-add each.
/// </summary>
internal static class Convolution
{
    /// <summary>Rows of one tile: results have room for whole tiles.</summary>
    public const int TileRows = 4;

    /// <summary>S_ij = Σ_k v_ik w(j − k).</summary>
    /// <param name="values">[row][padded column], a whole number of tiles of rows; padding counts for nothing.</param>
    /// <param name="width">Columns without padding.</param>
    /// <param name="weights">What they are multiplied by.</param>
    /// <param name="sums">Receives as many rows; what it has in their padding means nothing.</param>
    /// <param name="stride">Distance of two rows of both.</param>
    public static void Across(ReadOnlySpan<float> values, int width, ConvolutionWeights weights, Span<float> sums, int stride)
    {
        if (Vector512.IsHardwareAccelerated && stride % (2 * Lanes512.Count) == 0)
        {
            Across<Lanes512, Vector512<float>>(values, width, weights, sums, stride);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Across<Lanes256, Vector256<float>>(values, width, weights, sums, stride);
        }
        else
        {
            Across<Lanes128, Vector128<float>>(values, width, weights, sums, stride);
        }
    }

    /// <summary>S_ij = factor · Σ_k w(i − k) v_kj.</summary>
    /// <param name="values">[row][padded column].</param>
    /// <param name="width">Columns without padding.</param>
    /// <param name="weights">What they are multiplied by.</param>
    /// <param name="factor">What the sums are multiplied by at last.</param>
    /// <param name="sums">Receives [row][column] without padding; has room for whole tiles of padded rows, where what remains means nothing.</param>
    /// <param name="stride">Distance of two rows of the values.</param>
    public static void Down(ReadOnlySpan<float> values, int width, ConvolutionWeights weights, float factor, Span<float> sums, int stride)
    {
        if (Vector512.IsHardwareAccelerated && stride % (2 * Lanes512.Count) == 0)
        {
            Down<Lanes512, Vector512<float>>(values, width, weights, factor, sums, stride);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Down<Lanes256, Vector256<float>>(values, width, weights, factor, sums, stride);
        }
        else
        {
            Down<Lanes128, Vector128<float>>(values, width, weights, factor, sums, stride);
        }
    }

    internal static void Across<TLanes, TVector>(ReadOnlySpan<float> values, int width, ConvolutionWeights weights, Span<float> sums, int stride)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        Shape.RequireEqual(sums.Length, values.Length);
        Shape.RequireMultiple(values.Length, TileRows * stride);
        Shape.RequireMultiple(stride, 2 * TLanes.Count);
        Shape.RequireAtLeast(stride, width);
        Shape.RequireAtLeast(weights.Size, stride);
        for (int row = 0; row < values.Length / stride; row += TileRows)
        {
            for (int column = 0; column < stride; column += 2 * TLanes.Count)
            {
                int first = Math.Max(0, column - weights.Radius), end = Math.Min(width, column + (2 * TLanes.Count) + weights.Radius);
                Tile<TLanes, TVector>(
                    in values[(row * stride) + first], stride, 1, in weights[column - first], -1, end - first, 1, ref sums[(row * stride) + column], stride);
            }
        }
    }

    internal static void Down<TLanes, TVector>(ReadOnlySpan<float> values, int width, ConvolutionWeights weights, float factor, Span<float> sums, int stride)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        int height = values.Length / stride;
        Shape.RequireEqual(values.Length, height * stride);
        Shape.RequireMultiple(stride, 2 * TLanes.Count);
        Shape.RequireAtLeast(stride, width);
        Shape.RequireAtLeast(weights.Size, height + TileRows);
        Shape.RequireAtLeast(sums.Length, RoomFor(height, width, stride));
        for (int row = 0; row < height; row += TileRows)
        {
            int first = Math.Max(0, row - weights.Radius), end = Math.Min(height, row + TileRows + weights.Radius);

            // The padding of a row is written over the beginning of the next one, which therefore comes later.
            for (int column = stride - (2 * TLanes.Count); column >= 0; column -= 2 * TLanes.Count)
            {
                Tile<TLanes, TVector>(
                    in weights[row - first], 1, -1, in values[(first * stride) + column], stride, end - first, factor, ref sums[(row * width) + column], width);
            }
        }
    }

    /// <summary>Values that <see cref="Down"/> needs room for.</summary>
    public static int RoomFor(int height, int width, int stride) => ((height + TileRows - 1) * width) + stride;

    /// <summary>A tile of 4 rows by 2 vectors, Σ_k a_k v_k, with the sums in registers.</summary>
    private static void Tile<TLanes, TVector>(
        ref readonly float a, nint aRow, nint aStep, ref readonly float v, nint vStep, int count, float factor, ref float sums, nint sumsRow)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector sum00 = TLanes.Broadcast(0), sum10 = sum00, sum20 = sum00, sum30 = sum00;
        TVector sum01 = sum00, sum11 = sum00, sum21 = sum00, sum31 = sum00;
        ref float a0 = ref Unsafe.AsRef(in a), vectors = ref Unsafe.AsRef(in v);
        nint aRow3 = 3 * aRow;
        for (int k = 0; k < count; k++)
        {
            TVector v0 = TLanes.Load(in vectors, 0), v1 = TLanes.Load(in vectors, TLanes.Count);
            Accumulate<TLanes, TVector>(in a0, 0, v0, v1, ref sum00, ref sum01);
            Accumulate<TLanes, TVector>(in a0, aRow, v0, v1, ref sum10, ref sum11);
            Accumulate<TLanes, TVector>(in a0, 2 * aRow, v0, v1, ref sum20, ref sum21);
            Accumulate<TLanes, TVector>(in a0, aRow3, v0, v1, ref sum30, ref sum31);
            a0 = ref Unsafe.Add(ref a0, aStep);
            vectors = ref Unsafe.Add(ref vectors, vStep);
        }

        TVector scale = TLanes.Broadcast(factor);
        Store<TLanes, TVector>(sum00, sum01, scale, ref sums);
        Store<TLanes, TVector>(sum10, sum11, scale, ref Unsafe.Add(ref sums, sumsRow));
        Store<TLanes, TVector>(sum20, sum21, scale, ref Unsafe.Add(ref sums, 2 * sumsRow));
        Store<TLanes, TVector>(sum30, sum31, scale, ref Unsafe.Add(ref sums, 3 * sumsRow));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate<TLanes, TVector>(ref readonly float a, nint at, TVector v0, TVector v1, ref TVector sum0, ref TVector sum1)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector weight = TLanes.Broadcast(LanesScalar.Load(in a, at));
        sum0 = TLanes.FusedMultiplyAdd(weight, v0, sum0);
        sum1 = TLanes.FusedMultiplyAdd(weight, v1, sum1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TLanes, TVector>(TVector first, TVector second, TVector factor, ref float sums)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TLanes.Store(TLanes.Multiply(first, factor), ref sums, 0);
        TLanes.Store(TLanes.Multiply(second, factor), ref sums, TLanes.Count);
    }
}
