using ScottPlot;
using Pen = ScottPlot.Drawing;

namespace Experiments.Reporting.Charts.Drawing;

/// <summary>Draws rows of dots with their mean and interval. Dots, not bars: the axis need not begin at zero.</summary>
internal static class IntervalDrawing
{
    private const float Bottom = 58;
    private const float RowHeight = 48;
    private const float Edge = 14;
    private const float Gap = 14;
    private const float NameWidth = 240;
    private const float ValueWidth = 125;
    private const float HeadSize = 12;
    private const float DotsBelow = 12; // their distance from the interval's line

    /// <summary>The plot and the height it needs.</summary>
    public static (Plot Plot, int Height) Draw(IntervalChart chart)
    {
        TextBlock title = PlotFrame.Title(chart.Title);
        TextBlock[] names = [.. chart.Rows.Select(row => TextBlock.Fit(row.Label, PlotFrame.FontSize, NameWidth, 2))];
        float top = PlotFrame.TitleHeight(title);
        float left = Edge + names.Select(name => name.Width).DefaultIfEmpty().Max() + Gap;
        float height = top + Bottom + (chart.Rows.Count * RowHeight);

        Plot plot = PlotFrame.Create(title, chart.X, new PixelPadding(left, Gap + ValueWidth + Edge, Bottom, top));
        plot.Axes.Left.IsVisible = false;
        plot.Grid.YAxisStyle.IsVisible = false;
        plot.Axes.SetLimitsY(0, 1);
        if (chart.Band is { } band)
        {
            plot.Add.HorizontalSpan(band.Low, band.High, PlotFrame.Shade);
        }

        if (chart.Reference is { } reference)
        {
            plot.Add.VerticalLine(reference, 1.5f, PlotFrame.Pale, LinePattern.DenselyDashed);
        }

        PlotFrame.Annotate(plot, rp =>
        {
            TextBlock.Fit(chart.ValueHead, HeadSize, ValueWidth, 1).Draw(rp, rp.DataRect.Right + Gap, rp.DataRect.Top);
            foreach ((int index, IntervalRow row) in chart.Rows.Index())
            {
                float y = rp.DataRect.Top + ((index + 0.5f) * RowHeight);
                DrawRow(rp, row, y);
                DrawText(rp, row, names[index], y);
            }
        });
        return (plot, (int)height);
    }

    private static void DrawRow(RenderPack rp, IntervalRow row, float y)
    {
        ArmStyle style = ArmStyle.Of(row.Arm);
        float X(double value) => Math.Clamp(rp.Plot.Axes.Bottom.GetPixel(value, rp.DataRect), rp.DataRect.Left, rp.DataRect.Right);
        var small = new MarkerStyle(MarkerShape.FilledCircle, 6, style.Color.WithAlpha(0.45)); // equal runs add up to a darker dot
        foreach (double dot in row.Dots)
        {
            Pen.DrawMarker(rp.Canvas, rp.Paint, new Pixel(X(dot), y + DotsBelow), small);
        }

        if (row.Wide is { } wide)
        {
            Pen.DrawLine(rp.Canvas, rp.Paint, new Pixel(X(wide.Low), y), new Pixel(X(wide.High), y), style.Color, 1);
        }

        if (row.Interval is { } interval)
        {
            Pen.DrawLine(rp.Canvas, rp.Paint, new Pixel(X(interval.Low), y), new Pixel(X(interval.High), y), style.Color, 2.5f);
        }

        if (row.Mean is { } mean)
        {
            Pen.DrawMarker(rp.Canvas, rp.Paint, new Pixel(X(mean), y), style.MarkerStyle(12));
        }
    }

    private static void DrawText(RenderPack rp, IntervalRow row, TextBlock name, float y)
    {
        name.Draw(rp, rp.DataRect.Left - Gap, y, rightAligned: true);
        float right = rp.DataRect.Right + Gap;
        TextBlock value = TextBlock.Fit(row.Value, PlotFrame.FontSize, ValueWidth, 1, bold: true);
        TextBlock note = TextBlock.Fit(row.Note, PlotFrame.FontSize, ValueWidth, 1);
        value.Draw(rp, right, y - (note.Height / 2));
        note.Draw(rp, right, y + (value.Height / 2));
    }
}
