using System.Text.Json.Serialization;

namespace Experiments.Reporting.Charts;

/// <summary>One row per arm: every run as a dot, their mean, and an interval.</summary>
/// <param name="Title">Written above.</param>
/// <param name="X">The values' axis.</param>
/// <param name="Reference">A value marked through all rows: the baseline's mean; null for none.</param>
/// <param name="ValueHead">Written above the values: what they are.</param>
/// <param name="Rows">From top to bottom.</param>
/// <param name="Band">Values that count as the reference, shaded through all rows; null for none.</param>
internal sealed record IntervalChart(
    string Title,
    Axis X,
    double? Reference,
    string ValueHead,
    IReadOnlyList<IntervalRow> Rows,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Interval? Band = null) : Chart(Title);

/// <summary>One arm's row; all numbers are finite.</summary>
/// <param name="Arm">The arm's position in its study, from 0: chooses colour and marker.</param>
/// <param name="Label">The arm's name.</param>
/// <param name="Value">Written at the row's end.</param>
/// <param name="Note">Written under the value; empty for nothing.</param>
/// <param name="Dots">One per run.</param>
/// <param name="Mean">Null when no run has a value.</param>
/// <param name="Interval">Around the mean; null when one run cannot tell.</param>
/// <param name="Wide">A wider one, drawn thin; null for none.</param>
internal sealed record IntervalRow(
    int Arm,
    string Label,
    string Value,
    string Note,
    IReadOnlyList<double> Dots,
    double? Mean,
    Interval? Interval,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Interval? Wide = null);
