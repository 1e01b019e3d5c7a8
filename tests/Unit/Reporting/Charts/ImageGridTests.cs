using Experiments.Reporting.Charts;
using Experiments.Reporting.Charts.Drawing;
using NUnit.Framework;
using SkiaSharp;

namespace Experiments.Tests.Unit.Reporting.Charts;

[FullRunOnly]
public class ImageGridTests
{
    private static readonly GreyImage Corner = new(2, 2, new byte[] { 200, 0, 0, 0 });

    [Test]
    public void Every_pixel_is_a_square_of_one_grey()
    {
        using SKBitmap picture = SKBitmap.Decode(Renderer.Png(Grid(Corner) with { Title = "" }));
        SKColor grey = new(55, 55, 55); // 255 − 200
        (int X, int Y)[] dark =
        [
            .. from y in Enumerable.Range(0, picture.Height) from x in Enumerable.Range(0, picture.Width)
               where picture.GetPixel(x, y) == grey
               select (x, y),
        ];

        int side = (int)Math.Sqrt(dark.Length);
        Assert.That(side, Is.GreaterThan(50));
        Assert.That(dark, Has.Length.EqualTo(side * side), "a square: nothing between neighbours is smoothed");
        Assert.That(dark.Max(pixel => pixel.X) - dark.Min(pixel => pixel.X), Is.EqualTo(side - 1));
    }

    [Test]
    public void Whatever_is_seen_moves_the_identity()
    {
        string[] identities =
        [
            Identity(Grid(Corner)),
            Identity(Grid(Corner with { Pixels = new byte[] { 201, 0, 0, 0 } })),
            Identity(Grid(Corner with { Caption = "7" })),
            Identity(Grid(Corner, Corner)),
            Identity(Grid(Corner) with { Columns = ["Column"] }),
            Identity(Grid(Corner) with { Attribution = "Somebody" }),
        ];

        Assert.That(identities, Is.Unique);
        Assert.That(Identity(Grid(Corner with { Pixels = new byte[] { 200, 0, 0, 0 } })), Is.EqualTo(identities[0]));
    }

    [Test]
    public void The_attribution_is_drawn() =>
        Assert.That(Renderer.Png(Grid(Corner) with { Attribution = "Somebody" }), Is.Not.EqualTo(Renderer.Png(Grid(Corner))));

    [Test]
    public void Many_columns_stay_inside_the_page()
    {
        using SKBitmap picture = SKBitmap.Decode(Renderer.Png(Grid([.. Enumerable.Repeat(new GreyImage(28, 28, Full()), 12)])));

        Assert.That(Enumerable.Range(0, picture.Height).Select(y => picture.GetPixel(picture.Width - 1, y)), Is.All.EqualTo(SKColors.White));
    }

    [Test]
    public void A_wrong_number_of_pixels_is_refused() =>
        Assert.That(() => new GreyImage(28, 28, new byte[3]), Throws.ArgumentException.With.Message.Contains("784 pixels, not 3"));

    [Test]
    public void A_grid_without_images_can_be_drawn() =>
        Assert.That(() => Renderer.Png(new ImageGrid("Title", [], [], "")), Throws.Nothing);

    private static byte[] Full() => [.. Enumerable.Repeat((byte)255, 784)];

    private static ImageGrid Grid(params GreyImage[] images) => new("Title", [], [new ImageRow("Row", images)], "");

    private static string Identity(Chart chart) => new Picture("name", "", chart).Identity;
}
