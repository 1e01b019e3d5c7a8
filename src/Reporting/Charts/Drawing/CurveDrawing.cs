using ScottPlot;
using ScottPlot.Plottables;
using Pen = ScottPlot.Drawing;

namespace Experiments.Reporting.Charts.Drawing;

/// <summary>Draws curves with bands, each named where it ends: no legend to look up.</summary>
internal static class CurveDrawing
{
    private const float Left = 72;
    private const float Bottom = 58;
    private const float Leader = 26; // from the plot's edge to a label's marker
    private const float ValueAt = 40;
    private const float ValueGap = 11;
    private const float NameWidth = 190;
    private const float Gap = 5;
    private const int MarkersPerCurve = 5;

    /// <summary>The plot and the height it needs.</summary>
    public static (Plot Plot, int Height) Draw(CurveChart chart)
    {
        TextBlock title = PlotFrame.Title(chart.Title);
        TextBlock[] names = [.. chart.Curves.Select(curve => TextBlock.Fit(curve.Label, PlotFrame.FontSize, NameWidth, 3))];
        float top = PlotFrame.TitleHeight(title);
        TextBlock[] values = [.. chart.Curves.Select(curve => TextBlock.Fit(curve.Value, PlotFrame.FontSize, NameWidth, 1, bold: true))];
        float nameAt = ValueAt + values.Select(value => value.Width).DefaultIfEmpty().Max() + ValueGap;
        float right = nameAt + names.Select(name => name.Width).DefaultIfEmpty().Max() + 12;
        int height = Math.Max(PlotFrame.Height, (int)(top + Bottom + names.Sum(name => name.Height + Gap)));

        Plot plot = PlotFrame.Create(title, chart.X, new PixelPadding(Left, right, Bottom, top));
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

            NameEnds(rp, chart, values, names, nameAt);
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
        double shift = (curve.Arm + 1.0) / (chart.Curves.Max(other => other.Arm) + 2); // so that markers of neighbours do not meet
        foreach (int stop in Enumerable.Range(0, MarkersPerCurve))
        {
            double at = chart.X.Low + ((chart.X.High - chart.X.Low) * (stop + shift) / MarkersPerCurve);
            AddMarker(plot, style, curve.Line.MinBy(point => Math.Abs(point.X - at)));
        }

        if (!EndsAtEdge(curve, chart))
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

    /// <summary>Writes value and name right of the plot, tied to the curve's end by a thin line.</summary>
    private static void NameEnds(RenderPack rp, CurveChart chart, TextBlock[] values, TextBlock[] names, float nameAt)
    {
        float[] ends =
        [
            .. chart.Curves.Select(curve => rp.Plot.Axes.Left.GetPixel(End(curve, chart).Y, rp.DataRect))
                .Select(y => Math.Clamp(y, rp.DataRect.Top, rp.DataRect.Bottom)),
        ];
        IReadOnlyList<float> middles = LabelColumn.Spread(
            ends, [.. names.Select(name => name.Height + Gap)], rp.DataRect.Top - Gap, rp.DataRect.Bottom + Gap);
        foreach ((int index, Curve curve) in chart.Curves.Index())
        {
            ArmStyle style = ArmStyle.Of(curve.Arm);
            float edge = rp.DataRect.Right;
            float y = middles[index];
            if (EndsAtEdge(curve, chart))
            {
                Pen.DrawLine(rp.Canvas, rp.Paint, new Pixel(edge + 5, ends[index]), new Pixel(edge + Leader - 6, y), PlotFrame.Pale);
            }

            Pen.DrawMarker(rp.Canvas, rp.Paint, new Pixel(edge + Leader, y), style.MarkerStyle(9));
            values[index].Draw(rp, edge + ValueAt, y);
            names[index].Draw(rp, edge + nameAt, y);
        }
    }

    private static bool EndsAtEdge(Curve curve, CurveChart chart) =>
        chart.X.High - End(curve, chart).X <= 0.03 * (chart.X.High - chart.X.Low);

    private static Point End(Curve curve, CurveChart chart) => curve.Line.Count > 0
        ? curve.Line[^1]
        : curve.Strays.Where(stray => stray.Count > 0).Select(stray => stray[^1]).LastOrDefault(new Point(chart.X.Low, chart.Y.Low));
}
