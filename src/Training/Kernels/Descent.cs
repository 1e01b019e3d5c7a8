using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Experiments.Training.Kernels;

/// <summary>The steps that change weights, element by element.</summary>
internal static class Descent
{
    /// <summary>
    /// w ← (w − loss·w) − shrink·sgn(w) + factor·direction, with sgn(0) = 0, rounded after each of the three operations
    /// (lecture eqs. 27 and 41 in one pass). The loss is not taken from 1 first, where a small one would round away.
    /// </summary>
    /// <param name="w">Weights, velocities or biases.</param>
    /// <param name="loss">ηλ/m of L2, 1 − μ for a velocity, 0 for nothing.</param>
    /// <param name="shrink">ηλ/m of L1, 0 for nothing.</param>
    /// <param name="direction">What is added, same length as <paramref name="w"/>.</param>
    /// <param name="factor">−η/m̂ for a sum of gradients, 1 for a velocity.</param>
    public static void Step(Span<float> w, float loss, float shrink, ReadOnlySpan<float> direction, float factor)
    {
        Shape.RequireEqual(direction.Length, w.Length);
        if (Vector512.IsHardwareAccelerated)
        {
            Step<Lanes512, Vector512<float>>(w, loss, shrink, direction, factor);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Step<Lanes256, Vector256<float>>(w, loss, shrink, direction, factor);
        }
        else
        {
            Step<Lanes128, Vector128<float>>(w, loss, shrink, direction, factor);
        }
    }

    /// <summary>w ← (w − loss·w) − shrink·sgn(w), with sgn(0) = 0, rounded after each of the two operations.</summary>
    public static void Shrink(Span<float> w, float loss, float shrink)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Shrink<Lanes512, Vector512<float>>(w, loss, shrink);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Shrink<Lanes256, Vector256<float>>(w, loss, shrink);
        }
        else
        {
            Shrink<Lanes128, Vector128<float>>(w, loss, shrink);
        }
    }

    /// <summary>Moves every element towards zero by <paramref name="threshold"/> and stops there: sgn(w)·max(|w| − t, 0).</summary>
    public static void SoftThreshold(Span<float> w, float threshold)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            SoftThreshold<Lanes512, Vector512<float>>(w, threshold);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            SoftThreshold<Lanes256, Vector256<float>>(w, threshold);
        }
        else
        {
            SoftThreshold<Lanes128, Vector128<float>>(w, threshold);
        }
    }

    internal static void Step<TLanes, TVector>(
        Span<float> w, float loss, float shrink, ReadOnlySpan<float> direction, float factor)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        ref float weights = ref MemoryMarshal.GetReference(w);
        ref readonly float directions = ref MemoryMarshal.GetReference(direction);
        nint i = 0;
        for (; i <= w.Length - TLanes.Count; i += TLanes.Count)
        {
            TVector stepped = Step<TLanes, TVector>(
                TLanes.Load(in weights, i), loss, shrink, TLanes.Load(in directions, i), factor);
            TLanes.Store(stepped, ref weights, i);
        }

        for (; i < w.Length; i++)
        {
            w[(int)i] = Step<LanesScalar, float>(w[(int)i], loss, shrink, direction[(int)i], factor);
        }
    }

    internal static void Shrink<TLanes, TVector>(Span<float> w, float loss, float shrink)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        ref float weights = ref MemoryMarshal.GetReference(w);
        nint i = 0;
        for (; i <= w.Length - TLanes.Count; i += TLanes.Count)
        {
            TLanes.Store(Shrink<TLanes, TVector>(TLanes.Load(in weights, i), loss, shrink), ref weights, i);
        }

        for (; i < w.Length; i++)
        {
            w[(int)i] = Shrink<LanesScalar, float>(w[(int)i], loss, shrink);
        }
    }

    internal static void SoftThreshold<TLanes, TVector>(Span<float> w, float threshold)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        ref float weights = ref MemoryMarshal.GetReference(w);
        nint i = 0;
        for (; i <= w.Length - TLanes.Count; i += TLanes.Count)
        {
            TLanes.Store(SoftThreshold<TLanes, TVector>(TLanes.Load(in weights, i), threshold), ref weights, i);
        }

        for (; i < w.Length; i++)
        {
            w[(int)i] = SoftThreshold<LanesScalar, float>(w[(int)i], threshold);
        }
    }

    private static TVector Step<TLanes, TVector>(TVector w, float loss, float shrink, TVector direction, float factor)
        where TLanes : ILanes<TVector>
        where TVector : struct =>
        TLanes.FusedMultiplyAdd(TLanes.Broadcast(factor), direction, Shrink<TLanes, TVector>(w, loss, shrink));

    private static TVector Shrink<TLanes, TVector>(TVector w, float loss, float shrink)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector zero = TLanes.Broadcast(0);
        TVector size = TLanes.Broadcast(shrink);
        TVector off = TLanes.Select(TLanes.LessThan(zero, w), size, zero);
        off = TLanes.Select(TLanes.LessThan(w, zero), TLanes.Subtract(zero, size), off);
        return TLanes.Subtract(TLanes.FusedMultiplyAdd(TLanes.Broadcast(-loss), w, w), off);
    }

    private static TVector SoftThreshold<TLanes, TVector>(TVector w, float threshold)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector zero = TLanes.Broadcast(0);
        TVector limit = TLanes.Broadcast(threshold);
        TVector above = TLanes.Select(TLanes.LessThan(limit, w), TLanes.Subtract(w, limit), TLanes.Multiply(w, zero)); // keeps NaN
        return TLanes.Select(TLanes.LessThan(w, TLanes.Subtract(zero, limit)), TLanes.Add(w, limit), above);
    }
}
