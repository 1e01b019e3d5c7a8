namespace Experiments.Evidence.Distributions;

/// <summary>Random numbers that are the same on every machine: SplitMix64 (Steele, Lea and Flood 2014).</summary>
/// <param name="seed">Where they start.</param>
public sealed class RandomNumbers(ulong seed)
{
    private ulong state = seed;

    /// <summary>Uniform over (0, 1), never an end.</summary>
    public double Uniform() => ((Next() >> 12) + 0.5) / (1UL << 52);

    /// <summary>Standard normal: <see cref="StudentT"/> without end.</summary>
    public double Normal()
    {
        (double u, double square) = PointInDisc();
        return u * Math.Sqrt(-2 * Elementary.Log(square) / square);
    }

    /// <summary>Student's t, by the polar method (Bailey 1994).</summary>
    /// <param name="degreesOfFreedom">Above 0.</param>
    public double StudentT(double degreesOfFreedom)
    {
        (double u, double square) = PointInDisc();
        double power = Elementary.Exp(-2 / degreesOfFreedom * Elementary.Log(square));
        return u * Math.Sqrt(degreesOfFreedom * (power - 1) / square);
    }

    /// <summary>A coordinate of a point in the unit disc, and the square of its distance from the middle.</summary>
    private (double Coordinate, double Square) PointInDisc()
    {
        while (true)
        {
            double u = (2 * Uniform()) - 1;
            double v = (2 * Uniform()) - 1;
            double square = (u * u) + (v * v);
            if (square is > 0 and < 1)
            {
                return (u, square);
            }
        }
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        ulong mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
