using System.Runtime.Intrinsics;
using Experiments.Training.Kernels;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Kernels;

/// <summary>What is done to points and at points, against scalar twins, to the bit, at every width of the vectors.</summary>
public sealed class BilinearTests
{
    private const int Height = 5;
    private const int Width = 7;
    private const int Count = 203; // whole vectors of every width, and some left

    private static readonly float[] table = [.. Enumerable.Range(0, Bilinear.RoomFor(Height, Width)).Select(i => MathF.Sin(i * i))];
    private static readonly float[] x = [float.NaN, 0, -0f, -1, 6, 7, 5.9999995f, -1e-8f, 1e30f, -1e30f, .. Enumerable.Range(0, Count - 10).Select(i => (9 * MathF.Sin(i)) + 3)];
    private static readonly float[] y = [1, 0, 4, -1, 4, 5, 3.9999998f, float.NaN, 2, 3, .. Enumerable.Range(0, Count - 10).Select(i => (7 * MathF.Cos(3 * i)) + 2)];

    [Test]
    public void A_value_lies_between_the_four_around_its_point([Values(0f, 1f)] float origin)
    {
        float[] expected = [.. x.Zip(y, (right, down) => Twin(right + origin, down + origin))];
        Assert.Multiple(() =>
        {
            Assert.That(Values(v => Bilinear.Sample(table, Height, Width, x, y, origin, v)), Is.EqualTo(expected));
            Assert.That(Values(v => Bilinear.Sample<Lanes128, Vector128<float>>(table, Height, Width, x, y, origin, v)), Is.EqualTo(expected));
            Assert.That(Values(v => Bilinear.Sample<Lanes256, Vector256<float>>(table, Height, Width, x, y, origin, v)), Is.EqualTo(expected));
            Assert.That(Values(v => Bilinear.Sample<Lanes512, Vector512<float>>(table, Height, Width, x, y, origin, v)), Is.EqualTo(expected));
        });
    }

    [Test]
    public void Tables_without_the_neighbours_of_the_last_row_are_refused() =>
        Assert.That(() => Bilinear.Sample(table.AsSpan(1), Height, Width, x, y, 0, new float[Count]), Throws.ArgumentException);

    [Test]
    public void Points_are_moved_by_an_affine_map()
    {
        (float X, float Y) centre = (3, 2);
        (float X, float Y, float Shift) toX = (0.9f, -0.2f, 1.1f), toY = (0.3f, 1.1f, -0.7f);
        float[] expected =
        [
            .. x.Zip(y, (right, down) => (toX.X * (right - centre.X)) + (toX.Y * (down - centre.Y)) + toX.Shift + centre.X),
            .. x.Zip(y, (right, down) => (toY.X * (right - centre.X)) + (toY.Y * (down - centre.Y)) + toY.Shift + centre.Y),
        ];
        Assert.Multiple(() =>
        {
            Assert.That(Moved((u, v) => Points.Move(u, v, centre, toX, toY)), Is.EqualTo(expected));
            Assert.That(Moved((u, v) => Points.Move<Lanes128, Vector128<float>>(u, v, centre, toX, toY)), Is.EqualTo(expected));
            Assert.That(Moved((u, v) => Points.Move<Lanes256, Vector256<float>>(u, v, centre, toX, toY)), Is.EqualTo(expected));
            Assert.That(Moved((u, v) => Points.Move<Lanes512, Vector512<float>>(u, v, centre, toX, toY)), Is.EqualTo(expected));
        });
    }

    [Test]
    public void Points_are_moved_by_displacements()
    {
        float[] expected = [.. x.Zip(y, (right, by) => right + by)];
        Assert.That(Moved((u, v) => Points.Add(u, v))[..Count], Is.EqualTo(expected));
    }

    [Test]
    public void Pixels_become_numbers_and_numbers_the_nearest_pixels()
    {
        byte[] pixels = [.. Enumerable.Range(0, 256 + 5).Select(i => (byte)i)], rounded = new byte[pixels.Length];
        float[] numbers = new float[pixels.Length];
        Pixels.ToNumbers(pixels, numbers);
        Assert.That(numbers, Is.EqualTo(pixels.Select(pixel => (float)pixel)));
        Pixels.Round([.. numbers.Select(number => number + 0.49f)], rounded);
        Assert.That(rounded, Is.EqualTo(pixels));
        Pixels.Round([.. numbers.Select(number => Math.Max(0, number - 0.5f))], rounded);
        Assert.That(rounded, Is.EqualTo(pixels), "halves upwards");
    }

    private static float Twin(float right, float down)
    {
        right = right > 0 ? Math.Min(right, Width - 1) : 0; // 0 where it is not a number
        down = down > 0 ? Math.Min(down, Height - 1) : 0;
        int at = ((int)down * Width) + (int)right;
        float above = Mix(table[at], table[at + 1], right - MathF.Floor(right));
        float below = Mix(table[at + Width], table[at + Width + 1], right - MathF.Floor(right));
        return Mix(above, below, down - MathF.Floor(down));
    }

    private static float Mix(float first, float second, float share) => first + (share * (second - first));

    private static float[] Values(Write sample)
    {
        float[] values = new float[Count];
        sample(values);
        return values;
    }

    private static float[] Moved(MovePoints move)
    {
        float[] right = [.. x], down = [.. y];
        move(right, down);
        return [.. right, .. down];
    }

    private delegate void Write(Span<float> values);

    private delegate void MovePoints(Span<float> right, Span<float> down);
}
