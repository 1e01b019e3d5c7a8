namespace Experiments.Training.Baselines;

/// <summary>
/// Trains a machine for two classes: two coefficients at a time are moved to the best values that they can have while the
/// others stay, until no two of them promise more. With β = yα the dual problem is: minimize ½ βᵀKβ − yᵀβ, where the sum of
/// β is 0 and yβ is from 0 to C. The first of a pair violates its condition most, the second gains most with it to second
/// order; of equals the first (R.-E. Fan, P.-H. Chen, C.-J. Lin, "Working Set Selection Using Second Order Information for
/// Training SVM", JMLR 6, 2005).
/// </summary>
/// <param name="rows">The kernel's values; the first class's pictures first. k(x, x) is 1.</param>
/// <param name="c">C.</param>
internal sealed class SequentialMinimalOptimization(KernelRows rows, double c)
{
    /// <summary>By how much the optimality conditions may be violated at the end.</summary>
    private const double Tolerance = 1e-3;

    /// <summary>Stands for the curvature 2 − 2k(x, y) of two pictures that are the same.</summary>
    private const double LeastCurvature = 1e-12;

    private const int StepsBetweenCancellations = 1 << 8;

    /// <summary>Far more than any training needs that comes to an end.</summary>
    private const long MostSteps = 100_000_000;

    private readonly double[] gradient = [.. Enumerable.Range(0, rows.Count).Select(picture => picture < rows.Positives ? -1.0 : 1.0)]; // Kβ − y at β = 0

    /// <summary>β, in the order of the rows: at least 0 for the first class, at most 0 for the second, 0 but for support vectors.</summary>
    public double[] Coefficients { get; } = new double[rows.Count];

    /// <summary>Trains to the end.</summary>
    /// <returns>ρ: a picture x is of the first class where Σ βₛ k(xₛ, x) is above it.</returns>
    /// <exception cref="InvalidOperationException">No end is in sight.</exception>
    public double Train(CancellationToken cancellation)
    {
        for (long step = 0; Step(); step++)
        {
            if (step % StepsBetweenCancellations == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (step == MostSteps)
            {
                throw new InvalidOperationException($"After {MostSteps} steps the support vector machine is not trained yet. Use a smaller 'c'.");
            }
        }

        return Threshold();
    }

    /// <summary>Moves two coefficients; false if none need be moved.</summary>
    private bool Step()
    {
        int up = MostViolating();
        if (up < 0)
        {
            return false;
        }

        ReadOnlySpan<float> upRow = rows[up];
        int down = Partner(up, upRow);
        if (down < 0)
        {
            return false;
        }

        double wanted = (gradient[down] - gradient[up]) / Curvature(upRow[down]);
        double roomUp = Highest(up) - Coefficients[up], roomDown = Coefficients[down] - Lowest(down);
        double step = Math.Min(wanted, Math.Min(roomUp, roomDown));

        // On its bound a coefficient lies exactly.
        Coefficients[up] = step == roomUp ? Highest(up) : Coefficients[up] + step;
        Coefficients[down] = step == roomDown ? Lowest(down) : Coefficients[down] - step;
        ReadOnlySpan<float> downRow = rows[down];
        Span<double> slopes = gradient.AsSpan(0, upRow.Length);
        for (int picture = 0; picture < slopes.Length; picture++)
        {
            slopes[picture] += step * ((double)upRow[picture] - downRow[picture]);
        }

        return true;
    }

    /// <summary>Of the coefficients that may grow the one with the least slope; -1 if none may.</summary>
    private int MostViolating()
    {
        int best = -1;
        double least = double.PositiveInfinity;
        for (int picture = 0; picture < gradient.Length; picture++)
        {
            if (gradient[picture] < least && Coefficients[picture] < Highest(picture))
            {
                (best, least) = (picture, gradient[picture]);
            }
        }

        return best;
    }

    /// <summary>Of the coefficients that may shrink the one that gains most as the first one grows; -1 if no two gain any more.</summary>
    private int Partner(int up, ReadOnlySpan<float> row)
    {
        int best = -1;
        double most = 0, steepest = 0;
        for (int picture = 0; picture < row.Length; picture++)
        {
            double slope = gradient[picture] - gradient[up];
            if (slope > 0 && Coefficients[picture] > Lowest(picture))
            {
                steepest = Math.Max(steepest, slope);
                double gain = slope * slope / Curvature(row[picture]);
                if (gain > most)
                {
                    (best, most) = (picture, gain);
                }
            }
        }

        return steepest < Tolerance ? -1 : best;
    }

    /// <summary>ρ: the mean slope of the coefficients between their bounds, or else the middle of what the others allow.</summary>
    private double Threshold()
    {
        double sum = 0, low = double.NegativeInfinity, high = double.PositiveInfinity;
        int free = 0;
        for (int picture = 0; picture < gradient.Length; picture++)
        {
            bool atHighest = Coefficients[picture] == Highest(picture), atLowest = Coefficients[picture] == Lowest(picture);
            low = atHighest ? Math.Max(low, gradient[picture]) : low;
            high = atLowest ? Math.Min(high, gradient[picture]) : high;
            if (!atHighest && !atLowest)
            {
                sum += gradient[picture];
                free++;
            }
        }

        return free > 0 ? sum / free : (low + high) / 2;
    }

    private double Highest(int picture) => picture < rows.Positives ? c : 0;

    private double Lowest(int picture) => picture < rows.Positives ? 0 : -c;

    private static double Curvature(float kernel) => Math.Max(2 - (2 * (double)kernel), LeastCurvature);
}
