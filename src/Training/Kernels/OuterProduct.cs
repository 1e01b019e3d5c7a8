using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Experiments.Training.Kernels;

/// <summary>
/// W ← (W − loss·W) + factor·(Aᵀ·Δ): the gradient of a mini-batch, added as soon as it is summed
/// (lecture eqs. 20 and 27). Each element is one lane, which adds a_k·δ_j from zero in the order of the rows.
/// </summary>
internal static class OuterProduct
{
    /// <param name="a">[examples][inner]; as many columns count as W has rows.</param>
    /// <param name="delta">[examples][columns].</param>
    /// <param name="loss">The share that W loses first.</param>
    /// <param name="factor">What the sum is multiplied by.</param>
    /// <param name="w">[inner][columns].</param>
    /// <param name="panels">Which panels of columns.</param>
    public static void Add(Matrix a, Matrix delta, float loss, float factor, Panels w, Range panels)
    {
        (int first, int count) = panels.GetOffsetAndLength(w.Count);
        Shape.RequireAtLeast(a.Stride, w.Rows);
        Shape.RequireEqual(delta.Rows, a.Rows);
        Shape.RequireEqual(delta.Stride, w.Stride);
        for (int inner = 0; inner < Panel.Count(w.Rows); inner++) // a panel of A stays in the first cache while those of Δ go by
        {
            for (int panel = first; panel < first + count; panel++)
            {
                Add(a, inner, delta, loss, factor, w, panel);
            }
        }
    }

    private static void Add(Matrix a, int inner, Matrix delta, float loss, float factor, Panels w, int panel)
    {
        if (Vector512.IsHardwareAccelerated && w.Width(panel) % (2 * Lanes512.Count) == 0)
        {
            Add<Lanes512, Vector512<float>>(a, inner, delta, loss, factor, w, panel);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Add<Lanes256, Vector256<float>>(a, inner, delta, loss, factor, w, panel);
        }
        else
        {
            Add<Lanes128, Vector128<float>>(a, inner, delta, loss, factor, w, panel);
        }
    }

    /// <summary>The rows of W that belong to one panel of A, in one panel of columns.</summary>
    internal static void Add<TLanes, TVector>(Matrix a, int inner, Matrix delta, float loss, float factor, Panels w, int panel)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        int width = w.Width(panel);
        Shape.RequireMultiple(width, 2 * TLanes.Count);
        TVector minusLoss = TLanes.Broadcast(-loss);
        TVector times = TLanes.Broadcast(factor);
        Span<float> activations = a.Panel(inner);
        int start = inner * Panel.Columns;
        int count = Math.Min(Panel.Columns, w.Rows - start);
        for (int column = 0; column < width; column += 2 * TLanes.Count)
        {
            ref float errors = ref delta.Panel(panel)[column];
            Span<float> weights = w[panel][((start * width) + column)..];
            for (int k = 0; k < count;)
            {
                int rows = TileRows.Next(count - k);
                ref float tile = ref weights[k * width];
                if (rows == FourRows.Rows)
                {
                    AddTile<TLanes, TVector, FourRows>(
                        in activations[k], a.Rows, a.RowStride(inner), in errors, delta.RowStride(panel), minusLoss, times, ref tile, width, count - k);
                }
                else
                {
                    AddTile<TLanes, TVector, SixRows>(
                        in activations[k], a.Rows, a.RowStride(inner), in errors, delta.RowStride(panel), minusLoss, times, ref tile, width, count - k);
                }

                k += rows;
            }
        }
    }

    /// <summary>
    /// A tile of 6 or 4 rows of W by 2 vectors, whose 12 or 8 sums stay in registers. Of them <paramref name="kept"/> are rows
    /// of W; padding of A is summed too, but goes nowhere.
    /// </summary>
    private static void AddTile<TLanes, TVector, TRows>(
        ref readonly float a,
        nint rows,
        nint aStride,
        ref readonly float delta,
        nint deltaStride,
        TVector minusLoss,
        TVector factor,
        ref float w,
        nint width,
        int kept)
        where TLanes : ILanes<TVector>
        where TVector : struct
        where TRows : ITileRows
    {
        TVector sum00 = TLanes.Broadcast(0), sum01 = sum00, sum10 = sum00, sum11 = sum00, sum20 = sum00, sum21 = sum00;
        TVector sum30 = sum00, sum31 = sum00, sum40 = sum00, sum41 = sum00, sum50 = sum00, sum51 = sum00;
        ref float inputs = ref Unsafe.AsRef(in a);
        ref float errors = ref Unsafe.AsRef(in delta);
        for (int row = 0; row < TRows.Count; row++)
        {
            Prefetch.Line(ref Unsafe.Add(ref w, row * width));
        }

        for (nint row = 0; row < rows; row++)
        {
            TVector delta0 = TLanes.Load(in errors, 0);
            TVector delta1 = TLanes.Load(in errors, TLanes.Count);
            Accumulate<TLanes, TVector>(in inputs, 0, delta0, delta1, ref sum00, ref sum01);
            Accumulate<TLanes, TVector>(in inputs, 1, delta0, delta1, ref sum10, ref sum11);
            Accumulate<TLanes, TVector>(in inputs, 2, delta0, delta1, ref sum20, ref sum21);
            Accumulate<TLanes, TVector>(in inputs, 3, delta0, delta1, ref sum30, ref sum31);
            if (TRows.Count == SixRows.Rows)
            {
                Accumulate<TLanes, TVector>(in inputs, 4, delta0, delta1, ref sum40, ref sum41);
                Accumulate<TLanes, TVector>(in inputs, 5, delta0, delta1, ref sum50, ref sum51);
            }

            inputs = ref Unsafe.Add(ref inputs, aStride);
            errors = ref Unsafe.Add(ref errors, deltaStride);
        }

        Descend<TLanes, TVector>(kept > 0, sum00, sum01, minusLoss, factor, ref w, 0);
        Descend<TLanes, TVector>(kept > 1, sum10, sum11, minusLoss, factor, ref w, width);
        Descend<TLanes, TVector>(kept > 2, sum20, sum21, minusLoss, factor, ref w, 2 * width);
        Descend<TLanes, TVector>(kept > 3, sum30, sum31, minusLoss, factor, ref w, 3 * width);
        if (TRows.Count == SixRows.Rows)
        {
            Descend<TLanes, TVector>(kept > 4, sum40, sum41, minusLoss, factor, ref w, 4 * width);
            Descend<TLanes, TVector>(kept > 5, sum50, sum51, minusLoss, factor, ref w, 5 * width);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate<TLanes, TVector>(ref readonly float a, nint at, TVector delta0, TVector delta1, ref TVector sum0, ref TVector sum1)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector input = TLanes.Broadcast(LanesScalar.Load(in a, at));
        sum0 = TLanes.FusedMultiplyAdd(input, delta0, sum0);
        sum1 = TLanes.FusedMultiplyAdd(input, delta1, sum1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Descend<TLanes, TVector>(bool kept, TVector sum0, TVector sum1, TVector minusLoss, TVector factor, ref float w, nint at)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        if (kept)
        {
            Descend<TLanes, TVector>(sum0, minusLoss, factor, ref w, at);
            Descend<TLanes, TVector>(sum1, minusLoss, factor, ref w, at + TLanes.Count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Descend<TLanes, TVector>(TVector sum, TVector minusLoss, TVector factor, ref float w, nint at)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector weights = TLanes.Load(in w, at);
        TVector kept = TLanes.FusedMultiplyAdd(minusLoss, weights, weights);
        TLanes.Store(TLanes.FusedMultiplyAdd(factor, sum, kept), ref w, at);
    }
}
