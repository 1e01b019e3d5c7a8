using System.Runtime.CompilerServices;

namespace Experiments.Training.Kernels;

/// <summary>One lane: the readable twin of the vector widths, and what is left at the end of a span.</summary>
internal readonly struct LanesScalar : ILanes<float>
{
    public static int Count => 1;

    public static float Load(ref readonly float source, nint offset) =>
        Unsafe.Add(ref Unsafe.AsRef(in source), offset);

    public static void Store(float value, ref float destination, nint offset) =>
        Unsafe.Add(ref destination, offset) = value;

    public static float Broadcast(float value) => value;

    public static float Add(float left, float right) => left + right;

    public static float Subtract(float left, float right) => left - right;

    public static float Multiply(float left, float right) => left * right;

    public static float Divide(float left, float right) => left / right;

    public static float FusedMultiplyAdd(float left, float right, float addend) => MathF.FusedMultiplyAdd(left, right, addend);

    public static float SquareRoot(float value) => MathF.Sqrt(value);

    public static float Abs(float value) => MathF.Abs(value);

    public static float LessThan(float left, float right) => BitConverter.Int32BitsToSingle(left < right ? -1 : 0);

    public static float Select(float mask, float ifTrue, float ifFalse) =>
        BitConverter.SingleToInt32Bits(mask) != 0 ? ifTrue : ifFalse;

    public static float Floor(float value) => MathF.Floor(value);

    public static (float First, float Second) GatherPairs(ref readonly float table, float indices) =>
        (Load(in table, (nint)indices), Load(in table, (nint)indices + 1));

    public static float PowerOfTwo(float n) => BitConverter.Int32BitsToSingle(
        BitConverter.SingleToInt32Bits(n + FloatBits.ExponentShift) << FloatBits.MantissaBits);

    public static (float Exponent, float Mantissa) Split(float value)
    {
        int bits = BitConverter.SingleToInt32Bits(value);
        int exponent = (bits >> FloatBits.MantissaBits) - FloatBits.Bias;
        return (exponent, BitConverter.Int32BitsToSingle((bits & FloatBits.MantissaMask) | FloatBits.One));
    }
}
