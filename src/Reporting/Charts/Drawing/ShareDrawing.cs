using ScottPlot;
using Pen = ScottPlot.Drawing;

namespace Experiments.Reporting.Charts.Drawing;

/// <summary>Draws bars from 0, each with its arm's marker before its name.</summary>
internal static class ShareDrawing
{
    private const float Bottom = 58;
    private const float RowHeight = 32;
    private const float BarHeight = 14;
    private const float Edge = 14;
    private const float Gap = 14;
    private const float NameWidth = 240;
    private const float ValueWidth = 70;

    private static readonly Axis shares = new("", 0, 1, [new(0, "0"), new(0.2, "0.2"), new(0.4, "0.4"), new(0.6, "0.6"), new(0.8, "0.8"), new(1, "1")]);

    /// <summary>The plot and the height it needs.</summary>
    public static (Plot Plot, int Height) Draw(ShareChart chart)
    {
        TextBlock title = PlotFrame.Title(chart.Title);
        TextBlock[] names = [.. chart.Rows.Select(row => TextBlock.Fit(row.Label, PlotFrame.FontSize, NameWidth, 2))];
        float top = PlotFrame.TitleHeight(title);
        float left = Edge + names.Select(name => name.Width).DefaultIfEmpty().Max() + Gap;
        Plot plot = PlotFrame.Create(title, shares with { Label = chart.Label }, new PixelPadding(left, Gap + ValueWidth + Edge, Bottom, top));
        plot.Axes.Left.IsVisible = false;
        plot.Grid.YAxisStyle.IsVisible = false;
        plot.Axes.SetLimitsY(0, 1);
        PlotFrame.Annotate(plot, rp =>
        {
            foreach ((int index, ShareRow row) in chart.Rows.Index())
            {
                DrawRow(rp, row, names[index], rp.DataRect.Top + ((index + 0.5f) * RowHeight));
            }
        });
        return (plot, (int)(top + Bottom + (chart.Rows.Count * RowHeight)));
    }

    private static void DrawRow(RenderPack rp, ShareRow row, TextBlock name, float y)
    {
        float end = rp.Plot.Axes.Bottom.GetPixel(Math.Clamp(row.Share, 0, 1), rp.DataRect);
        ArmStyle style = ArmStyle.Of(row.Arm);
        var bar = new PixelRect(rp.DataRect.Left, Math.Max(end, rp.DataRect.Left + 1), y + (BarHeight / 2), y - (BarHeight / 2));
        Pen.FillRectangle(rp.Canvas, bar, rp.Paint, new FillStyle { Color = style.Color });
        name.Draw(rp, rp.DataRect.Left - Gap, y, rightAligned: true);
        TextBlock.Fit(row.Value, PlotFrame.FontSize, ValueWidth, 1, bold: true).Draw(rp, rp.DataRect.Right + Gap, y);
    }
}
