using System.Globalization;

namespace Experiments.Reporting.Charts;

/// <summary>One direction of a chart.</summary>
/// <param name="Label">The quantity, with its unit in brackets where it has one.</param>
/// <param name="Low">Where it begins.</param>
/// <param name="High">Where it ends; greater than <paramref name="Low"/>.</param>
/// <param name="Ticks">The labelled values.</param>
internal sealed record Axis(string Label, double Low, double High, IReadOnlyList<Tick> Ticks)
{
    private const double Largest = 1e15; // beyond it values are those of runs that diverge, and ticks would not be exact
    private const int MinDecade = -12;
    private const int MaxDecade = 12;
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>An axis that covers all finite values, with round ticks.</summary>
    /// <param name="label">The quantity and its unit.</param>
    /// <param name="values">What must be seen; without a finite one the axis covers the limits.</param>
    /// <param name="limits">What the quantity cannot leave: no tick lies beyond. The upper one may be infinite.</param>
    /// <param name="narrowest">The least it covers, above 0, so that tiny differences do not look like large ones.</param>
    /// <param name="margin">Room left at both ends, as a share of what is covered.</param>
    /// <param name="finest">The least step between ticks: a power of ten; 1 for what is counted.</param>
    /// <param name="steps">The most steps between ticks: fewer for a short axis.</param>
    /// <param name="fromTick">Begins with a labelled value, so that it can be read where lines come from below.</param>
    public static Axis Covering(
        string label,
        IEnumerable<double> values,
        Interval limits,
        double narrowest,
        double margin,
        decimal finest = 0.0001m,
        int steps = 6,
        bool fromTick = false)
    {
        double[] finite = [.. values.Where(value => Math.Abs(value) < Largest)];
        double limit = double.IsFinite(limits.High) ? limits.High : limits.Low + narrowest;
        (double low, double high) = finite.Length == 0 ? (limits.Low, limit) : (finite.Min(), finite.Max());
        double lacking = Math.Max(0, narrowest - (high - low)) / 2;
        double room = (Math.Max(high - low, narrowest) * margin) + lacking;
        (low, high) = (low - room, high + room);
        decimal step = Step((decimal)(high - low), finest, steps);
        if (fromTick)
        {
            low = Math.Max(limits.Low, (double)(Math.Floor((decimal)low / step) * step));
        }

        IEnumerable<Tick> ticks = RoundValues(low, high, step).Where(tick => tick.At >= limits.Low && tick.At <= limits.High);
        return new Axis(label, low, high, [.. ticks]);
    }

    /// <summary>
    /// An axis of decimal logarithms that covers all finite ones, labelled with the powers of ten themselves.
    /// </summary>
    /// <param name="label">The quantity and its unit.</param>
    /// <param name="logarithms">What must be seen.</param>
    /// <param name="margin">Room left at both ends, as a share of what is covered.</param>
    public static Axis Logarithmic(string label, IEnumerable<double> logarithms, double margin)
    {
        Axis axis = Covering(label, logarithms, new Interval(MinDecade, MaxDecade), narrowest: 1, margin, finest: 1);
        return axis with { Ticks = [.. axis.Ticks.Select(tick => new Tick(tick.At, PowerOfTen((int)tick.At)))] };
    }

    private static string PowerOfTen(int exponent) => exponent is < -4 or > 5
        ? "10" + string.Concat(exponent.ToString(CultureInfo.InvariantCulture).Select(sign => sign == '-' ? '⁻' : Superscripts[sign - '0']))
        : Math.Pow(10, exponent).ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>Multiples of a round step; decimal, so that they are the same on every machine, and 97.6 is 97.6.</summary>
    private static IEnumerable<Tick> RoundValues(double low, double high, decimal step)
    {
        string format = "#,0." + new string('0', step.Scale);
        for (decimal at = Math.Ceiling((decimal)low / step) * step; at <= (decimal)high; at += step)
        {
            yield return new Tick((double)at, at.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−'));
        }
    }

    /// <summary>The smallest of 1, 2, 5, 10, 20, … times the finest that cuts the span into few enough steps.</summary>
    private static decimal Step(decimal span, decimal finest, int steps)
    {
        decimal[] factors = [1, 2, 5];
        decimal unit = finest;
        while (span > 5 * unit * steps)
        {
            unit *= 10;
        }

        decimal step = factors.First(factor => span <= factor * unit * steps) * unit;
        return step / 1.000000000000000000000000000000m; // drops trailing zeros, which would be decimals of the labels
    }
}

/// <summary>A labelled value of an axis.</summary>
internal readonly record struct Tick(double At, string Label);
