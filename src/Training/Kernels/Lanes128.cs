using System.Runtime.Intrinsics;

namespace Experiments.Training.Kernels;

/// <summary>Four lanes of 128 bits.</summary>
internal readonly struct Lanes128 : ILanes<Vector128<float>>
{
    public static int Count => Vector128<float>.Count;

    public static Vector128<float> Load(ref readonly float source, nint offset) =>
        Vector128.LoadUnsafe(in source, (nuint)offset);

    public static void Store(Vector128<float> value, ref float destination, nint offset) =>
        value.StoreUnsafe(ref destination, (nuint)offset);

    public static Vector128<float> Broadcast(float value) => Vector128.Create(value);

    public static Vector128<float> Add(Vector128<float> left, Vector128<float> right) => left + right;

    public static Vector128<float> Subtract(Vector128<float> left, Vector128<float> right) => left - right;

    public static Vector128<float> Multiply(Vector128<float> left, Vector128<float> right) => left * right;

    public static Vector128<float> Divide(Vector128<float> left, Vector128<float> right) => left / right;

    public static Vector128<float> FusedMultiplyAdd(Vector128<float> left, Vector128<float> right, Vector128<float> addend) =>
        Vector128.FusedMultiplyAdd(left, right, addend);

    public static Vector128<float> SquareRoot(Vector128<float> value) => Vector128.Sqrt(value);

    public static Vector128<float> Abs(Vector128<float> value) => Vector128.Abs(value);

    public static Vector128<float> LessThan(Vector128<float> left, Vector128<float> right) => Vector128.LessThan(left, right);

    public static Vector128<float> Select(Vector128<float> mask, Vector128<float> ifTrue, Vector128<float> ifFalse) =>
        Vector128.ConditionalSelect(mask, ifTrue, ifFalse);

    public static Vector128<float> Floor(Vector128<float> value) => Vector128.Floor(value);

    public static (Vector128<float> First, Vector128<float> Second) GatherPairs(ref readonly float table, Vector128<float> indices) =>
        Gathering.Pairs(in table, Vector128.ConvertToInt32Native(indices));

    public static Vector128<float> PowerOfTwo(Vector128<float> n) =>
        ((n + Vector128.Create(FloatBits.ExponentShift)).AsInt32() << FloatBits.MantissaBits).AsSingle();

    public static (Vector128<float> Exponent, Vector128<float> Mantissa) Split(Vector128<float> value)
    {
        Vector128<int> bits = value.AsInt32();
        Vector128<int> exponent = (bits >> FloatBits.MantissaBits) - Vector128.Create(FloatBits.Bias);
        Vector128<int> mantissa = (bits & Vector128.Create(FloatBits.MantissaMask)) | Vector128.Create(FloatBits.One);
        return (Vector128.ConvertToSingle(exponent), mantissa.AsSingle());
    }
}
