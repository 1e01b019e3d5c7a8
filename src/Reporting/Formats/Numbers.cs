using System.Globalization;
using Experiments.Definitions;
using Experiments.Evidence.Comparisons;

namespace Experiments.Reporting.Formats;

/// <summary>How numbers are written in pages and pictures: the same in every culture.</summary>
internal static class Numbers
{
    /// <summary>Stands where there is no number.</summary>
    public const string None = "—";

    /// <summary>The value with so many decimals, a true minus sign, and a dash for what is not finite.</summary>
    public static string Fixed(double value, int decimals)
    {
        string text = value.ToString("#,0." + new string('0', decimals), CultureInfo.InvariantCulture);
        return double.IsFinite(value) ? text.Replace('-', '−') : None;
    }

    /// <summary>The value of a metric: two decimals for per cent, four for costs.</summary>
    public static string Of(double value, Quantity quantity) => Fixed(value, quantity == Quantity.Accuracy ? 2 : 4);

    /// <summary>Mean ± standard deviation; the mean alone for one run.</summary>
    public static string Of(Summary summary, Quantity quantity) => summary.Count < 2 || !double.IsFinite(summary.Mean)
        ? Of(summary.Mean, quantity)
        : $"{Of(summary.Mean, quantity)} ± {Of(summary.Deviation, quantity)}";

    /// <summary>A difference in points, always with its sign; one that rounds to nothing has none.</summary>
    public static string Difference(double points)
    {
        string text = Fixed(Math.Abs(points), 2);
        return text switch
        {
            None => None,
            "0.00" => text,
            _ => (points < 0 ? "−" : "+") + text,
        };
    }

    /// <summary>A difference's interval in points, both ends with their signs; a dash where it is not known.</summary>
    public static string Interval((double Low, double High) interval) => double.IsFinite(interval.High - interval.Low)
        ? $"{Difference(interval.Low)} to {Difference(interval.High)}"
        : None;

    /// <summary>As few decimals as the value needs.</summary>
    public static string Short(double value) => value.ToString("0.####", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>Three significant digits, for sizes that span orders of magnitude.</summary>
    public static string Significant(double value)
    {
        double size = Math.Abs(value);
        int decimals = size switch { >= 100 => 0, >= 10 => 1, >= 1 => 2, >= 0.1 => 3, >= 0.01 => 4, _ => 5 };
        return Fixed(value, decimals);
    }

    /// <summary>The one value that all have, or the least and the greatest.</summary>
    public static string Extent(IEnumerable<long> values)
    {
        long[] all = [.. values];
        return all.Min() == all.Max() ? Fixed(all[0], 0) : $"{Fixed(all.Min(), 0)}–{Fixed(all.Max(), 0)}";
    }

    /// <summary>Whole numbers as ranges: 1–5, 8.</summary>
    public static string Ranges(IEnumerable<int> values)
    {
        List<(int First, int Last)> ranges = [];
        foreach (int value in values)
        {
            if (ranges.Count > 0 && ranges[^1].Last + 1 == value)
            {
                ranges[^1] = (ranges[^1].First, value);
            }
            else
            {
                ranges.Add((value, value));
            }
        }

        return string.Join(", ", ranges.Select(range => FormattableString.Invariant(
            range.First == range.Last ? $"{range.First}" : (FormattableString)$"{range.First}–{range.Last}")));
    }
}
