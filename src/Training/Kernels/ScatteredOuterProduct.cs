using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Experiments.Training.Kernels;

/// <summary>
/// V ← V + factor·(Xᵀ·Δ) as <see cref="SparseOuterProduct"/> has it, to the bit, without sorting X: each
/// example adds x_k·δ_j to sums of their own, which then go to the weights. It moves more memory for each panel, and
/// pays for one.
/// </summary>
internal static class ScatteredOuterProduct
{
    /// <param name="x">[examples][inputs].</param>
    /// <param name="inked">The columns of X that have entries.</param>
    /// <param name="delta">[examples][columns].</param>
    /// <param name="factor">What the sums are multiplied by.</param>
    /// <param name="sums">[inputs][columns]: zeros, and zeros again at the end.</param>
    /// <param name="v">[inputs][columns].</param>
    /// <param name="panels">Which panels of columns.</param>
    public static void Add(SparseRows x, ReadOnlySpan<ushort> inked, Matrix delta, float factor, Panels sums, Panels v, Range panels)
    {
        (int first, int count) = panels.GetOffsetAndLength(v.Count);
        Shape.RequireEqual(x.Width, v.Rows);
        Shape.RequireEqual(x.Count, delta.Rows);
        Shape.RequireEqual(delta.Stride, v.Stride);
        Shape.RequireEqual(sums.Values.Length, v.Values.Length);
        for (int panel = first; panel < first + count; panel++)
        {
            int width = v.Width(panel);
            if (Vector512.IsHardwareAccelerated && width % (2 * Lanes512.Count) == 0)
            {
                Add<Lanes512, Vector512<float>>(x, inked, delta.Panel(panel), delta.RowStride(panel), factor, sums[panel], v[panel], width);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                Add<Lanes256, Vector256<float>>(x, inked, delta.Panel(panel), delta.RowStride(panel), factor, sums[panel], v[panel], width);
            }
            else
            {
                Add<Lanes128, Vector128<float>>(x, inked, delta.Panel(panel), delta.RowStride(panel), factor, sums[panel], v[panel], width);
            }
        }
    }

    internal static void Add<TLanes, TVector>(
        SparseRows x, ReadOnlySpan<ushort> inked, ReadOnlySpan<float> delta, int deltaStride, float factor, Span<float> sums, Span<float> panel, int width)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        Shape.RequireMultiple(width, 2 * TLanes.Count);
        for (int row = 0; row < x.Count; row++)
        {
            SparseRow example = x.Row(row);
            ReadOnlySpan<float> errors = delta[(row * deltaStride)..];
            int column = 0;
            for (; column + (4 * TLanes.Count) <= width; column += 4 * TLanes.Count)
            {
                FourVectors<TLanes, TVector>(example, in errors[column], ref sums[column], width);
            }

            for (; column < width; column += 2 * TLanes.Count)
            {
                TwoVectors<TLanes, TVector>(example, in errors[column], ref sums[column], width);
            }
        }

        TVector times = TLanes.Broadcast(factor);
        foreach (ushort input in inked)
        {
            ref float sum = ref sums[input * width];
            ref float weights = ref panel[input * width];
            for (nint column = 0; column < width; column += 2 * TLanes.Count)
            {
                Move<TLanes, TVector>(ref sum, times, ref weights, column);
                Move<TLanes, TVector>(ref sum, times, ref weights, column + TLanes.Count);
            }
        }
    }

    private static void FourVectors<TLanes, TVector>(SparseRow x, ref readonly float delta, ref float sums, nint width)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector delta0 = TLanes.Load(in delta, 0), delta1 = TLanes.Load(in delta, TLanes.Count);
        TVector delta2 = TLanes.Load(in delta, 2 * TLanes.Count), delta3 = TLanes.Load(in delta, 3 * TLanes.Count);
        for (nint i = 0; i < x.Count; i++)
        {
            ref float sum = ref Unsafe.Add(ref sums, x.Column(i) * width);
            TVector input = TLanes.Broadcast(x.Value(i));
            Accumulate<TLanes, TVector>(input, delta0, ref sum, 0);
            Accumulate<TLanes, TVector>(input, delta1, ref sum, TLanes.Count);
            Accumulate<TLanes, TVector>(input, delta2, ref sum, 2 * TLanes.Count);
            Accumulate<TLanes, TVector>(input, delta3, ref sum, 3 * TLanes.Count);
        }
    }

    private static void TwoVectors<TLanes, TVector>(SparseRow x, ref readonly float delta, ref float sums, nint width)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector delta0 = TLanes.Load(in delta, 0), delta1 = TLanes.Load(in delta, TLanes.Count);
        for (nint i = 0; i < x.Count; i++)
        {
            ref float sum = ref Unsafe.Add(ref sums, x.Column(i) * width);
            TVector input = TLanes.Broadcast(x.Value(i));
            Accumulate<TLanes, TVector>(input, delta0, ref sum, 0);
            Accumulate<TLanes, TVector>(input, delta1, ref sum, TLanes.Count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate<TLanes, TVector>(TVector input, TVector delta, ref float sum, nint at)
        where TLanes : ILanes<TVector>
        where TVector : struct =>
        TLanes.Store(TLanes.FusedMultiplyAdd(input, delta, TLanes.Load(in sum, at)), ref sum, at);

    /// <summary>Adds a finished sum to its weights and makes it 0 again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Move<TLanes, TVector>(ref float sum, TVector factor, ref float v, nint at)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TLanes.Store(TLanes.FusedMultiplyAdd(factor, TLanes.Load(in sum, at), TLanes.Load(in v, at)), ref v, at);
        TLanes.Store(TLanes.Broadcast(0), ref sum, at);
    }
}
