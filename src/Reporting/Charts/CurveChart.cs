using System.Text.Json.Serialization;

namespace Experiments.Reporting.Charts;

/// <summary>Curves over one axis, each with its number and its name at the right, in the order of the numbers.</summary>
/// <param name="Title">Written above.</param>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis; what lies outside its ends is cut off.</param>
/// <param name="Curves">In the order of the arms.</param>
internal sealed record CurveChart(string Title, Axis X, Axis Y, IReadOnlyList<Curve> Curves) : Chart(Title)
{
    /// <summary>Every point has a marker: few were measured, and the lines between them only guide the eye.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool MarksPoints { get; init; }

    /// <summary>The curve ends at the right edge of the plot.</summary>
    public bool EndsAtEdge(Curve curve) => X.High - End(curve).X <= 0.03 * (X.High - X.Low);

    /// <summary>The height of the curve's number; where there is none, that of its end.</summary>
    public double LevelOf(Curve curve) => curve.Level ?? End(curve).Y;

    private Point End(Curve curve) => curve.Line.Count > 0
        ? curve.Line[^1]
        : curve.Strays.Where(stray => stray.Count > 0).Select(stray => stray[^1]).LastOrDefault(new Point(X.Low, Y.Low));
}

/// <summary>One arm's curve; all numbers are finite.</summary>
/// <param name="Arm">The arm's position in its study, from 0: chooses colour and marker.</param>
/// <param name="Label">The arm's name.</param>
/// <param name="Value">The arm's number, written before the name.</param>
/// <param name="Level">Where the number lies on the vertical axis, and with it number and name; null where there is none.</param>
/// <param name="Reached">Written under the name: where the number was reached, when that is not the line's end; otherwise empty.</param>
/// <param name="Line">From left to right; empty when there is no mean to draw.</param>
/// <param name="Band">The spread around each point of the line; empty for none.</param>
/// <param name="Strays">Single runs drawn thin, with a cross where they end.</param>
/// <param name="Mark">A place on the line that a ring draws the eye to; null for none.</param>
internal sealed record Curve(
    int Arm,
    string Label,
    string Value,
    double? Level,
    string Reached,
    IReadOnlyList<Point> Line,
    IReadOnlyList<Interval> Band,
    IReadOnlyList<IReadOnlyList<Point>> Strays,
    Point? Mark = null);

/// <summary>A place in a chart, in the units of its axes.</summary>
internal readonly record struct Point(double X, double Y);

/// <summary>From one value to another.</summary>
internal readonly record struct Interval(double Low, double High);
