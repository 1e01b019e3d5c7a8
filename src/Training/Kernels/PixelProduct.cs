using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Experiments.Training.Kernels;

/// <summary>
/// Inner products of pictures. They are sums of whole numbers, which are exact in any order, so that every processor may
/// take its own way to the same bits.
/// </summary>
internal static class PixelProduct
{
    /// <summary>Pictures are padded with zeros to whole multiples of this many pixels.</summary>
    public const int Lanes = 16;

    /// <summary>x · y for each of some pictures y.</summary>
    /// <param name="x">One picture, padded; of at most 65,536 pixels, whose products' sum fits into 32 bits.</param>
    /// <param name="pictures">[picture][pixel], each padded.</param>
    /// <param name="products">One for each.</param>
    public static void Of(ReadOnlySpan<byte> x, ReadOnlySpan<byte> pictures, Span<uint> products) => Of(x, pictures, products, Avx2.IsSupported);

    /// <param name="x">One picture, padded.</param>
    /// <param name="pictures">[picture][pixel], each padded.</param>
    /// <param name="products">One for each.</param>
    /// <param name="isPairwise">With an instruction that not every processor has.</param>
    internal static void Of(ReadOnlySpan<byte> x, ReadOnlySpan<byte> pictures, Span<uint> products, bool isPairwise)
    {
        Shape.RequireMultiple(x.Length, Lanes);
        Shape.RequireEqual(pictures.Length, x.Length * products.Length);
        Span<int> inked = stackalloc int[x.Length / Lanes];
        inked = inked[..FindInked(x, inked)];
        ref readonly byte first = ref MemoryMarshal.GetReference(x);
        ref readonly byte picture = ref MemoryMarshal.GetReference(pictures);
        for (int i = 0; i < products.Length; i++)
        {
            products[i] = isPairwise ? Pairwise(in first, in picture, inked) : OneByOne(in first, in picture, inked);
            picture = ref Unsafe.Add(ref Unsafe.AsRef(in picture), x.Length);
        }
    }

    /// <summary>Where a picture's pieces of so many lanes begin that are not all zero; returns how many there are.</summary>
    private static int FindInked(ReadOnlySpan<byte> x, Span<int> pieces)
    {
        int count = 0;
        for (int piece = 0; piece < x.Length; piece += Lanes)
        {
            if (x.Slice(piece, Lanes).ContainsAnyExcept((byte)0))
            {
                pieces[count++] = piece;
            }
        }

        return count;
    }

    /// <summary>With an instruction that adds the products of neighbours.</summary>
    private static uint Pairwise(ref readonly byte x, ref readonly byte y, ReadOnlySpan<int> pieces)
    {
        Vector256<int> sum = Vector256<int>.Zero;
        foreach (int piece in pieces)
        {
            Vector256<short> xs = Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(in x, (nuint)piece));
            Vector256<short> ys = Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(in y, (nuint)piece));
            sum += Avx2.MultiplyAddAdjacent(xs, ys);
        }

        return (uint)Vector256.Sum(sum);
    }

    /// <summary>A product of two bytes fits into 16 bits, and is widened before it is added.</summary>
    private static uint OneByOne(ref readonly byte x, ref readonly byte y, ReadOnlySpan<int> pieces)
    {
        Vector128<uint> sum = Vector128<uint>.Zero;
        foreach (int piece in pieces)
        {
            (Vector128<ushort> x0, Vector128<ushort> x1) = Vector128.Widen(Vector128.LoadUnsafe(in x, (nuint)piece));
            (Vector128<ushort> y0, Vector128<ushort> y1) = Vector128.Widen(Vector128.LoadUnsafe(in y, (nuint)piece));
            (Vector128<uint> p0, Vector128<uint> p1) = Vector128.Widen(x0 * y0);
            (Vector128<uint> p2, Vector128<uint> p3) = Vector128.Widen(x1 * y1);
            sum += p0 + p1 + (p2 + p3);
        }

        return Vector128.Sum(sum);
    }
}
