using Experiments.Definitions;
using Experiments.Reporting.Charts;

namespace Experiments.Reporting.Sections;

/// <summary>Where a swept setting's values lie in a picture: as numbers, by their logarithms, or side by side.</summary>
/// <param name="Values">All that are drawn, each once.</param>
/// <param name="IsNumeric">All are numbers.</param>
/// <param name="IsLogarithmic">They are drawn by their logarithms.</param>
internal sealed record SweepScale(IReadOnlyList<SweptValue> Values, bool IsNumeric, bool IsLogarithmic)
{
    private const double LargeSpan = 100; // greatest over least, from which small values would all lie at one place
    private const double Small = 0.01; // numbers below it have too many decimals for a row of ticks

    /// <summary>The scale of some lines.</summary>
    public static SweepScale Of(IReadOnlyList<SweptLine> lines)
    {
        SweptValue[] values = [.. lines.SelectMany(line => line.Results).Select(point => point.At).OfType<SweptValue>().DistinctBy(value => value.Text)];
        double[] numbers = [.. values.Select(value => value.Number).OfType<double>()];
        bool isNumeric = numbers.Length == values.Length;
        return new SweepScale(values, isNumeric, isNumeric && numbers.Min() > 0 && (numbers.Max() >= LargeSpan * numbers.Min() || numbers.Max() < Small));
    }

    /// <summary>Where a value is drawn; at both ends if it is the same throughout.</summary>
    public IReadOnlyList<double> Places(SweptValue? value) =>
        value is not null ? [At(value)] : [Values.Min(At), Values.Max(At)];

    /// <summary>The axis, named by its setting.</summary>
    public Axis Axis(string key)
    {
        double[] places = [.. Values.Select(At)];
        return this switch
        {
            { IsLogarithmic: true } => Charts.Axis.Logarithmic($"{key} (logarithmic)", places, margin: 0.02),
            { IsNumeric: true } => Charts.Axis.Covering(
                key, places, new Interval(double.NegativeInfinity, double.PositiveInfinity), narrowest: 0.001, margin: 0.02),
            _ => new Axis(key, -0.3, Values.Count - 0.7, [.. Values.Select(value => new Tick(At(value), value.Text))]),
        };
    }

    private double At(SweptValue value) => !IsNumeric ? Values.Select(other => other.Text).ToList().IndexOf(value.Text)
        : IsLogarithmic ? Math.Log10(value.Number!.Value)
        : value.Number!.Value;
}
