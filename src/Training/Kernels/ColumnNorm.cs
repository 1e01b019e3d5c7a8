using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Experiments.Training.Kernels;

/// <summary>The Euclidean norm of each column of a matrix: of the weights into one node.</summary>
internal static class ColumnNorm
{
    /// <summary>Scales every column that is longer than <paramref name="limit"/> back to it.</summary>
    /// <param name="w">[rows][stride].</param>
    /// <param name="stride">Width of the padded rows.</param>
    /// <param name="limit">Largest norm, greater than 0.</param>
    public static void Limit(Span<float> w, int stride, float limit)
    {
        Shape.RequireMultiple(stride, Shape.Lanes);
        Shape.RequireEqual(w.Length % stride, 0);
        if (Vector512.IsHardwareAccelerated)
        {
            Limit<Lanes512, Vector512<float>>(w, stride, limit);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Limit<Lanes256, Vector256<float>>(w, stride, limit);
        }
        else
        {
            Limit<Lanes128, Vector128<float>>(w, stride, limit);
        }
    }

    internal static void Limit<TLanes, TVector>(Span<float> w, int stride, float limit)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        ref float weights = ref MemoryMarshal.GetReference(w);
        TVector longest = TLanes.Broadcast(limit);
        for (nint column = 0; column < stride; column += TLanes.Count)
        {
            TVector squares = TLanes.Broadcast(0);
            for (nint at = column; at < w.Length; at += stride)
            {
                TVector weight = TLanes.Load(in weights, at);
                squares = TLanes.FusedMultiplyAdd(weight, weight, squares);
            }

            TVector norm = TLanes.SquareRoot(squares);
            TVector scale = TLanes.Select(TLanes.LessThan(longest, norm), TLanes.Divide(longest, norm), TLanes.Broadcast(1));
            for (nint at = column; at < w.Length; at += stride)
            {
                TLanes.Store(TLanes.Multiply(TLanes.Load(in weights, at), scale), ref weights, at);
            }
        }
    }
}
