namespace Experiments.Reporting.Charts;

/// <summary>Small multiples: one panel per arm, all with the same axes.</summary>
/// <param name="Title">Written above.</param>
/// <param name="X">The horizontal axis of every panel.</param>
/// <param name="Y">The vertical axis of every panel; what lies outside its ends is cut off.</param>
/// <param name="Key">What line, other line and area are.</param>
/// <param name="Panels">In the order of the arms.</param>
internal sealed record PanelChart(string Title, Axis X, Axis Y, PanelKey Key, IReadOnlyList<Panel> Panels) : Chart(Title);

/// <summary>The words of a key that all panels share.</summary>
/// <param name="Line">The line in the arm's colour.</param>
/// <param name="Other">The dashed line that it is compared with.</param>
/// <param name="Area">The shaded area; empty when it says no more than the line.</param>
internal sealed record PanelKey(string Line, string Other, string Area);

/// <summary>One arm's panel; all numbers are finite.</summary>
/// <param name="Arm">The arm's position in its study, from 0: chooses colour and marker.</param>
/// <param name="Label">The arm's name.</param>
/// <param name="Value">Written right of the panel, at the middle of the area's end; empty for nothing.</param>
/// <param name="Note">Written under the name; empty for nothing.</param>
/// <param name="Line">From left to right.</param>
/// <param name="Other">From left to right; empty for none.</param>
/// <param name="Area">What is shaded at each point of the line; empty for nothing.</param>
internal sealed record Panel(
    int Arm,
    string Label,
    string Value,
    string Note,
    IReadOnlyList<Point> Line,
    IReadOnlyList<Point> Other,
    IReadOnlyList<Interval> Area);
