using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Experiments.Training.Kernels;

/// <summary>Points of the plane that are moved, each in a lane of its own.</summary>
internal static class Points
{
    /// <summary>x ← xx·(x − u) + xy·(y − v) + right + u and y ← yx·(x − u) + yy·(y − v) + down + v about the centre (u, v).</summary>
    public static void Move(Span<float> x, Span<float> y, (float X, float Y) centre, (float X, float Y, float Shift) toX, (float X, float Y, float Shift) toY)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Move<Lanes512, Vector512<float>>(x, y, centre, toX, toY);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Move<Lanes256, Vector256<float>>(x, y, centre, toX, toY);
        }
        else
        {
            Move<Lanes128, Vector128<float>>(x, y, centre, toX, toY);
        }
    }

    /// <summary>x ← x + by, same lengths.</summary>
    public static void Add(Span<float> x, ReadOnlySpan<float> by)
    {
        Shape.RequireEqual(by.Length, x.Length);
        ref float sums = ref MemoryMarshal.GetReference(x);
        ref readonly float terms = ref MemoryMarshal.GetReference(by);
        nint i = 0;
        for (; i <= x.Length - Lanes256.Count; i += Lanes256.Count)
        {
            Lanes256.Store(Lanes256.Load(in sums, i) + Lanes256.Load(in terms, i), ref sums, i);
        }

        for (; i < x.Length; i++)
        {
            x[(int)i] += by[(int)i];
        }
    }

    internal static void Move<TLanes, TVector>(
        Span<float> x, Span<float> y, (float X, float Y) centre, (float X, float Y, float Shift) toX, (float X, float Y, float Shift) toY)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        Shape.RequireEqual(y.Length, x.Length);
        ref float right = ref MemoryMarshal.GetReference(x), down = ref MemoryMarshal.GetReference(y);
        nint i = 0;
        for (; i <= x.Length - TLanes.Count; i += TLanes.Count)
        {
            MoveOne<TLanes, TVector>(ref right, ref down, i, centre, toX, toY);
        }

        for (; i < x.Length; i++)
        {
            MoveOne<LanesScalar, float>(ref right, ref down, i, centre, toX, toY);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MoveOne<TLanes, TVector>(
        ref float x, ref float y, nint at, (float X, float Y) centre, (float X, float Y, float Shift) toX, (float X, float Y, float Shift) toY)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector centreX = TLanes.Broadcast(centre.X), centreY = TLanes.Broadcast(centre.Y);
        TVector fromX = TLanes.Subtract(TLanes.Load(in x, at), centreX), fromY = TLanes.Subtract(TLanes.Load(in y, at), centreY);
        TLanes.Store(Image<TLanes, TVector>(fromX, fromY, toX, centreX), ref x, at);
        TLanes.Store(Image<TLanes, TVector>(fromX, fromY, toY, centreY), ref y, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Image<TLanes, TVector>(TVector x, TVector y, (float X, float Y, float Shift) to, TVector centre)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector linear = TLanes.Add(TLanes.Multiply(TLanes.Broadcast(to.X), x), TLanes.Multiply(TLanes.Broadcast(to.Y), y));
        return TLanes.Add(TLanes.Add(linear, TLanes.Broadcast(to.Shift)), centre);
    }
}
