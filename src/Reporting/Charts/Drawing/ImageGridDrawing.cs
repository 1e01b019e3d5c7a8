using ScottPlot;
using SkiaSharp;

namespace Experiments.Reporting.Charts.Drawing;

/// <summary>Draws grey images as squares of whole pixels: nothing between neighbours is smoothed.</summary>
internal static class ImageGridDrawing
{
    private const float Edge = 14;
    private const float Gap = 12;
    private const float SmallSize = 11;
    private const float CaptionWidth = 90; // ten images of 28 pixels then fit at twice their size
    private const float LargestImage = 112; // logical pixels
    private const float Empty = 28; // of a grid without images

    /// <summary>The plot and the height it needs.</summary>
    public static (Plot Plot, int Height) Draw(ImageGrid chart)
    {
        TextBlock title = PlotFrame.Title(chart.Title);
        TextBlock[] captions = [.. chart.Rows.Select(row => TextBlock.Fit(row.Caption, PlotFrame.FontSize, CaptionWidth, 3))];
        float captionWidth = captions.Select(caption => caption.Width).DefaultIfEmpty().Max();
        float left = Edge + (captionWidth > 0 ? captionWidth + Gap : 0);
        float scale = Scale(chart, PlotFrame.Width - left - Edge);
        GreyImage[] images = [.. chart.Rows.SelectMany(row => row.Images)];
        float width = scale * images.Select(image => image.Width).DefaultIfEmpty((int)Empty).Max();
        float height = scale * images.Select(image => image.Height).DefaultIfEmpty((int)Empty).Max();
        TextBlock[] heads = [.. chart.Columns.Select(column => TextBlock.Fit(column, PlotFrame.FontSize, width, 2))];
        TextBlock attribution = TextBlock.Fit(chart.Attribution, SmallSize, PlotFrame.Width - (2 * Edge), 2);
        float below = images.Any(image => image.Caption.Length > 0) ? SmallSize * 1.5f : 0;
        float headHeight = heads.Select(head => head.Height).DefaultIfEmpty(-Gap).Max() + Gap;
        float top = Align(PlotFrame.TitleHeight(title) + headHeight);
        float pitch = Align(height + below + Gap);
        float end = top + (chart.Rows.Count * pitch) + attribution.Height;

        Plot page = PlotFrame.Page(title);
        PlotFrame.Annotate(page, rp =>
        {
            foreach ((int column, TextBlock head) in heads.Index())
            {
                head.Draw(rp, left + (column * (width + Gap)), top - (Gap / 2) - (head.Height / 2));
            }

            foreach ((int row, ImageRow images) in chart.Rows.Index())
            {
                float y = top + (row * pitch);
                captions[row].Draw(rp, Edge, y + (height / 2));
                foreach ((int column, GreyImage image) in images.Images.Index())
                {
                    DrawImage(rp, image, Align(left + (column * (width + Gap))), y, scale, width);
                }
            }

            attribution.Draw(rp, Edge, end - (attribution.Height / 2));
        });
        return (page, (int)(end + Edge));
    }

    /// <summary>Logical pixels per pixel of an image: whole real pixels, as many as fit the width.</summary>
    private static float Scale(ImageGrid chart, float room)
    {
        int columns = chart.Rows.Select(row => row.Images.Count).Append(chart.Columns.Count).Append(1).Max();
        int widest = chart.Rows.SelectMany(row => row.Images).Select(image => Math.Max(image.Width, image.Height)).DefaultIfEmpty((int)Empty).Max();
        float cell = Math.Min(LargestImage, ((room + Gap) / columns) - Gap);
        return Math.Max(1, MathF.Floor(cell * Renderer.Scale / widest)) / Renderer.Scale;
    }

    private static void DrawImage(RenderPack rp, GreyImage image, float x, float y, float scale, float width)
    {
        byte[] light = new byte[image.Pixels.Length];
        for (int pixel = 0; pixel < light.Length; pixel++)
        {
            light[pixel] = (byte)(255 - image.Pixels.Span[pixel]); // ink is dark
        }

        using SKImage pixels = SKImage.FromPixelCopy(new SKImageInfo(image.Width, image.Height, SKColorType.Gray8), light);
        var place = SKRect.Create(x, y, image.Width * scale, image.Height * scale);
        rp.Canvas.DrawImage(pixels, place, new SKSamplingOptions(SKFilterMode.Nearest));
        using var frame = new SKPaint { Color = PlotFrame.Pale.ToSKColor(), IsStroke = true, StrokeWidth = 1, IsAntialias = false };
        place.Inflate(0.5f, 0.5f);
        rp.Canvas.DrawRect(place, frame);
        TextBlock.Fit(image.Caption, SmallSize, width, 1).Draw(rp, x, place.Bottom + (SmallSize * 0.75f));
    }

    /// <summary>The nearest edge between real pixels.</summary>
    private static float Align(float length) => MathF.Round(length * Renderer.Scale) / Renderer.Scale;
}
