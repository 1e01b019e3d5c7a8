using ScottPlot;
using ScottPlot.Plottables;

namespace Experiments.Reporting.Charts.Drawing;

/// <summary>Draws small multiples: axis labels only at the outer edges, names above the panels, one key for all.</summary>
internal static class PanelDrawing
{
    private const float Left = 72;
    private const float Right = 14;
    private const float Bottom = 58;
    private const float KeyHeight = 30;
    private const float PlotHeight = 135;
    private const float Gap = 14; // around names
    private const float Inset = 12; // kept free around a panel for what sticks out of it
    private const float ValueWidth = 54;
    private const float NoteSize = 12;
    private const float MarkerWidth = 20;

    /// <summary>The plot and the height it needs.</summary>
    public static (Plot Plot, int Height) Draw(PanelChart chart)
    {
        TextBlock title = PlotFrame.Title(chart.Title);
        int columns = Columns(chart.Panels.Count);
        int rows = (chart.Panels.Count + columns - 1) / columns;
        float value = Math.Max(chart.Panels.Any(panel => panel.Value.Length > 0) ? ValueWidth : 0, TickLabelRoom(chart.X));
        float width = (PlotFrame.Width - Left - Right - (columns * value)) / columns;
        float nameWidth = width + value - MarkerWidth - Gap;
        TextBlock[] names = [.. chart.Panels.Select(panel => TextBlock.Fit(panel.Label, PlotFrame.FontSize, nameWidth, 2))];
        TextBlock[] notes = [.. chart.Panels.Select(panel => TextBlock.Fit(panel.Note, NoteSize, nameWidth, 1))];
        float header = names.Zip(notes, (name, note) => name.Height + note.Height).DefaultIfEmpty().Max() + Gap;
        float top = PlotFrame.TitleHeight(title) + KeyHeight;

        Plot page = PlotFrame.Page(title);
        PlotFrame.Annotate(page, rp =>
        {
            PanelKeyDrawing.Draw(rp, chart.Key, Left, top - KeyHeight + 4);
            foreach ((int index, Panel panel) in chart.Panels.Index())
            {
                float x = Left + (index % columns * (width + value));
                float y = top + header + (index / columns * (header + PlotHeight));
                DrawName(rp, panel, names[index], notes[index], x, y - (header / 2));
                var data = new PixelRect(x, x + width, y + PlotHeight, y);
                DrawPanel(rp, chart, panel, data, isFirst: index % columns == 0, isLowest: index + columns >= chart.Panels.Count);
            }
        });
        return (page, (int)(top + (rows * (header + PlotHeight)) + Bottom));
    }

    private static int Columns(int panels) => panels switch { 0 => 1, <= 2 => panels, 4 => 2, _ => 3 };

    /// <summary>What keeps the last tick's label of a panel, half of which sticks out, from the first one's of the next.</summary>
    private static float TickLabelRoom(Axis x)
    {
        float[] widths = [.. x.Ticks.Select(tick => TextBlock.Fit(tick.Label, PlotFrame.FontSize, PlotFrame.Width, 1).Width)];
        return widths.Length == 0 ? Gap : ((widths[0] + widths[^1]) / 2) + Gap;
    }

    private static void DrawName(RenderPack rp, Panel panel, TextBlock name, TextBlock note, float x, float y)
    {
        float middle = y - (note.Height / 2); // of the name
        ScottPlot.Drawing.DrawMarker(rp.Canvas, rp.Paint, new Pixel(x + 5, middle), ArmStyle.Of(panel.Arm).MarkerStyle(9));
        name.Draw(rp, x + MarkerWidth, middle);
        note.Draw(rp, x + MarkerWidth, y + (name.Height / 2));
    }

    private static void DrawPanel(RenderPack rp, PanelChart chart, Panel panel, PixelRect data, bool isFirst, bool isLowest)
    {
        var padding = new PixelPadding(isFirst ? Left : Inset, Inset, isLowest ? Bottom : 1, 1);
        using Plot plot = PlotFrame.Inset(padding);
        PlotFrame.Show(plot.Axes.Bottom, isLowest ? chart.X : Unlabelled(chart.X));
        PlotFrame.Show(plot.Axes.Left, isFirst ? chart.Y : Unlabelled(chart.Y));
        plot.Axes.SetLimits(chart.X.Low, chart.X.High, chart.Y.Low, chart.Y.High);
        AddArea(plot, panel);
        AddLine(plot, panel.Other, PlotFrame.Guide, 1.5f, LinePattern.DenselyDashed);
        AddLine(plot, panel.Line, ArmStyle.Of(panel.Arm).Color, 2, LinePattern.Solid);
        plot.Render(
            rp.Canvas,
            new PixelRect(data.Left - padding.Left, data.Right + padding.Right, data.Bottom + padding.Bottom, data.Top - padding.Top));
        if (panel is { Value.Length: > 0, Area.Count: > 0 })
        {
            Interval end = panel.Area[^1];
            float middle = plot.Axes.Left.GetPixel((end.Low + end.High) / 2, data);
            TextBlock.Fit(panel.Value, PlotFrame.FontSize, ValueWidth, 1, bold: true).Draw(rp, data.Right + 5, middle);
        }
    }

    private static Axis Unlabelled(Axis axis) => axis with { Label = "", Ticks = [.. axis.Ticks.Select(tick => tick with { Label = "" })] };

    private static void AddArea(Plot plot, Panel panel)
    {
        if (panel.Area.Count > 1)
        {
            FillY area = plot.Add.FillY([.. panel.Line.Zip(panel.Area, (point, area) => (point.X, area.High, area.Low))]);
            area.FillColor = ArmStyle.Of(panel.Arm).Color.WithAlpha(0.2);
            area.FillStyle.AntiAlias = false;
            area.LineWidth = 0;
            area.MarkerStyle.IsVisible = false;
        }
    }

    private static void AddLine(Plot plot, IReadOnlyList<Point> points, Color color, float width, LinePattern pattern)
    {
        if (points.Count > 0)
        {
            Scatter line = plot.Add.Scatter(points.Select(point => new Coordinates(point.X, point.Y)).ToArray(), color);
            line.LineWidth = width;
            line.LinePattern = pattern;
            line.MarkerSize = 0;
        }
    }
}
