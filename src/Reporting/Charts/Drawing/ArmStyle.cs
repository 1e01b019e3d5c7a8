using ScottPlot;

namespace Experiments.Reporting.Charts.Drawing;

/// <summary>How an arm looks in every picture of its study.</summary>
/// <param name="Color">
/// From the palette of Okabe and Ito (2008), made to be told apart with any colour vision, and two dark colours that keep
/// more than the palette's own distance from all others in simulated colour blindness.
/// </param>
/// <param name="Marker">Tells arms apart where colours cannot: in greyscale, and from the tenth arm on.</param>
internal sealed record ArmStyle(Color Color, MarkerShape Marker)
{
    // Without their yellow, which is invisible on white. Black comes first: the first arm is mostly the baseline.
    private static readonly Color[] Colors =
    [
        Color.FromHex("#000000"), // black
        Color.FromHex("#0072B2"), // blue
        Color.FromHex("#D55E00"), // vermilion
        Color.FromHex("#009E73"), // bluish green
        Color.FromHex("#CC79A7"), // reddish purple
        Color.FromHex("#E69F00"), // orange
        Color.FromHex("#56B4E9"), // sky blue
        Color.FromHex("#800000"), // maroon
        Color.FromHex("#332288"), // indigo
    ];

    private static readonly MarkerShape[] Markers =
    [
        MarkerShape.FilledCircle,
        MarkerShape.FilledSquare,
        MarkerShape.FilledTriangleUp,
        MarkerShape.FilledDiamond,
        MarkerShape.OpenCircle,
        MarkerShape.FilledTriangleDown,
        MarkerShape.OpenSquare,
        MarkerShape.OpenTriangleUp,
    ];

    /// <summary>The style of the arm at this position of its study, from 0.</summary>
    public static ArmStyle Of(int arm) => new(Colors[arm % Colors.Length], Markers[arm % Markers.Length]);

    /// <summary>The marker at this size in logical pixels.</summary>
    public MarkerStyle MarkerStyle(float size) => new(Marker, size, Color) { LineWidth = 1.5f };
}
