using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Experiments.Training.Kernels;

/// <summary>Asks for memory before it is needed, where the processor can be asked; changes no result.</summary>
internal static class Prefetch
{
    private const int CacheLine = 64;

    /// <summary>The cache line of one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Line<T>(ref readonly T value)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            // Only a hint: an address that has moved since is no fault.
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in value)));
        }
    }

    /// <summary>The cache lines of some values.</summary>
    public static unsafe void Lines<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            // Only a hint: an address that has moved since is no fault.
            byte* first = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(values));
            for (nint at = 0; at < values.Length * sizeof(T); at += CacheLine)
            {
                Sse.Prefetch0(first + at);
            }
        }
    }
}
