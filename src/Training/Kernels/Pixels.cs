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

    private static void ToInputs(Vector128<ushort> pixels, ref float inputs, int at)
    {
        (Vector128<uint> low, Vector128<uint> high) = Vector128.Widen(pixels);
        Vector128<float> white = Vector128.Create(White);
        (Vector128.ConvertToSingle(low.AsInt32()) / white).StoreUnsafe(ref inputs, (nuint)at);
        (Vector128.ConvertToSingle(high.AsInt32()) / white).StoreUnsafe(ref inputs, (nuint)(at + Vector128<uint>.Count));
    }
}
