using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Experiments.Training.Randomness;

/// <summary>
/// Philox for many counters in a row, four in the lanes of one vector and eight at once. Each 32-bit word has 64 bits to
/// itself; what is left in the upper half neither the multiplication nor the next word looks at.
/// </summary>
internal static class PhiloxLanes
{
    /// <summary>Blocks that are made at once.</summary>
    public const int Blocks = 8;

    /// <summary>The processor can multiply 32-bit words of a vector into 64 bits.</summary>
    public static bool IsSupported => Avx2.IsSupported;

    /// <summary>The words of eight blocks, those of <see cref="Philox.Generate"/>.</summary>
    /// <param name="index">The first two words of the first counter, as one number; the next counters follow it.</param>
    /// <param name="counter2">The third word of all counters.</param>
    /// <param name="counter3">The fourth.</param>
    /// <param name="key0">The key's first word.</param>
    /// <param name="key1">The key's second word.</param>
    /// <param name="words">[block][word].</param>
    public static void Generate(ulong index, uint counter2, uint counter3, uint key0, uint key1, Span<uint> words)
    {
        // In this order, putting the words together leaves neighbouring blocks side by side.
        Vector256<ulong> x0 = Vector256.Create(index) + Vector256.Create(0UL, 2, 1, 3), y0 = x0 + Vector256.Create(4UL);
        Vector256<ulong> x1 = x0 >> 32, y1 = y0 >> 32;
        Vector256<ulong> x2 = Vector256.Create((ulong)counter2), y2 = x2;
        Vector256<ulong> x3 = Vector256.Create((ulong)counter3), y3 = x3;
        Vector256<ulong> k0 = Vector256.Create((ulong)key0), k1 = Vector256.Create((ulong)key1);
        for (int round = 0; round < Philox.Rounds; round++)
        {
            Round(ref x0, ref x1, ref x2, ref x3, k0, k1);
            Round(ref y0, ref y1, ref y2, ref y3, k0, k1);
            k0 += Vector256.Create((ulong)Philox.Weyl0);
            k1 += Vector256.Create((ulong)Philox.Weyl1);
        }

        ref uint destination = ref MemoryMarshal.GetReference(words[..(4 * Blocks)]);
        Store(x0, x1, x2, x3, ref destination);
        Store(y0, y1, y2, y3, ref Unsafe.Add(ref destination, 4 * Blocks / 2));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        ref Vector256<ulong> x0, ref Vector256<ulong> x1, ref Vector256<ulong> x2, ref Vector256<ulong> x3, Vector256<ulong> k0, Vector256<ulong> k1)
    {
        Vector256<ulong> product0 = Avx2.Multiply(x0.AsUInt32(), Vector256.Create((ulong)Philox.Multiplier0).AsUInt32());
        Vector256<ulong> product1 = Avx2.Multiply(x2.AsUInt32(), Vector256.Create((ulong)Philox.Multiplier1).AsUInt32());
        x0 = (product1 >> 32) ^ (x1 ^ k0);
        x1 = product1;
        x2 = (product0 >> 32) ^ (x3 ^ k1);
        x3 = product0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<ulong> x0, Vector256<ulong> x1, Vector256<ulong> x2, Vector256<ulong> x3, ref uint words)
    {
        Vector256<ulong> low = Vector256.Create((ulong)uint.MaxValue);
        Vector256<ulong> first = (x0 & low) | (x1 << 32), second = (x2 & low) | (x3 << 32);
        Avx2.UnpackLow(first, second).AsUInt32().StoreUnsafe(ref words);
        Avx2.UnpackHigh(first, second).AsUInt32().StoreUnsafe(ref words, 2 * 4);
    }
}
