using Experiments.Reporting.Charts;
using Experiments.Reporting.Charts.Drawing;
using Experiments.Reporting.Formats;
using Experiments.Tests.Benchmarks.Bounds;
using ScottPlot;
using Pen = ScottPlot.Drawing;

namespace Experiments.Tests.Benchmarks.Roofline;

/// <summary>
/// The classic picture: operations a second over operations per byte, both logarithmic. Each case is a ring at its bound and
/// a dot where it was measured.
/// </summary>
internal static class RooflineDrawing
{
    private const float Left = 72;
    private const float Right = 100;
    private const float Bottom = 58;
    private const float Gap = 10;
    private const double Giga = 1e9;

    private static readonly Axis X = Logarithmic("operations per byte of weights", 0.5, 128, [0.5, 1, 2, 5, 10, 20, 50, 100]);

    /// <summary>The picture as a PNG file.</summary>
    /// <param name="limits">The roofs.</param>
    /// <param name="results">The cases.</param>
    public static byte[] Png(Limits limits, IReadOnlyList<CaseResult> results)
    {
        EmbeddedFonts.Use();
        TextBlock title = PlotFrame.Title("How near the engine comes to the machine’s own limits, one thread");
        Axis y = Logarithmic(
            "10⁹ operations a second", 5, 1.6 * limits.Peak / Giga, [5, 10, 20, 50, 100, 200, 500, 1000]);
        Plot plot = PlotFrame.Create(title, X, new PixelPadding(Left, Right, Bottom, PlotFrame.TitleHeight(title)));
        PlotFrame.Show(plot.Axes.Left, y);
        plot.Axes.SetLimitsY(y.Low, y.High);
        foreach (MemoryLevel level in limits.Levels)
        {
            AddRoof(plot, limits.Peak, level.ReadSpeed);
        }

        PlotFrame.Annotate(plot, rp =>
        {
            NameRoofs(rp, limits);
            DrawCases(rp, results);
        });
        return Renderer.Png(plot, PlotFrame.Height);
    }

    private static Axis Logarithmic(string label, double low, double high, double[] ticks) => new(
        label,
        Math.Log10(low),
        Math.Log10(high),
        [.. ticks.Where(tick => tick >= low && tick <= high).Select(tick => new Experiments.Reporting.Charts.Tick(Math.Log10(tick), $"{tick}"))]);

    /// <summary>Rises with the bandwidth, and ends in the peak.</summary>
    private static void AddRoof(Plot plot, double peak, double bandwidth)
    {
        double ridge = Math.Log10(peak / bandwidth);
        double start = X.Low + Math.Log10(bandwidth / Giga);
        Coordinates[] line = [new(X.Low, start), new(ridge, Math.Log10(peak / Giga)), new(X.High, Math.Log10(peak / Giga))];
        ScottPlot.Plottables.Scatter roof = plot.Add.Scatter(line, PlotFrame.Pale);
        roof.LineWidth = 1.5f;
        roof.MarkerSize = 0;
    }

    /// <summary>The peak at its right end, each bandwidth above its ridge.</summary>
    private static void NameRoofs(RenderPack rp, Limits limits)
    {
        float height = rp.Plot.Axes.Left.GetPixel(Math.Log10(limits.Peak / Giga), rp.DataRect);
        TextBlock.Fit("peak", PlotFrame.FontSize, Right, 1).Draw(rp, rp.DataRect.Right + Gap, height);
        foreach (MemoryLevel level in limits.Levels)
        {
            TextBlock name = TextBlock.Fit(level.Name, PlotFrame.FontSize, Right, 1);
            float ridge = rp.Plot.Axes.Bottom.GetPixel(Math.Log10(limits.Peak / level.ReadSpeed), rp.DataRect);
            name.Draw(rp, ridge - (name.Width / 2), height - Gap - 4);
        }
    }

    private static void DrawCases(RenderPack rp, IReadOnlyList<CaseResult> results)
    {
        foreach ((int index, CaseResult result) in results.Index())
        {
            Color color = ArmStyle.Of(index).Color;
            Pixel At(double seconds) => new(
                rp.Plot.Axes.Bottom.GetPixel(Math.Log10(result.Operations / result.Traffic), rp.DataRect),
                rp.Plot.Axes.Left.GetPixel(Math.Log10(result.Operations / seconds / Giga), rp.DataRect));
            Pixel bound = At(result.Bound.Median), measured = At(result.Seconds.Median);
            Pen.DrawLine(rp.Canvas, rp.Paint, bound, measured, color, 1.5f);
            Pen.DrawMarker(rp.Canvas, rp.Paint, bound, new MarkerStyle(MarkerShape.OpenCircle, 12, color) { LineWidth = 1.5f });
            Pen.DrawMarker(rp.Canvas, rp.Paint, measured, new MarkerStyle(MarkerShape.FilledCircle, 10, color));
            TextBlock.Fit($"{result.Case.Name} {Numbers.Fixed(100 * result.Share.Median, 0)} %", PlotFrame.FontSize, Right, 1)
                .Draw(rp, measured.X + Gap, measured.Y);
        }
    }
}
