using ScottPlot;

namespace Experiments.Reporting.Charts.Drawing;

/// <summary>Turns charts into pictures; only this folder knows ScottPlot.</summary>
internal static class Renderer
{
    /// <summary>Raise it with every change of what pictures look like: they are then drawn again.</summary>
    public const int StyleRevision = 1;

    /// <summary>Real pixels per logical pixel.</summary>
    public const int Scale = 2;

    /// <summary>The version that draws.</summary>
    public static string ScottPlotVersion { get; } = typeof(Plot).Assembly.GetName().Version!.ToString();

    /// <summary>The chart as a PNG file; the same chart gives the same bytes on one kind of system.</summary>
    public static byte[] Png(Chart chart)
    {
        EmbeddedFonts.Use();
        (Plot plot, int height) = chart switch
        {
            CurveChart curves => CurveDrawing.Draw(curves),
            IntervalChart intervals => IntervalDrawing.Draw(intervals),
            _ => throw new ArgumentOutOfRangeException(nameof(chart), chart, "no drawing for this chart"),
        };
        using (plot)
        {
            using Image image = plot.GetImage(PlotFrame.Width * Scale, height * Scale);
            return image.GetImageBytes(ImageFormat.Png);
        }
    }
}
