using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Experiments.Training.Kernels;

/// <summary>Values of a table between its entries, bilinear in the four around a point.</summary>
internal static class Bilinear
{
    /// <summary>Entries of a table with a neighbour after each: the last row is followed by another one, and by one entry.</summary>
    public static int RoomFor(int height, int width) => ((height + 1) * width) + 1;

    /// <summary>Values at points; a point beyond the first or last row or column is moved onto it.</summary>
    /// <param name="table">[row][column] and, as <see cref="RoomFor"/> says, more, which counts for nothing but must be finite.</param>
    /// <param name="height">Rows.</param>
    /// <param name="width">Columns.</param>
    /// <param name="x">Points, to the right.</param>
    /// <param name="y">Points, down.</param>
    /// <param name="origin">Column and row of the table at which x and y are 0.</param>
    /// <param name="values">Receives the value at each point.</param>
    public static void Sample(
        ReadOnlySpan<float> table, int height, int width, ReadOnlySpan<float> x, ReadOnlySpan<float> y, float origin, Span<float> values)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Sample<Lanes512, Vector512<float>>(table, height, width, x, y, origin, values);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Sample<Lanes256, Vector256<float>>(table, height, width, x, y, origin, values);
        }
        else
        {
            Sample<Lanes128, Vector128<float>>(table, height, width, x, y, origin, values);
        }
    }

    internal static void Sample<TLanes, TVector>(
        ReadOnlySpan<float> table, int height, int width, ReadOnlySpan<float> x, ReadOnlySpan<float> y, float origin, Span<float> values)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        Shape.RequireAtLeast(table.Length, RoomFor(height, width));
        Shape.RequireEqual(x.Length, values.Length);
        Shape.RequireEqual(y.Length, values.Length);
        ref readonly float entries = ref MemoryMarshal.GetReference(table);
        ref readonly float right = ref MemoryMarshal.GetReference(x), down = ref MemoryMarshal.GetReference(y);
        ref float sampled = ref MemoryMarshal.GetReference(values);
        nint i = 0;
        for (; i <= values.Length - TLanes.Count; i += TLanes.Count)
        {
            TLanes.Store(At<TLanes, TVector>(in entries, height, width, TLanes.Load(in right, i), TLanes.Load(in down, i), origin), ref sampled, i);
        }

        for (; i < values.Length; i++)
        {
            values[(int)i] = At<LanesScalar, float>(in entries, height, width, x[(int)i], y[(int)i], origin);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector At<TLanes, TVector>(ref readonly float table, int height, int width, TVector x, TVector y, float origin)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        (TVector left, TVector fromLeft) = Split<TLanes, TVector>(x, origin, width - 1);
        (TVector top, TVector fromTop) = Split<TLanes, TVector>(y, origin, height - 1);
        TVector index = TLanes.FusedMultiplyAdd(top, TLanes.Broadcast(width), left); // whole numbers below 2²⁴: exact
        (TVector topLeft, TVector topRight) = TLanes.GatherPairs(in table, index);
        (TVector bottomLeft, TVector bottomRight) = TLanes.GatherPairs(in Unsafe.Add(ref Unsafe.AsRef(in table), width), index);
        TVector above = Mix<TLanes, TVector>(topLeft, topRight, fromLeft);
        TVector below = Mix<TLanes, TVector>(bottomLeft, bottomRight, fromLeft);
        return Mix<TLanes, TVector>(above, below, fromTop);
    }

    /// <summary>The whole number below and the fraction above it; one that is not a number counts as the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (TVector Whole, TVector Fraction) Split<TLanes, TVector>(TVector value, float origin, int last)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector lowest = TLanes.Broadcast(0), highest = TLanes.Broadcast(last);
        value = TLanes.Add(value, TLanes.Broadcast(origin));
        value = TLanes.Select(TLanes.LessThan(lowest, value), value, lowest);
        value = TLanes.Select(TLanes.LessThan(value, highest), value, highest);
        TVector whole = TLanes.Floor(value);
        return (whole, TLanes.Subtract(value, whole));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Mix<TLanes, TVector>(TVector first, TVector second, TVector share)
        where TLanes : ILanes<TVector>
        where TVector : struct =>
        TLanes.Add(first, TLanes.Multiply(share, TLanes.Subtract(second, first)));
}
