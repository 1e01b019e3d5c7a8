using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Experiments.Training.Kernels;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Kernels;

/// <summary>Our elementary functions against the system's in float64, whose own error is below what is measured here.</summary>
[FullRunOnly]
[Parallelizable(ParallelScope.All)]
public sealed class ElementaryTests
{
    private const int Distance = 61;

    /// <summary>Each function, its range, and its largest error in units in the last place over a dense sample.</summary>
    private static IEnumerable<TestCaseData> Functions()
    {
        yield return Case("exp", -87.3f, 88.7f, Math.Exp, Elementary.Exp<LanesScalar, float>, 1.1);
        yield return Case("exp, subnormal results", -103.9f, -87.4f, Math.Exp, Elementary.Exp<LanesScalar, float>, 1.1);
        yield return Case("log", 1.2e-38f, 3.4e38f, Math.Log, Elementary.Log<LanesScalar, float>, 1.1);
        yield return Case("log near 1", 0.5f, 2f, Math.Log, Elementary.Log<LanesScalar, float>, 1.1);
        yield return Case("sigmoid", -87f, 40f, x => 1 / (1 + Math.Exp(-x)), Elementary.Sigmoid<LanesScalar, float>, 2.5);
        yield return Case("tanh", -10f, 10f, Math.Tanh, Elementary.Tanh<LanesScalar, float>, 2.0);
        yield return Case("softplus", -87f, 100f, Softplus, Elementary.Softplus<LanesScalar, float>, 2.0);

        static TestCaseData Case(string name, float low, float high, Func<double, double> exact, Func<float, float> ours, double ulps) =>
            new TestCaseData(low, high, exact, ours, ulps).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Functions))]
    public void Error_stays_within_its_bound(float low, float high, Func<double, double> exact, Func<float, float> ours, double bound)
    {
        double largest = 0;
        float at = low;
        foreach (float x in Sample(low, high))
        {
            double error = Math.Abs(ours(x) - exact(x)) / Ulp((float)exact(x));
            (largest, at) = error > largest ? (error, x) : (largest, at);
        }

        TestContext.Out.WriteLine($"largest error {largest:0.000} ulp at {at:R}");
        Assert.That(largest, Is.LessThanOrEqualTo(bound), $"at {at:R}");
    }

    [Test]
    public void Sine_and_cosine_of_a_turn_are_exact_to_two_units_of_1()
    {
        double largest = 0;
        for (int i = -(1 << 20); i <= 1 << 20; i++)
        {
            float turn = i / (float)(1 << 20);
            (float sin, float cos) = Elementary.SinCosOfTurn<LanesScalar, float>(turn);
            largest = Math.Max(largest, Math.Abs(sin - Math.Sin(2 * Math.PI * turn)));
            largest = Math.Max(largest, Math.Abs(cos - Math.Cos(2 * Math.PI * turn)));
        }

        TestContext.Out.WriteLine($"largest error {largest / Ulp(0.9f):0.000} units in the last place of 0.9");
        Assert.That(largest, Is.LessThan(2 * Ulp(0.9f)));
    }

    [TestCase(float.PositiveInfinity, float.PositiveInfinity)]
    [TestCase(float.NegativeInfinity, 0)]
    [TestCase(float.NaN, float.NaN)]
    [TestCase(1000, float.PositiveInfinity)]
    [TestCase(-1000, 0)]
    [TestCase(0, 1)]
    public void Exp_goes_to_its_limits(float x, float expected) =>
        Assert.That(Elementary.Exp<LanesScalar, float>(x), Is.EqualTo(expected));

    [Test]
    public void Every_width_gives_the_bits_of_a_single_lane()
    {
        float[] x = [.. Sample(-105f, 100f).Where((_, i) => i % 37 == 0).Take(100_003)];
        Assert.Multiple(() =>
        {
            RequireEqualBits<Lanes128, Vector128<float>>(x);
            RequireEqualBits<Lanes256, Vector256<float>>(x);
            RequireEqualBits<Lanes512, Vector512<float>>(x);
        });
    }

    private static void RequireEqualBits<TLanes, TVector>(float[] x)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        float[] wide = new float[x.Length], single = new float[x.Length];
        RequireEqualBits<ExpFunction, TLanes, TVector>(x, wide, single);
        RequireEqualBits<SigmoidFunction, TLanes, TVector>(x, wide, single);
        RequireEqualBits<TanhFunction, TLanes, TVector>(x, wide, single);
        RequireEqualBits<SoftplusFunction, TLanes, TVector>(x, wide, single);
        RequireEqualBits<LogFunction, TLanes, TVector>([.. x.Select(Math.Abs).Where(v => v > 1e-37f)], wide, single);
        RequireEqualBits<TurnFunction, TLanes, TVector>([.. x.Select(v => v / 128)], wide, single);
    }

    private static void RequireEqualBits<TFunction, TLanes, TVector>(float[] x, float[] wide, float[] single)
        where TFunction : IFunction
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        Elementwise.Apply<TFunction, TLanes, TVector>(x, wide.AsSpan(0, x.Length));
        Elementwise.Apply<TFunction, LanesScalar, float>(x, single.AsSpan(0, x.Length));
        bool equal = MemoryMarshal.Cast<float, int>(wide).SequenceEqual(MemoryMarshal.Cast<float, int>(single));
        Assert.That(equal, Is.True, $"{typeof(TFunction).Name} in {typeof(TLanes).Name}");
    }

    /// <summary>Every so many floats of the range by their bits, so that each binade is met equally, and the ends.</summary>
    private static IEnumerable<float> Sample(float low, float high)
    {
        for (long i = Order(low); i <= Order(high); i += Distance)
        {
            yield return FromOrder(i);
        }

        yield return high;
    }

    /// <summary>The floats in order: a whole number that rises with x.</summary>
    private static long Order(float x)
    {
        int bits = BitConverter.SingleToInt32Bits(x);
        return bits >= 0 ? bits : int.MinValue - (long)bits;
    }

    private static float FromOrder(long order) =>
        BitConverter.Int32BitsToSingle(order >= 0 ? (int)order : (int)(int.MinValue - order));

    private static double Ulp(float x) => Math.Abs((double)MathF.BitIncrement(MathF.Abs(x)) - MathF.Abs(x));

    /// <summary>max(x, 0) + ln(1 + e) with e = e^−|x|; by its series where 1 + e would round e away.</summary>
    private static double Softplus(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        double logarithm = e < 1e-5 ? e - (e * e / 2) + (e * e * e / 3) : Math.Log(1 + e);
        return Math.Max(x, 0) + logarithm;
    }

    private readonly struct ExpFunction : IFunction
    {
        public static TVector Of<TLanes, TVector>(TVector x)
            where TLanes : ILanes<TVector>
            where TVector : struct => Elementary.Exp<TLanes, TVector>(x);
    }

    private readonly struct LogFunction : IFunction
    {
        public static TVector Of<TLanes, TVector>(TVector x)
            where TLanes : ILanes<TVector>
            where TVector : struct => Elementary.Log<TLanes, TVector>(x);
    }

    private readonly struct SigmoidFunction : IFunction
    {
        public static TVector Of<TLanes, TVector>(TVector x)
            where TLanes : ILanes<TVector>
            where TVector : struct => Elementary.Sigmoid<TLanes, TVector>(x);
    }

    private readonly struct TanhFunction : IFunction
    {
        public static TVector Of<TLanes, TVector>(TVector x)
            where TLanes : ILanes<TVector>
            where TVector : struct => Elementary.Tanh<TLanes, TVector>(x);
    }

    private readonly struct SoftplusFunction : IFunction
    {
        public static TVector Of<TLanes, TVector>(TVector x)
            where TLanes : ILanes<TVector>
            where TVector : struct => Elementary.Softplus<TLanes, TVector>(x);
    }

    private readonly struct TurnFunction : IFunction
    {
        public static TVector Of<TLanes, TVector>(TVector x)
            where TLanes : ILanes<TVector>
            where TVector : struct
        {
            (TVector sin, TVector cos) = Elementary.SinCosOfTurn<TLanes, TVector>(x);
            return TLanes.Add(sin, cos);
        }
    }
}
