using Experiments.Reporting.Charts;
using Experiments.Reporting.Charts.Drawing;
using ScottPlot;
using Pen = ScottPlot.Drawing;

namespace Experiments.Tests.Benchmarks.Growth;

/// <summary>Draws a series: a dot for the least of the rounds, a stroke up to their median, and the straight line. Both axes begin at 0.</summary>
internal static class GrowthDrawing
{
    private const float Left = 72;
    private const float Right = 40;
    private const float Bottom = 58;

    /// <summary>The picture as a PNG file.</summary>
    public static byte[] Png(SeriesResult result)
    {
        EmbeddedFonts.Use();
        TextBlock title = PlotFrame.Title($"An epoch by the number of {result.Series.Quantity}");
        Axis x = FromZero(result.Series.Quantity, result.Points.Max(point => point.X), finest: 1);
        Axis y = FromZero("seconds of an epoch", result.Seconds.Max(seconds => seconds.Median), finest: 0.0001m);
        Plot plot = PlotFrame.Create(title, x, new PixelPadding(Left, Right, Bottom, PlotFrame.TitleHeight(title)));
        PlotFrame.Show(plot.Axes.Left, y);
        plot.Axes.SetLimitsY(y.Low, y.High);
        StraightLine line = result.Line;
        ScottPlot.Plottables.Scatter fitted = plot.Add.Scatter(new Coordinates[] { new(0, line.At(0)), new(x.High, line.At(x.High)) }, PlotFrame.Pale);
        fitted.LineWidth = 1.5f;
        fitted.MarkerSize = 0;
        PlotFrame.Annotate(plot, rp => DrawPoints(rp, result));
        return Renderer.Png(plot, PlotFrame.Height);
    }

    private static Axis FromZero(string label, double greatest, decimal finest)
    {
        var axis = Axis.Covering(label, [0, greatest], new Interval(0, double.PositiveInfinity), narrowest: (double)finest, margin: 0.05, finest);
        return axis with { Low = 0 };
    }

    private static void DrawPoints(RenderPack rp, SeriesResult result)
    {
        Color color = ArmStyle.Of(1).Color;
        foreach (((double x, double y), Spread seconds) in result.Points.Zip(result.Seconds))
        {
            Pixel At(double value) => new(rp.Plot.Axes.Bottom.GetPixel(x, rp.DataRect), rp.Plot.Axes.Left.GetPixel(value, rp.DataRect));
            Pen.DrawLine(rp.Canvas, rp.Paint, At(y), At(seconds.Median), color, 1.5f);
            Pen.DrawMarker(rp.Canvas, rp.Paint, At(y), new MarkerStyle(MarkerShape.FilledCircle, 9, color));
        }
    }
}
