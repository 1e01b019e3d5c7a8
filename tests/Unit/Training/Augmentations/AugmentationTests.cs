using Experiments.Training.Augmentations;
using Experiments.Training.Datasets;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Augmentations;

public sealed class AugmentationTests
{
    private const int Size = 9;

    /// <summary>All kinds, found by themselves: a new one is tested without being told, if it can be made from a number.</summary>
    private static IEnumerable<Transformation> Kinds() => typeof(Transformation).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Transformation)))
        .Select(type => (Transformation)Activator.CreateInstance(
            type, type.GetConstructors().Single().GetParameters().Select(Argument).ToArray())!);

    [TestCaseSource(nameof(Kinds))]
    public void A_picture_depends_on_seed_picture_and_epoch_alone(Transformation kind)
    {
        Examples examples = Dots(20);
        byte[] first = Make(kind, examples, seed: 1, image: 7, epoch: 3);
        PictureMaker used = new([kind], examples, seed: 1);
        for (int image = 19; image >= 0; image--)
        {
            used.Make(image, copy: null, epoch: 3); // in another order
        }

        Assert.Multiple(() =>
        {
            Assert.That(used.Make(7, copy: null, epoch: 3).ToArray(), Is.EqualTo(first));
            Assert.That(Enumerable.Range(0, 20).Select(epoch => Convert.ToHexString(Make(kind, examples, 1, 7, epoch))).Distinct().Count(), Is.GreaterThan(2));
            Assert.That(Enumerable.Range(0, 20).Select(seed => Convert.ToHexString(Make(kind, examples, seed, 7, 3))).Distinct().Count(), Is.GreaterThan(2));
        });
    }

    [TestCaseSource(nameof(Kinds))]
    public void Displacements_are_bounded_and_centred(Transformation kind)
    {
        Examples examples = Dots(1);
        PictureMaker maker = new([kind], examples, seed: 5);
        double right = 0, largest = 0;
        const int pictures = 2000;
        for (int epoch = 0; epoch < pictures; epoch++)
        {
            Warp warp = maker.Draw(0, copy: null, epoch);
            right += warp.X.Select((x, i) => (double)x - (i % Size)).Average();
            largest = Math.Max(largest, warp.Displacement().Largest);
        }

        Assert.Multiple(() =>
        {
            Assert.That(right / pictures, Is.Zero.Within(0.1), "no side is preferred");
            Assert.That(largest, Is.GreaterThan(0.9).And.LessThan(12));
        });
    }

    [Test]
    public void Four_copies_by_shift_are_the_four_neighbours()
    {
        Examples examples = Dots(1);
        Examples expanded = new PictureMaker([new Shift()], examples, seed: 1).Expand(4);
        Assert.Multiple(() =>
        {
            Assert.That(expanded.Count, Is.EqualTo(5));
            Assert.That(
                Enumerable.Range(0, 5).Select(image => Dot(expanded, image)),
                Is.EqualTo(new[] { (4, 4), (3, 4), (4, 5), (5, 4), (4, 3) }), "(row, column): itself, up, right, down, left");
        });
    }

    [Test]
    public void Transformations_are_applied_in_order()
    {
        // Half a turn, then one pixel right and none down: the dot right of the centre goes left of it, and one back.
        Warp warp = new(Size, Size);
        warp.Move(Affine.Translation(1, 0)); // the last one first
        warp.Move(Rotate.Turn(180));
        float[] picture = new float[Size * Size], warped = new float[Size * Size];
        picture[(4 * Size) + 7] = 1;
        warp.Sample(picture, warped);
        Assert.That(Array.IndexOf(warped, warped.Max()), Is.EqualTo((4 * Size) + 2));
    }

    [Test]
    public void A_field_between_its_pixels_is_interpolated()
    {
        Warp warp = new(Size, Size);
        float[] right = new float[Size * Size], none = new float[Size * Size];
        right[(4 * Size) + 5] = 1;
        warp.Move(Affine.Translation(-0.5f, 0)); // every point half a pixel to the right
        warp.Displace(right, none);
        Assert.That(warp.X[(4 * Size) + 4], Is.EqualTo(4 + 0.5f + 0.5f));
    }

    [Test]
    public void Beyond_its_edges_a_field_says_what_it_says_there([Values(-20f, 20f)] float away)
    {
        Warp warp = new(Size, Size);
        float[] right = [.. Enumerable.Repeat(0.25f, Size * Size)], none = new float[Size * Size];
        warp.Move(Affine.Translation(away, 0));
        warp.Displace(right, none);
        Assert.That(warp.X, Is.EqualTo(Enumerable.Range(0, Size * Size).Select(i => (i % Size) - away + 0.25f)));
    }

    private static object Argument(System.Reflection.ParameterInfo parameter) => parameter.Name switch
    {
        "Sigma" => new double[] { 2 },
        "Alpha" => new double[] { 12 },
        "Degrees" => 30.0,
        "Percent" => 30.0,
        "Slope" => 0.4,
        _ => 2.0,
    };

    private static byte[] Make(Transformation kind, Examples examples, int seed, int image, int epoch) =>
        new PictureMaker([kind], examples, seed).Make(image, copy: null, epoch).ToArray();

    /// <summary>Pictures of 9 × 9 pixels: a bright one in the middle, a fainter one near the corner.</summary>
    private static Examples Dots(int count)
    {
        byte[] pixels = new byte[count * Size * Size];
        for (int image = 0; image < count; image++)
        {
            pixels[(image * Size * Size) + (4 * Size) + 4] = 255;
            pixels[(image * Size * Size) + (2 * Size) + 6] = 90;
        }

        return new Examples(pixels, Size * Size, new byte[count], 2, Size);
    }

    private static (int Row, int Column) Dot(Examples examples, int image)
    {
        byte[] pixels = new byte[Size * Size];
        examples.CopyTo(image, pixels);
        return Math.DivRem(Array.IndexOf(pixels, (byte)255), Size);
    }
}
