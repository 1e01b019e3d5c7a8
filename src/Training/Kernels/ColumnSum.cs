using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Experiments.Training.Kernels;

/// <summary>The sum of each column of a matrix: of the errors of one node over all examples.</summary>
internal static class ColumnSum
{
    /// <summary>Each sum is one lane, which adds its rows from zero in order.</summary>
    /// <param name="matrix">[rows][stride], of which as many columns count as there are sums.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="stride">Distance of two rows.</param>
    /// <param name="sums">Overwritten; a whole number of the widest vectors.</param>
    public static void Of(ReadOnlySpan<float> matrix, int rows, int stride, Span<float> sums)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Of<Lanes512, Vector512<float>>(matrix, rows, stride, sums);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Of<Lanes256, Vector256<float>>(matrix, rows, stride, sums);
        }
        else
        {
            Of<Lanes128, Vector128<float>>(matrix, rows, stride, sums);
        }
    }

    internal static void Of<TLanes, TVector>(ReadOnlySpan<float> matrix, int rows, int stride, Span<float> sums)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        Shape.RequireMultiple(sums.Length, TLanes.Count);
        Shape.RequireAtLeast(matrix.Length, ((rows - 1) * stride) + sums.Length);
        ref readonly float values = ref MemoryMarshal.GetReference(matrix);
        for (int column = 0; column < sums.Length; column += TLanes.Count)
        {
            TVector sum = TLanes.Broadcast(0);
            for (nint row = 0; row < rows; row++)
            {
                sum = TLanes.Add(sum, TLanes.Load(in values, (row * stride) + column));
            }

            TLanes.Store(sum, ref sums[column], 0);
        }
    }
}
