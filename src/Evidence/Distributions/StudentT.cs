namespace Experiments.Evidence.Distributions;

/// <summary>Student's t: the distribution of a mean whose spread is known from few values only.</summary>
/// <param name="DegreesOfFreedom">ν > 0; need not be whole.</param>
internal readonly record struct StudentT(double DegreesOfFreedom)
{
    private const int MostTerms = 10_000;

    /// <summary>P(T ≤ t).</summary>
    public double Cumulative(double t)
    {
        double tail = UpperTail(Math.Abs(t));
        return t > 0 ? 1 - tail : tail;
    }

    /// <summary>P(T > t) for t ≥ 0, exact far out too.</summary>
    public double UpperTail(double t) =>
        double.IsInfinity(t) ? 0 : RegularizedBeta(DegreesOfFreedom / 2, 0.5, DegreesOfFreedom, t * t) / 2;

    /// <summary>The value that is not exceeded with this probability.</summary>
    /// <param name="probability">Between 0 and 1, the ends left out.</param>
    public double Quantile(double probability)
    {
        double tail = Math.Min(probability, 1 - probability);
        double high = 1;
        while (UpperTail(high) > tail)
        {
            high *= 2;
        }

        // Halved until the numbers between are used up: the same on every machine.
        double low = 0;
        for (double middle = high / 2; middle > low && middle < high; middle = (low + high) / 2)
        {
            (low, high) = UpperTail(middle) > tail ? (middle, high) : (low, middle);
        }

        return probability < 0.5 ? -high : high;
    }

    /// <summary>
    /// The incomplete beta function I at p/(p + q), which is taken in two parts so that neither p/(p + q) nor its
    /// complement loses digits. Its continued fraction is DLMF 8.17.22, evaluated from the front (Lentz 1976).
    /// </summary>
    private static double RegularizedBeta(double a, double b, double p, double q)
    {
        double x = p / (p + q);
        if (x == 0 || q == 0)
        {
            return q == 0 ? 1 : 0;
        }

        if (x > (a + 1) / (a + b + 2))
        {
            return 1 - RegularizedBeta(b, a, q, p);
        }

        double front = Elementary.Exp(
            Elementary.LogGamma(a + b) - Elementary.LogGamma(a) - Elementary.LogGamma(b)
            + (a * Elementary.Log(x)) + (b * Elementary.Log(q / (p + q)))) / a;
        return front / ContinuedFraction(a, b, x);
    }

    private static double ContinuedFraction(double a, double b, double x)
    {
        double value = 1;
        double c = 1;
        double d = 0;
        for (int n = 1; n <= MostTerms; n++)
        {
            int m = n / 2;
            double term = n % 2 == 0
                ? m * (b - m) * x / ((a + n - 1) * (a + n))
                : -(a + m) * (a + b + m) * x / ((a + n - 1) * (a + n));
            d = 1 / (1 + (term * d));
            c = 1 + (term / c);
            double factor = c * d;
            value *= factor;
            if (Math.Abs(factor - 1) < 1e-15)
            {
                break;
            }
        }

        return value;
    }
}
