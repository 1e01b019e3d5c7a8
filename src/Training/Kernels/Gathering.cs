using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Experiments.Training.Kernels;

/// <summary>Loads of numbers that do not lie side by side, by one instruction where the processor has it.</summary>
internal static class Gathering
{
    /// <param name="table">Where the numbers are; it must hold every index.</param>
    /// <param name="indices">Which ones.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector256<float> Of(ref readonly float table, Vector256<int> indices)
    {
        if (!Avx2.IsSupported)
        {
            return Vector256.Create(Of(in table, indices.GetLower()), Of(in table, indices.GetUpper()));
        }

        fixed (float* start = &table)
        {
            return Avx2.GatherVector256(start, indices, sizeof(float));
        }
    }

    /// <inheritdoc cref="Of(ref readonly float, Vector256{int})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector128<float> Of(ref readonly float table, Vector128<int> indices)
    {
        if (!Avx2.IsSupported)
        {
            return Vector128.Create(At(in table, indices[0]), At(in table, indices[1]), At(in table, indices[2]), At(in table, indices[3]));
        }

        fixed (float* start = &table)
        {
            return Avx2.GatherVector128(start, indices, sizeof(float));
        }
    }

    private static float At(ref readonly float table, int index) => LanesScalar.Load(in table, index);
}
