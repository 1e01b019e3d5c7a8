namespace Experiments.Evidence.Distributions;

/// <summary>
/// Elementary functions out of exact IEEE 754 operations only: the system's own differ in their last bits with
/// processor and version, and committed numbers must not. The tests state each function's largest error.
/// </summary>
internal static class Elementary
{
    /// <summary>ln √(2π).</summary>
    private const double LogRootTwoPi = 0.91893853320467274178;

    // ln 2 in two parts, which together have more digits than one number.
    private const double Ln2 = 0.69314718055994530942;
    private const double Ln2Rest = 2.3190468138462995584e-17;

    /// <summary>1/n!, from n = 13 down.</summary>
    private static readonly double[] InverseFactorials = [.. Enumerable.Range(0, 14).Select(n => 1 / Factorial(13 - n))];

    /// <summary>eˣ; 0 below about −745, infinite above about 709.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        double n = Math.Round(Math.Clamp(x, -800, 800) / Ln2);
        double rest = Math.FusedMultiplyAdd(-n, Ln2, Math.Clamp(x, -800, 800));
        rest = Math.FusedMultiplyAdd(-n, Ln2Rest, rest);

        // Taylor's series: |rest| ≤ ½ ln 2, so that the first term left out is below 2⁻⁵⁷.
        double sum = 0;
        foreach (double coefficient in InverseFactorials)
        {
            sum = Math.FusedMultiplyAdd(sum, rest, coefficient);
        }

        return Math.ScaleB(sum, (int)n);
    }

    /// <summary>ln x; −∞ for 0, NaN below.</summary>
    public static double Log(double x)
    {
        if (!(x > 0) || double.IsPositiveInfinity(x))
        {
            return x == 0 ? double.NegativeInfinity : x > 0 ? x : double.NaN;
        }

        // x = 2ᵉ m with m between √½ and √2, and ln m = 2 artanh s.
        int exponent = Math.ILogB(x);
        double m = Math.ScaleB(x, -exponent);
        if (m > 1.4142135623730951)
        {
            m /= 2;
            exponent++;
        }

        double s = (m - 1) / (m + 1);
        double square = s * s; // at most 0.0295, so that twelve terms suffice
        double series = 0;
        for (int k = 12; k >= 1; k--)
        {
            series = Math.FusedMultiplyAdd(series, square, 1.0 / ((2 * k) + 1));
        }

        double fraction = 2 * Math.FusedMultiplyAdd(series * square, s, s);
        return Math.FusedMultiplyAdd(exponent, Ln2, Math.FusedMultiplyAdd(exponent, Ln2Rest, fraction));
    }

    /// <summary>ln Γ(x) for x > 0, by Stirling's series from 12 on.</summary>
    public static double LogGamma(double x)
    {
        double product = 1;
        while (x < 12)
        {
            product *= x;
            x++;
        }

        double inverse = 1 / x;
        double square = inverse * inverse;
        double series = inverse * (1.0 / 12 - (square * (1.0 / 360 - (square * (1.0 / 1260
            - (square * (1.0 / 1680 - (square * (1.0 / 1188 - (square * 691.0 / 360360))))))))));
        return ((x - 0.5) * Log(x)) - x + LogRootTwoPi + series - Log(product);
    }

    /// <summary>The inverse of the hyperbolic sine.</summary>
    public static double Asinh(double x)
    {
        double size = Math.Abs(x);
        return Math.CopySign(Log(size + Math.Sqrt(Math.FusedMultiplyAdd(size, size, 1))), x);
    }

    /// <summary>The hyperbolic sine.</summary>
    public static double Sinh(double x) => (Exp(x) - Exp(-x)) / 2;

    private static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
}
