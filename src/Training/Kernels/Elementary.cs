using System.Runtime.CompilerServices;

namespace Experiments.Training.Kernels;

/// <summary>
/// Elementary functions of our own: those of the system's library change their bits with processor and version.
/// Polynomials are those of the Cephes library (S. Moshier), evaluated with fused multiply-adds. The tests state
/// each function's largest error in units in the last place.
/// </summary>
internal static class Elementary
{
    // ln 2 in two parts: the first has so few bits that its product with an exponent is exact.
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    /// <summary>eˣ; 0 below about −104, infinite above about 88.7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Exp<TLanes, TVector>(TVector x)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        // Beyond these bounds the result is 0 or infinite anyway, and the exponent below stays in range.
        x = Clamp<TLanes, TVector>(x, -105, 90);
        TVector shift = TLanes.Broadcast(FloatBits.RoundShift);
        TVector n = TLanes.Subtract(TLanes.FusedMultiplyAdd(x, TLanes.Broadcast(1.44269504f), shift), shift);

        // eˣ = 2ⁿ eʳ with |r| ≤ ½ ln 2.
        TVector r = TLanes.FusedMultiplyAdd(n, TLanes.Broadcast(-Ln2High), x);
        r = TLanes.FusedMultiplyAdd(n, TLanes.Broadcast(-Ln2Low), r);
        TVector p = TLanes.Broadcast(1.9875691500e-4f);
        p = TLanes.FusedMultiplyAdd(p, r, TLanes.Broadcast(1.3981999507e-3f));
        p = TLanes.FusedMultiplyAdd(p, r, TLanes.Broadcast(8.3334519073e-3f));
        p = TLanes.FusedMultiplyAdd(p, r, TLanes.Broadcast(4.1665795894e-2f));
        p = TLanes.FusedMultiplyAdd(p, r, TLanes.Broadcast(1.6666665459e-1f));
        p = TLanes.FusedMultiplyAdd(p, r, TLanes.Broadcast(5.0000001201e-1f));
        TVector e = TLanes.Add(TLanes.FusedMultiplyAdd(TLanes.Multiply(r, r), p, r), TLanes.Broadcast(1));

        // 2ⁿ in two factors: the first product is exact, the second rounds once, into subnormals or to infinity.
        TVector half = TLanes.Subtract(TLanes.FusedMultiplyAdd(n, TLanes.Broadcast(0.5f), shift), shift);
        return TLanes.Multiply(
            TLanes.Multiply(e, TLanes.PowerOfTwo(half)), TLanes.PowerOfTwo(TLanes.Subtract(n, half)));
    }

    /// <summary>ln x for positive normal x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Log<TLanes, TVector>(TVector x)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        // x = 2ᵉ (1 + f) with 1 + f between √½ and √2.
        TVector one = TLanes.Broadcast(1);
        (TVector e, TVector m) = TLanes.Split(x);
        TVector large = TLanes.LessThan(TLanes.Broadcast(1.41421356f), m);
        m = TLanes.Select(large, TLanes.Multiply(m, TLanes.Broadcast(0.5f)), m);
        e = TLanes.Select(large, TLanes.Add(e, one), e);
        TVector f = TLanes.Subtract(m, one);
        TVector p = TLanes.Broadcast(7.0376836292e-2f);
        p = TLanes.FusedMultiplyAdd(p, f, TLanes.Broadcast(-1.1514610310e-1f));
        p = TLanes.FusedMultiplyAdd(p, f, TLanes.Broadcast(1.1676998740e-1f));
        p = TLanes.FusedMultiplyAdd(p, f, TLanes.Broadcast(-1.2420140846e-1f));
        p = TLanes.FusedMultiplyAdd(p, f, TLanes.Broadcast(1.4249322787e-1f));
        p = TLanes.FusedMultiplyAdd(p, f, TLanes.Broadcast(-1.6668057665e-1f));
        p = TLanes.FusedMultiplyAdd(p, f, TLanes.Broadcast(2.0000714765e-1f));
        p = TLanes.FusedMultiplyAdd(p, f, TLanes.Broadcast(-2.4999993993e-1f));
        p = TLanes.FusedMultiplyAdd(p, f, TLanes.Broadcast(3.3333331174e-1f));

        // ln x = e ln 2 + f − f²/2 + f³ p(f), small terms first.
        TVector squared = TLanes.Multiply(f, f);
        TVector y = TLanes.Multiply(TLanes.Multiply(squared, f), p);
        y = TLanes.FusedMultiplyAdd(e, TLanes.Broadcast(Ln2Low), y);
        y = TLanes.FusedMultiplyAdd(squared, TLanes.Broadcast(-0.5f), y);
        return TLanes.FusedMultiplyAdd(e, TLanes.Broadcast(Ln2High), TLanes.Add(f, y));
    }

    /// <summary>σ(x) = 1/(1 + e⁻ˣ), without overflow and with full precision at both ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Sigmoid<TLanes, TVector>(TVector x)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector one = TLanes.Broadcast(1);
        TVector e = Exp<TLanes, TVector>(TLanes.Subtract(TLanes.Broadcast(0), TLanes.Abs(x)));
        TVector numerator = TLanes.Select(TLanes.LessThan(x, TLanes.Broadcast(0)), e, one);
        return TLanes.Divide(numerator, TLanes.Add(one, e));
    }

    /// <summary>tanh x: a polynomial near 0, where 1 − 2/(e²ˣ + 1) would cancel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Tanh<TLanes, TVector>(TVector x)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector squared = TLanes.Multiply(x, x);
        TVector p = TLanes.Broadcast(-5.70498872745e-3f);
        p = TLanes.FusedMultiplyAdd(p, squared, TLanes.Broadcast(2.06390887954e-2f));
        p = TLanes.FusedMultiplyAdd(p, squared, TLanes.Broadcast(-5.37397155531e-2f));
        p = TLanes.FusedMultiplyAdd(p, squared, TLanes.Broadcast(1.33314422036e-1f));
        p = TLanes.FusedMultiplyAdd(p, squared, TLanes.Broadcast(-3.33332819422e-1f));
        TVector near = TLanes.FusedMultiplyAdd(TLanes.Multiply(p, squared), x, x);

        TVector one = TLanes.Broadcast(1);
        TVector size = TLanes.Abs(x);
        TVector e = Exp<TLanes, TVector>(TLanes.Add(size, size));
        TVector far = TLanes.Subtract(one, TLanes.Divide(TLanes.Broadcast(2), TLanes.Add(e, one)));
        far = TLanes.Select(TLanes.LessThan(x, TLanes.Broadcast(0)), TLanes.Subtract(TLanes.Broadcast(0), far), far);
        return TLanes.Select(TLanes.LessThan(size, TLanes.Broadcast(0.625f)), near, far);
    }

    /// <summary>ln(1 + eˣ), without overflow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Softplus<TLanes, TVector>(TVector x)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        // max(x, 0) + ln(1 + e) with e = e^−|x|; the last term of the logarithm is what 1 + e lost by rounding.
        TVector zero = TLanes.Broadcast(0);
        TVector one = TLanes.Broadcast(1);
        TVector e = Exp<TLanes, TVector>(TLanes.Subtract(zero, TLanes.Abs(x)));
        TVector sum = TLanes.Add(one, e);
        TVector lost = TLanes.Divide(TLanes.Subtract(e, TLanes.Subtract(sum, one)), sum);
        TVector logarithm = TLanes.Add(Log<TLanes, TVector>(sum), lost);
        return TLanes.Add(TLanes.Select(TLanes.LessThan(zero, x), x, zero), logarithm);
    }

    /// <summary>sin 2πt and cos 2πt for a fraction t of a turn, −1 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (TVector Sin, TVector Cos) SinCosOfTurn<TLanes, TVector>(TVector t)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        // The nearest quarter turn q is taken off exactly; the rest is at most an eighth of a turn.
        TVector shift = TLanes.Broadcast(FloatBits.RoundShift);
        TVector q = TLanes.Subtract(TLanes.FusedMultiplyAdd(t, TLanes.Broadcast(4), shift), shift);
        TVector angle = TLanes.Multiply(
            TLanes.FusedMultiplyAdd(q, TLanes.Broadcast(-0.25f), t), TLanes.Broadcast(6.28318531f));
        TVector squared = TLanes.Multiply(angle, angle);

        TVector s = TLanes.Broadcast(-1.9515295891e-4f);
        s = TLanes.FusedMultiplyAdd(s, squared, TLanes.Broadcast(8.3321608736e-3f));
        s = TLanes.FusedMultiplyAdd(s, squared, TLanes.Broadcast(-1.6666654611e-1f));
        TVector sin = TLanes.FusedMultiplyAdd(TLanes.Multiply(s, squared), angle, angle);

        TVector c = TLanes.Broadcast(2.443315711809948e-5f);
        c = TLanes.FusedMultiplyAdd(c, squared, TLanes.Broadcast(-1.388731625493765e-3f));
        c = TLanes.FusedMultiplyAdd(c, squared, TLanes.Broadcast(4.166664568298827e-2f));
        c = TLanes.FusedMultiplyAdd(c, squared, TLanes.Broadcast(-0.5f));
        TVector cos = TLanes.FusedMultiplyAdd(c, squared, TLanes.Broadcast(1));

        // By quarters of a turn: (s, c), (c, −s), (−s, −c), (−c, s). An odd q swaps, q = 2 or 3 (of 4) turns the signs.
        TVector halves = Floor<TLanes, TVector>(TLanes.Multiply(q, TLanes.Broadcast(0.5f)));
        TVector odd = TLanes.FusedMultiplyAdd(halves, TLanes.Broadcast(-2), q);
        TVector turns = Floor<TLanes, TVector>(TLanes.Multiply(halves, TLanes.Broadcast(0.5f)));
        TVector turned = TLanes.FusedMultiplyAdd(turns, TLanes.Broadcast(-2), halves);
        TVector sign = TLanes.FusedMultiplyAdd(turned, TLanes.Broadcast(-2), TLanes.Broadcast(1));
        TVector swapped = TLanes.LessThan(TLanes.Broadcast(0.5f), odd);
        TVector first = TLanes.Select(swapped, cos, sin);
        TVector second = TLanes.Select(swapped, TLanes.Subtract(TLanes.Broadcast(0), sin), cos);
        return (TLanes.Multiply(sign, first), TLanes.Multiply(sign, second));
    }

    /// <summary>⌊x⌋ for multiples of ½: a quarter less rounds a half down and leaves a whole number alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Floor<TLanes, TVector>(TVector x)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector shift = TLanes.Broadcast(FloatBits.RoundShift);
        return TLanes.Subtract(TLanes.Add(TLanes.Subtract(x, TLanes.Broadcast(0.25f)), shift), shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Clamp<TLanes, TVector>(TVector x, float low, float high)
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        TVector lowest = TLanes.Broadcast(low);
        TVector highest = TLanes.Broadcast(high);
        x = TLanes.Select(TLanes.LessThan(x, lowest), lowest, x);
        return TLanes.Select(TLanes.LessThan(highest, x), highest, x); // not a number stays so
    }
}
