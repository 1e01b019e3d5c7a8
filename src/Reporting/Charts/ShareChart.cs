namespace Experiments.Reporting.Charts;

/// <summary>Shares of a whole as bars from 0 to 1, one row per arm.</summary>
/// <param name="Title">Written above.</param>
/// <param name="Label">What the bars are shares of.</param>
/// <param name="Rows">From top to bottom.</param>
internal sealed record ShareChart(string Title, string Label, IReadOnlyList<ShareRow> Rows) : Chart(Title);

/// <summary>One arm's bar.</summary>
/// <param name="Arm">The arm's position in its study, from 0: chooses colour and marker.</param>
/// <param name="Label">The arm's name.</param>
/// <param name="Value">Written at the row's end.</param>
/// <param name="Share">From 0 to 1.</param>
internal sealed record ShareRow(int Arm, string Label, string Value, double Share);
