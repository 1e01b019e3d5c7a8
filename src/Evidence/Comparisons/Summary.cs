using Experiments.Evidence.Distributions;

namespace Experiments.Evidence.Comparisons;

/// <summary>Mean and spread of a metric over seeds.</summary>
/// <param name="Count">Number of runs, n.</param>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="Deviation">Sample standard deviation s (n − 1); 0 for one run.</param>
public sealed record Summary(int Count, double Mean, double Deviation)
{
    /// <summary>Summarizes at least one value.</summary>
    public static Summary Of(IReadOnlyList<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfZero(values.Count, nameof(values));
        double mean = values.Sum() / values.Count;
        double squares = values.Sum(value => (value - mean) * (value - mean));
        return new Summary(values.Count, mean, values.Count == 1 ? 0 : Math.Sqrt(squares / (values.Count - 1)));
    }

    /// <summary>Half the width of the 95 % interval of the mean, t·s/√n; infinite for one run.</summary>
    public double MeanHalfWidth => HalfWidth(1.0 / Count);

    /// <summary>Half the width of the 95 % interval for one further run, t·s·√(1 + 1/n); infinite for one run.</summary>
    public double PredictiveHalfWidth => HalfWidth(1 + (1.0 / Count));

    private double HalfWidth(double variance) => Count < 2
        ? double.PositiveInfinity
        : new StudentT(Count - 1).Quantile(0.975) * Deviation * Math.Sqrt(variance);
}
