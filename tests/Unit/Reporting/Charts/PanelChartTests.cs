using Experiments.Reporting.Charts;
using Experiments.Reporting.Charts.Drawing;
using NUnit.Framework;
using SkiaSharp;

namespace Experiments.Tests.Unit.Reporting.Charts;

public class PanelChartTests
{
    private const int BelowPanels = 100; // real pixels at the bottom, with nothing but tick labels
    private const int Apart = 20; // real pixels: more than between the digits of a label

    [Test]
    public void Tick_labels_of_neighbouring_panels_do_not_touch()
    {
        Axis wide = new("", 0, 1, [new Tick(0, "10,000,000"), new Tick(1, "10,000,000")]);
        var panel = new Panel(0, "", "", "", [], [], []);
        var chart = new PanelChart("", wide, new Axis("", 0, 1, []), new PanelKey("", "", ""), [panel, panel]);
        using SKBitmap picture = SKBitmap.Decode(Renderer.Png(chart));
        int[] inked =
        [
            .. Enumerable.Range(0, picture.Width).Where(x =>
                Enumerable.Range(picture.Height - BelowPanels, BelowPanels).Any(y => picture.GetPixel(x, y) != SKColors.White)),
        ];

        Assert.That(1 + inked.Zip(inked.Skip(1)).Count(pair => pair.Second - pair.First > Apart), Is.EqualTo(4), "labels");
    }
}
