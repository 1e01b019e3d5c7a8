using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Experiments.Training.Kernels;

/// <summary>
/// Loads of numbers that do not lie side by side, two neighbours at a time, which is faster than the processors' own
/// instruction for single ones.
/// </summary>
internal static class Gathering
{
    /// <summary>The numbers at some places of a table and those after them.</summary>
    /// <param name="table">Where the numbers are; it must hold them all.</param>
    /// <param name="indices">Which ones.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector128<float> First, Vector128<float> Second) Pairs(ref readonly float table, Vector128<int> indices)
    {
        Vector128<float> low = Two(in table, indices[0], indices[1]), high = Two(in table, indices[2], indices[3]);
        return Sse.IsSupported
            ? (Sse.Shuffle(low, high, 0b10_00_10_00), Sse.Shuffle(low, high, 0b11_01_11_01))
            : (Vector128.Create(low[0], low[2], high[0], high[2]), Vector128.Create(low[1], low[3], high[1], high[3]));
    }

    /// <inheritdoc cref="Pairs(ref readonly float, Vector128{int})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<float> First, Vector256<float> Second) Pairs(ref readonly float table, Vector256<int> indices)
    {
        if (!Avx.IsSupported)
        {
            (Vector128<float> first0, Vector128<float> second0) = Pairs(in table, indices.GetLower());
            (Vector128<float> first1, Vector128<float> second1) = Pairs(in table, indices.GetUpper());
            return (Vector256.Create(first0, first1), Vector256.Create(second0, second1));
        }

        Vector128<int> lower = indices.GetLower(), upper = indices.GetUpper();
        Vector256<float> low = Vector256.Create(Two(in table, lower[0], lower[1]), Two(in table, upper[0], upper[1]));
        Vector256<float> high = Vector256.Create(Two(in table, lower[2], lower[3]), Two(in table, upper[2], upper[3]));
        return (Avx.Shuffle(low, high, 0b10_00_10_00), Avx.Shuffle(low, high, 0b11_01_11_01));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Two(ref readonly float table, int first, int second) =>
        Vector128.Create(Pair(in table, first), Pair(in table, second)).AsSingle();

    /// <summary>Two neighbours, loaded as one number of twice their size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Pair(ref readonly float table, int index) =>
        Unsafe.ReadUnaligned<double>(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in table), (nuint)(uint)index)));
}
