using ScottPlot;
using ScottPlot.Plottables;
using Pen = ScottPlot.Drawing;

namespace Experiments.Reporting.Charts.Drawing;

/// <summary>Draws curves with bands, each named beside the picture: no legend to look up.</summary>
internal static class CurveDrawing
{
    private const float Left = 72;
    private const float Bottom = 58;
    private const int MarkersPerCurve = 5;

    /// <summary>The plot and the height it needs.</summary>
    public static (Plot Plot, int Height) Draw(CurveChart chart)
    {
        TextBlock title = PlotFrame.Title(chart.Title);
        float top = PlotFrame.TitleHeight(title);
        var labels = CurveLabels.Of(chart);
        int height = Math.Max(PlotFrame.Height, (int)(top + Bottom + labels.Height));

        Plot plot = PlotFrame.Create(title, chart.X, new PixelPadding(Left, labels.Width, Bottom, top));
        PlotFrame.Show(plot.Axes.Left, chart.Y);
        plot.Axes.SetLimitsY(chart.Y.Low, chart.Y.High);
        foreach (Curve curve in chart.Curves.Reverse()) // the first arm lies on top
        {
            AddBand(plot, curve, chart.Curves.Count > 4 ? 0.08 : 0.16); // many bands together would hide the lines
        }

        foreach (Curve curve in chart.Curves.Reverse())
        {
            AddStrays(plot, curve, chart.Y);
            if (curve.Line.Count > 0)
            {
                ArmStyle style = ArmStyle.Of(curve.Arm);
                AddScatter(plot, curve.Line, style.Color, 2).LinePattern = style.Pattern;
            }
        }

        foreach (Curve curve in chart.Curves.Reverse().Where(curve => curve.Line.Count > 0))
        {
            AddMarkers(plot, curve, chart);
        }

        PlotFrame.Annotate(plot, rp =>
        {
            foreach (Curve curve in chart.Curves)
            {
                DrawMark(rp, curve);
            }

            labels.Draw(rp, chart);
        });
        return (plot, height);
    }

    private static void AddBand(Plot plot, Curve curve, double opacity)
    {
        if (curve.Band.Count > 1)
        {
            FillY band = plot.Add.FillY([.. curve.Line.Zip(curve.Band, (point, spread) => (point.X, spread.High, spread.Low))]);
            band.FillColor = ArmStyle.Of(curve.Arm).Color.WithAlpha(opacity);
            band.FillStyle.AntiAlias = false;
            band.LineWidth = 0;
            band.MarkerStyle.IsVisible = false;
        }
    }

    private static void AddStrays(Plot plot, Curve curve, Axis y)
    {
        Color color = ArmStyle.Of(curve.Arm).Color;
        foreach (IReadOnlyList<Point> stray in curve.Strays.Where(stray => stray.Count > 0))
        {
            double far = 10 * (y.High - y.Low); // costs of a run that diverges outgrow what can be drawn
            AddScatter(plot, [.. stray.Select(point => point with { Y = Math.Clamp(point.Y, y.Low - far, y.High + far) })], color, 1);
            double lowest = y.Low + (0.02 * (y.High - y.Low)); // a run that fell out of the picture still ends in it
            Marker end = plot.Add.Marker(stray[^1].X, Math.Clamp(stray[^1].Y, lowest, y.High), MarkerShape.Eks, 10, color);
            end.MarkerLineWidth = 2;
        }
    }

    private static void AddMarkers(Plot plot, Curve curve, CurveChart chart)
    {
        ArmStyle style = ArmStyle.Of(curve.Arm);
        if (chart.MarksPoints)
        {
            foreach (Point point in curve.Line)
            {
                AddMarker(plot, style, point);
            }

            return;
        }

        double shift = (curve.Arm + 1.0) / (chart.Curves.Max(other => other.Arm) + 2); // so that markers of neighbours do not meet
        foreach (int stop in Enumerable.Range(0, MarkersPerCurve))
        {
            double at = chart.X.Low + ((chart.X.High - chart.X.Low) * (stop + shift) / MarkersPerCurve);
            AddMarker(plot, style, curve.Line.MinBy(point => Math.Abs(point.X - at)));
        }

        if (!chart.EndsAtEdge(curve))
        {
            AddMarker(plot, style, curve.Line[^1]);
        }
    }

    private static void DrawMark(RenderPack rp, Curve curve)
    {
        if (curve.Mark is { } mark)
        {
            var at = new Pixel(rp.Plot.Axes.Bottom.GetPixel(mark.X, rp.DataRect), rp.Plot.Axes.Left.GetPixel(mark.Y, rp.DataRect));
            var ring = new MarkerStyle(MarkerShape.OpenCircle, 15, ArmStyle.Of(curve.Arm).Color) { LineWidth = 2 };
            Pen.DrawMarker(rp.Canvas, rp.Paint, at, ring);
        }
    }

    private static Scatter AddScatter(Plot plot, IReadOnlyList<Point> points, Color color, float width)
    {
        Scatter line = plot.Add.Scatter(points.Select(point => new Coordinates(point.X, point.Y)).ToArray(), color);
        line.LineWidth = width;
        line.MarkerSize = 0;
        return line;
    }

    private static void AddMarker(Plot plot, ArmStyle style, Point at)
    {
        Marker marker = plot.Add.Marker(at.X, at.Y, style.Marker, 8, style.Color);
        marker.MarkerLineWidth = 1.5f;
    }
}
