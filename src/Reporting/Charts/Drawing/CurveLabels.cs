using ScottPlot;
using Pen = ScottPlot.Drawing;

namespace Experiments.Reporting.Charts.Drawing;

/// <summary>
/// Number and name of each curve right of the plot, at the height of its number: so from top to bottom they are in the
/// order of the numbers, and a line ties one to its curve only where the curve ends at that number.
/// </summary>
internal sealed class CurveLabels
{
    private const float Leader = 26; // from the plot's edge to a label's marker
    private const float ValueAt = 40;
    private const float ValueGap = 11;
    private const float NameWidth = 190;
    private const float NoteSize = 12;
    private const float Gap = 5;
    private const float Edge = 12;

    private readonly Label[] labels;
    private readonly float nameAt;

    private CurveLabels(Label[] labels)
    {
        this.labels = labels;
        nameAt = ValueAt + labels.Select(label => label.Value.Width).DefaultIfEmpty().Max() + ValueGap;
        Width = nameAt + labels.Select(label => Math.Max(label.Name.Width, label.Note.Width)).DefaultIfEmpty().Max() + Edge;
        Height = labels.Sum(label => label.Height);
    }

    /// <summary>The room they take right of the plot.</summary>
    public float Width { get; }

    /// <summary>The least height of a plot that has them all beside it.</summary>
    public float Height { get; }

    /// <summary>The labels of a chart, ready to be measured.</summary>
    public static CurveLabels Of(CurveChart chart) => new(
    [
        .. chart.Curves.OrderByDescending(chart.LevelOf).Select(curve => new Label(
            curve,
            TextBlock.Fit(curve.Value, PlotFrame.FontSize, NameWidth, 1, bold: true),
            TextBlock.Fit(curve.Label, PlotFrame.FontSize, NameWidth, 3),
            TextBlock.Fit(curve.Reached, NoteSize, NameWidth, 1))),
    ]);

    /// <summary>Draws them beside the finished plot.</summary>
    public void Draw(RenderPack rp, CurveChart chart)
    {
        float[] wanted =
        [
            .. labels.Select(label => rp.Plot.Axes.Left.GetPixel(chart.LevelOf(label.Curve), rp.DataRect))
                .Select(y => Math.Clamp(y, rp.DataRect.Top, rp.DataRect.Bottom)),
        ];
        IReadOnlyList<float> middles = LabelColumn.Spread(
            wanted, [.. labels.Select(label => label.Height)], rp.DataRect.Top - Gap, rp.DataRect.Bottom + Gap);
        float edge = rp.DataRect.Right;
        foreach ((int index, Label label) in labels.Index())
        {
            float y = middles[index];
            float first = y - (label.Name.Height + label.Note.Height - label.Value.Height) / 2; // the line that number and name begin on
            if (chart.EndsAtEdge(label.Curve) && label.Curve.Reached.Length == 0)
            {
                Pen.DrawLine(rp.Canvas, rp.Paint, new Pixel(edge + 5, wanted[index]), new Pixel(edge + Leader - 6, first), PlotFrame.Pale);
            }

            Pen.DrawMarker(rp.Canvas, rp.Paint, new Pixel(edge + Leader, first), ArmStyle.Of(label.Curve.Arm).MarkerStyle(9));
            label.Value.Draw(rp, edge + ValueAt, first);
            label.Name.Draw(rp, edge + nameAt, y - (label.Note.Height / 2));
            label.Note.Draw(rp, edge + nameAt, y + (label.Name.Height / 2));
        }
    }

    private sealed record Label(Curve Curve, TextBlock Value, TextBlock Name, TextBlock Note)
    {
        public float Height => Name.Height + Note.Height + Gap;
    }
}
