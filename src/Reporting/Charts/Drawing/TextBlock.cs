using ScottPlot;

namespace Experiments.Reporting.Charts.Drawing;

/// <summary>Words broken into lines that fit.</summary>
/// <param name="Lines">From top to bottom.</param>
/// <param name="Style">Font, size and colour.</param>
/// <param name="Width">Of the longest line, in logical pixels.</param>
internal sealed record TextBlock(IReadOnlyList<string> Lines, LabelStyle Style, float Width)
{
    private const float LineHeight = 1.25f; // of the font size

    /// <summary>Of all lines, in logical pixels.</summary>
    public float Height => Lines.Count * Style.FontSize * LineHeight;

    /// <summary>Breaks at spaces; what does not fit into the lines ends in an ellipsis.</summary>
    public static TextBlock Fit(string text, float size, float width, int lines, bool bold = false)
    {
        var style = new LabelStyle { FontSize = size, Bold = bold, ForeColor = PlotFrame.Ink, Alignment = Alignment.MiddleLeft };
        using Paint paint = Paint.NewDisposablePaint();
        List<string> broken = [];
        var words = new Queue<string>(EmbeddedFonts.Drawable(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        while (words.Count > 0)
        {
            string line = words.Dequeue();
            while (words.Count > 0 && (broken.Count == lines - 1 || Fits($"{line} {words.Peek()}")))
            {
                line += $" {words.Dequeue()}"; // the last line takes all that is left
            }

            broken.Add(Cut(line));
        }

        return new TextBlock(broken, style, broken.Select(Measure).DefaultIfEmpty().Max());

        float Measure(string line) => style.Measure(line, paint).Size.Width;
        bool Fits(string line) => Measure(line) <= width;
        string Cut(string line) => Fits(line)
            ? line
            : Enumerable.Range(1, line.Length)
                .Select(less => line[..^less].TrimEnd() + "…")
                .First(shorter => shorter == "…" || Fits(shorter));
    }

    /// <summary>Draws the lines.</summary>
    /// <param name="rp">Where to.</param>
    /// <param name="x">Their left end, or right end when <paramref name="rightAligned"/>.</param>
    /// <param name="y">The middle of the block.</param>
    /// <param name="rightAligned">Lines end at the same place.</param>
    public void Draw(RenderPack rp, float x, float y, bool rightAligned = false)
    {
        Style.Alignment = rightAligned ? Alignment.MiddleRight : Alignment.MiddleLeft;
        float pitch = Style.FontSize * LineHeight;
        float first = y - ((Lines.Count - 1) * pitch / 2);
        foreach ((int line, string text) in Lines.Index())
        {
            Style.Render(rp.Canvas, new Pixel(x, first + (line * pitch)), rp.Paint, text);
        }
    }
}
