using System.Runtime.Intrinsics;

namespace Experiments.Training.Kernels;

/// <summary>Sixteen lanes of 512 bits.</summary>
internal readonly struct Lanes512 : ILanes<Vector512<float>>
{
    public static int Count => Vector512<float>.Count;

    public static Vector512<float> Load(ref readonly float source, nint offset) =>
        Vector512.LoadUnsafe(in source, (nuint)offset);

    public static void Store(Vector512<float> value, ref float destination, nint offset) =>
        value.StoreUnsafe(ref destination, (nuint)offset);

    public static Vector512<float> Broadcast(float value) => Vector512.Create(value);

    public static Vector512<float> Add(Vector512<float> left, Vector512<float> right) => left + right;

    public static Vector512<float> Subtract(Vector512<float> left, Vector512<float> right) => left - right;

    public static Vector512<float> Multiply(Vector512<float> left, Vector512<float> right) => left * right;

    public static Vector512<float> Divide(Vector512<float> left, Vector512<float> right) => left / right;

    public static Vector512<float> FusedMultiplyAdd(Vector512<float> left, Vector512<float> right, Vector512<float> addend) =>
        Vector512.FusedMultiplyAdd(left, right, addend);

    public static Vector512<float> SquareRoot(Vector512<float> value) => Vector512.Sqrt(value);

    public static Vector512<float> Abs(Vector512<float> value) => Vector512.Abs(value);

    public static Vector512<float> LessThan(Vector512<float> left, Vector512<float> right) => Vector512.LessThan(left, right);

    public static Vector512<float> Select(Vector512<float> mask, Vector512<float> ifTrue, Vector512<float> ifFalse) =>
        Vector512.ConditionalSelect(mask, ifTrue, ifFalse);

    public static Vector512<float> Floor(Vector512<float> value) => Vector512.Floor(value);

    public static (Vector512<float> First, Vector512<float> Second) GatherPairs(ref readonly float table, Vector512<float> indices)
    {
        (Vector256<float> first0, Vector256<float> second0) = Lanes256.GatherPairs(in table, indices.GetLower());
        (Vector256<float> first1, Vector256<float> second1) = Lanes256.GatherPairs(in table, indices.GetUpper());
        return (Vector512.Create(first0, first1), Vector512.Create(second0, second1));
    }

    public static Vector512<float> PowerOfTwo(Vector512<float> n) =>
        ((n + Vector512.Create(FloatBits.ExponentShift)).AsInt32() << FloatBits.MantissaBits).AsSingle();

    public static (Vector512<float> Exponent, Vector512<float> Mantissa) Split(Vector512<float> value)
    {
        Vector512<int> bits = value.AsInt32();
        Vector512<int> exponent = (bits >> FloatBits.MantissaBits) - Vector512.Create(FloatBits.Bias);
        Vector512<int> mantissa = (bits & Vector512.Create(FloatBits.MantissaMask)) | Vector512.Create(FloatBits.One);
        return (Vector512.ConvertToSingle(exponent), mantissa.AsSingle());
    }
}
