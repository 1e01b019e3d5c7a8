using System.Runtime.Intrinsics;

namespace Experiments.Training.Kernels;

/// <summary>Eight lanes of 256 bits.</summary>
internal readonly struct Lanes256 : ILanes<Vector256<float>>
{
    public static int Count => Vector256<float>.Count;

    public static Vector256<float> Load(ref readonly float source, nint offset) =>
        Vector256.LoadUnsafe(in source, (nuint)offset);

    public static void Store(Vector256<float> value, ref float destination, nint offset) =>
        value.StoreUnsafe(ref destination, (nuint)offset);

    public static Vector256<float> Broadcast(float value) => Vector256.Create(value);

    public static Vector256<float> Add(Vector256<float> left, Vector256<float> right) => left + right;

    public static Vector256<float> Subtract(Vector256<float> left, Vector256<float> right) => left - right;

    public static Vector256<float> Multiply(Vector256<float> left, Vector256<float> right) => left * right;

    public static Vector256<float> Divide(Vector256<float> left, Vector256<float> right) => left / right;

    public static Vector256<float> FusedMultiplyAdd(Vector256<float> left, Vector256<float> right, Vector256<float> addend) =>
        Vector256.FusedMultiplyAdd(left, right, addend);

    public static Vector256<float> SquareRoot(Vector256<float> value) => Vector256.Sqrt(value);

    public static Vector256<float> Abs(Vector256<float> value) => Vector256.Abs(value);

    public static Vector256<float> LessThan(Vector256<float> left, Vector256<float> right) => Vector256.LessThan(left, right);

    public static Vector256<float> Select(Vector256<float> mask, Vector256<float> ifTrue, Vector256<float> ifFalse) =>
        Vector256.ConditionalSelect(mask, ifTrue, ifFalse);

    public static Vector256<float> Floor(Vector256<float> value) => Vector256.Floor(value);

    public static (Vector256<float> First, Vector256<float> Second) GatherPairs(ref readonly float table, Vector256<float> indices) =>
        Gathering.Pairs(in table, Vector256.ConvertToInt32Native(indices));

    public static Vector256<float> PowerOfTwo(Vector256<float> n) =>
        ((n + Vector256.Create(FloatBits.ExponentShift)).AsInt32() << FloatBits.MantissaBits).AsSingle();

    public static (Vector256<float> Exponent, Vector256<float> Mantissa) Split(Vector256<float> value)
    {
        Vector256<int> bits = value.AsInt32();
        Vector256<int> exponent = (bits >> FloatBits.MantissaBits) - Vector256.Create(FloatBits.Bias);
        Vector256<int> mantissa = (bits & Vector256.Create(FloatBits.MantissaMask)) | Vector256.Create(FloatBits.One);
        return (Vector256.ConvertToSingle(exponent), mantissa.AsSingle());
    }
}
