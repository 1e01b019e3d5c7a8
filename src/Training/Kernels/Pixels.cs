using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Experiments.Training.Kernels;

/// <summary>Pixels as inputs of a network.</summary>
internal static class Pixels
{
    private const float White = 255;

    /// <summary>x/255, correctly rounded: 0 to 1.</summary>
    /// <param name="pixels">0 to 255.</param>
    /// <param name="inputs">As many.</param>
    public static void ToInputs(ReadOnlySpan<byte> pixels, Span<float> inputs)
    {
        Shape.RequireEqual(inputs.Length, pixels.Length);
        ref readonly byte source = ref MemoryMarshal.GetReference(pixels);
        ref float destination = ref MemoryMarshal.GetReference(inputs);
        int i = 0;
        for (; i + Vector128<byte>.Count <= pixels.Length; i += Vector128<byte>.Count)
        {
            Vector128<byte> bytes = Vector128.LoadUnsafe(in source, (nuint)i);
            (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(bytes);
            ToInputs(low, ref destination, i);
            ToInputs(high, ref destination, i + Vector128<ushort>.Count);
        }

        for (; i < pixels.Length; i++)
        {
            inputs[i] = pixels[i] / White;
        }
    }

    /// <summary>Pixels as numbers, 0 to 255.</summary>
    /// <param name="pixels">0 to 255.</param>
    /// <param name="numbers">As many.</param>
    public static void ToNumbers(ReadOnlySpan<byte> pixels, Span<float> numbers)
    {
        Shape.RequireEqual(numbers.Length, pixels.Length);
        ref readonly byte source = ref MemoryMarshal.GetReference(pixels);
        ref float destination = ref MemoryMarshal.GetReference(numbers);
        int i = 0;
        for (; i + Vector128<byte>.Count <= pixels.Length; i += Vector128<byte>.Count)
        {
            (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(Vector128.LoadUnsafe(in source, (nuint)i));
            Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(low), Vector128.WidenUpper(low)).AsInt32()).StoreUnsafe(ref destination, (nuint)i);
            Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(high), Vector128.WidenUpper(high)).AsInt32())
                .StoreUnsafe(ref destination, (nuint)(i + Vector256<float>.Count));
        }

        for (; i < pixels.Length; i++)
        {
            numbers[i] = pixels[i];
        }
    }

    /// <summary>The nearest pixels, halves upwards.</summary>
    /// <param name="numbers">0 to 255.</param>
    /// <param name="pixels">As many.</param>
    public static void Round(ReadOnlySpan<float> numbers, Span<byte> pixels)
    {
        Shape.RequireEqual(numbers.Length, pixels.Length);
        ref readonly float source = ref MemoryMarshal.GetReference(numbers);
        ref byte destination = ref MemoryMarshal.GetReference(pixels);
        int i = 0;
        for (; i + Vector128<byte>.Count <= pixels.Length; i += Vector128<byte>.Count)
        {
            Vector128<ushort> low = Vector128.Narrow(Round(in source, i), Round(in source, i + 4));
            Vector128<ushort> high = Vector128.Narrow(Round(in source, i + 8), Round(in source, i + 12));
            Vector128.Narrow(low, high).StoreUnsafe(ref destination, (nuint)i);
        }

        for (; i < pixels.Length; i++)
        {
            pixels[i] = (byte)(numbers[i] + 0.5f);
        }
    }

    private static Vector128<uint> Round(ref readonly float numbers, int at) =>
        Vector128.ConvertToInt32Native(Vector128.LoadUnsafe(in numbers, (nuint)at) + Vector128.Create(0.5f)).AsUInt32();

    private static void ToInputs(Vector128<ushort> pixels, ref float inputs, int at)
    {
        (Vector128<uint> low, Vector128<uint> high) = Vector128.Widen(pixels);
        Vector128<float> white = Vector128.Create(White);
        (Vector128.ConvertToSingle(low.AsInt32()) / white).StoreUnsafe(ref inputs, (nuint)at);
        (Vector128.ConvertToSingle(high.AsInt32()) / white).StoreUnsafe(ref inputs, (nuint)(at + Vector128<uint>.Count));
    }
}
