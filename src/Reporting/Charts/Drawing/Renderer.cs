using ScottPlot;
using SkiaSharp;

namespace Experiments.Reporting.Charts.Drawing;

/// <summary>Turns charts into pictures; only this folder knows ScottPlot.</summary>
internal static class Renderer
{
    /// <summary>Raise it with every change of what pictures look like: they are then drawn again.</summary>
    public const int StyleRevision = 4;

    /// <summary>Real pixels per logical pixel.</summary>
    public const int Scale = 2;

    /// <summary>The version that draws.</summary>
    public static string ScottPlotVersion { get; } = typeof(Plot).Assembly.GetName().Version!.ToString();

    // Level 9 would save another 9 % of the bytes and take as long as all the drawing.
    private static SKPngEncoderOptions Compressed { get; } = new(SKPngEncoderFilterFlags.None, 6);

    /// <summary>The chart as a PNG file; the same chart gives the same bytes on one kind of system.</summary>
    public static byte[] Png(Chart chart)
    {
        EmbeddedFonts.Use();
        (Plot plot, int height) = chart switch
        {
            CurveChart curves => CurveDrawing.Draw(curves),
            IntervalChart intervals => IntervalDrawing.Draw(intervals),
            PanelChart panels => PanelDrawing.Draw(panels),
            ImageGrid images => ImageGridDrawing.Draw(images),
            ShareChart shares => ShareDrawing.Draw(shares),
            _ => throw new ArgumentOutOfRangeException(nameof(chart), chart, "no drawing for this chart"),
        };
        return Png(plot, height);
    }

    /// <summary>A plot that was made with <see cref="PlotFrame"/> as a PNG file; it cannot be drawn again.</summary>
    public static byte[] Png(Plot plot, int height)
    {
        using (plot)
        {
            var size = new SKImageInfo(PlotFrame.Width * Scale, height * Scale, SKColorType.Rgba8888, SKAlphaType.Opaque);
            using var surface = SKSurface.Create(size);
            plot.Render(surface.Canvas, size.Width, size.Height);
            using SKPixmap pixels = surface.PeekPixels();
            using SKData png = pixels.Encode(Compressed)!; // null only for pixels that cannot be PNG
            return png.ToArray();
        }
    }
}
