using ScottPlot;
using Pen = ScottPlot.Drawing;

namespace Experiments.Reporting.Charts.Drawing;

/// <summary>Draws the key of small multiples: a sample and a word for each kind of line.</summary>
internal static class PanelKeyDrawing
{
    private const float SampleWidth = 26;
    private const float SampleHeight = 12;
    private const float Gap = 7;
    private const float Apart = 26;

    /// <summary>Draws it in one line.</summary>
    /// <param name="rp">Where to.</param>
    /// <param name="key">The words.</param>
    /// <param name="x">Its left end.</param>
    /// <param name="y">Its middle.</param>
    public static void Draw(RenderPack rp, PanelKey key, float x, float y)
    {
        x = Entry(rp, key.Line, x, y, sample => DrawLine(rp, sample, PlotFrame.Ink, 2, LinePattern.Solid));
        x = Entry(rp, key.Other, x, y, sample => DrawLine(rp, sample, PlotFrame.Guide, 1.5f, LinePattern.DenselyDashed));
        if (key.Area.Length > 0)
        {
            Entry(rp, key.Area, x, y, sample => Pen.FillRectangle(rp.Canvas, sample, rp.Paint, new FillStyle { Color = PlotFrame.Ink.WithAlpha(0.2) }));
        }
    }

    private static float Entry(RenderPack rp, string word, float x, float y, Action<PixelRect> drawSample)
    {
        TextBlock text = TextBlock.Fit(word, PlotFrame.FontSize, PlotFrame.Width, 1);
        drawSample(new PixelRect(x, x + SampleWidth, y + (SampleHeight / 2), y - (SampleHeight / 2)));
        text.Draw(rp, x + SampleWidth + Gap, y);
        return x + SampleWidth + Gap + text.Width + Apart;
    }

    private static void DrawLine(RenderPack rp, PixelRect sample, Color color, float width, LinePattern pattern) =>
        Pen.DrawLine(rp.Canvas, rp.Paint, sample.LeftCenter, sample.RightCenter, new LineStyle(width, color, pattern));
}
