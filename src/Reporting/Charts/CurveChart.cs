namespace Experiments.Reporting.Charts;

/// <summary>Curves over one axis, each named at its end.</summary>
/// <param name="Title">Written above.</param>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis; what lies outside its ends is cut off.</param>
/// <param name="Curves">In the order of the arms.</param>
internal sealed record CurveChart(string Title, Axis X, Axis Y, IReadOnlyList<Curve> Curves) : Chart(Title);

/// <summary>One arm's curve; all numbers are finite.</summary>
/// <param name="Arm">The arm's position in its study, from 0: chooses colour and marker.</param>
/// <param name="Label">The arm's name.</param>
/// <param name="Value">What is written before the name: the value at the curve's end.</param>
/// <param name="Line">From left to right; empty when there is no mean to draw.</param>
/// <param name="Band">The spread around each point of the line; empty for none.</param>
/// <param name="Strays">Single runs drawn thin, with a cross where they end.</param>
/// <param name="Mark">A place on the line that a ring draws the eye to; null for none.</param>
internal sealed record Curve(
    int Arm,
    string Label,
    string Value,
    IReadOnlyList<Point> Line,
    IReadOnlyList<Interval> Band,
    IReadOnlyList<IReadOnlyList<Point>> Strays,
    Point? Mark = null);

/// <summary>A place in a chart, in the units of its axes.</summary>
internal readonly record struct Point(double X, double Y);

/// <summary>From one value to another.</summary>
internal readonly record struct Interval(double Low, double High);
