using ScottPlot;
using ScottPlot.TickGenerators;

namespace Experiments.Reporting.Charts.Drawing;

/// <summary>What all charts look alike in: page, title, axes, grid. Lengths are logical pixels.</summary>
internal static class PlotFrame
{
    /// <summary>Width of every chart.</summary>
    public const int Width = 800;

    /// <summary>Height of a chart that needs no more.</summary>
    public const int Height = 450;

    /// <summary>Size of ordinary text.</summary>
    public const float FontSize = 14;

    private const float TitleSize = 18;
    private const float Edge = 14;

    /// <summary>The colour of text.</summary>
    public static Color Ink { get; } = Color.FromHex("#262626");

    /// <summary>The colour of what only guides the eye.</summary>
    public static Color Pale { get; } = Color.FromHex("#8C8C8C");

    /// <summary>The colour of lines that others are compared with.</summary>
    public static Color Guide { get; } = Color.FromHex("#595959");

    /// <summary>The colour of areas that only guide the eye.</summary>
    public static Color Shade { get; } = Color.FromHex("#E8E8E8");

    private static Color Grid { get; } = Color.FromHex("#E3E3E3");

    /// <summary>The title, ready to be measured.</summary>
    public static TextBlock Title(string title) => TextBlock.Fit(title, TitleSize, Width - (2 * Edge), 2, bold: true);

    /// <summary>The room that a title takes at the top.</summary>
    public static float TitleHeight(TextBlock title) => title.Height + (2 * Edge);

    /// <summary>A plot with title, horizontal axis and grid; nothing in it yet.</summary>
    /// <param name="title">From <see cref="Title"/>.</param>
    /// <param name="x">The horizontal axis.</param>
    /// <param name="padding">From the picture's edges to the data.</param>
    public static Plot Create(TextBlock title, Axis x, PixelPadding padding)
    {
        Plot plot = Inset(padding);
        plot.ScaleFactor = Renderer.Scale;
        plot.RenderManager.ClearCanvasBeforeEachRender = true;
        Show(plot.Axes.Bottom, x);
        plot.Axes.SetLimitsX(x.Low, x.High);
        Annotate(plot, rp => title.Draw(rp, Edge, Edge + (title.Height / 2)));
        return plot;
    }

    /// <summary>A page with a title and nothing else, to be filled by <see cref="Annotate"/>.</summary>
    public static Plot Page(TextBlock title)
    {
        Plot page = Create(title, new Axis("", 0, 1, []), new PixelPadding(0));
        page.Axes.Frameless();
        page.HideGrid();
        return page;
    }

    /// <summary>A plot in the usual colours, to be drawn into a part of a page.</summary>
    /// <param name="padding">From its edges to the data.</param>
    public static Plot Inset(PixelPadding padding)
    {
        var plot = new Plot();
        plot.RenderManager.ClearCanvasBeforeEachRender = false; // the rest of the page stays
        plot.FigureBackground.Color = Colors.White;
        plot.DataBackground.Color = Colors.White;
        plot.Layout.Fixed(padding);
        foreach (IAxis axis in plot.Axes.GetAxes())
        {
            axis.FrameLineStyle.Width = axis == plot.Axes.Bottom ? 1 : 0;
            axis.FrameLineStyle.Color = Pale;
        }

        plot.Grid.MajorLineColor = Grid;
        plot.Grid.MajorLineWidth = 1;
        return plot;
    }

    /// <summary>Gives an axis its label and ticks.</summary>
    public static void Show(IAxis axis, Axis description)
    {
        axis.TickGenerator = new NumericManual(
            [.. description.Ticks.Select(tick => tick.At)], [.. description.Ticks.Select(tick => EmbeddedFonts.Drawable(tick.Label))]);
        axis.TickLabelStyle.FontSize = FontSize;
        axis.TickLabelStyle.ForeColor = Ink;
        axis.MajorTickStyle.Length = 0;
        axis.Label.Text = description.Label;
        axis.Label.FontSize = FontSize;
        axis.Label.Bold = false;
        axis.Label.ForeColor = Ink;
    }

    /// <summary>Draws over the finished plot, anywhere in the picture.</summary>
    public static void Annotate(Plot plot, Action<RenderPack> draw) => plot.RenderManager.RenderActions.Add(new Annotation(draw));

    private sealed class Annotation(Action<RenderPack> draw) : IRenderAction
    {
        public void Render(RenderPack rp) => draw(rp);
    }
}
