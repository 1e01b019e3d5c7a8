using System.Runtime.Intrinsics;
using CsCheck;
using Experiments.Training.Kernels;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Kernels;

/// <summary>The convolutions against loops that say what they mean, to the bit, at every width of the vectors.</summary>
[FullRunOnly]
public sealed class ConvolutionTests
{
    private const float Factor = 1.7f;

    private static readonly Gen<(int Height, int Width, int Radius)> Shapes =
        Gen.Select(Gen.OneOf(Gen.Int[1, 40], Gen.Const(28)), Gen.OneOf(Gen.Int[1, 70], Gen.Const(28)), Gen.Int[0, 20]);

    private delegate void Kernel(ReadOnlySpan<float> values, int width, ConvolutionWeights weights, Span<float> sums, int stride);

    [Test]
    public void Rows_are_convolved_in_order() => Shapes.Sample(shape =>
    {
        (int height, int width, int radius) = shape;
        int stride = Shape.Stride(width), tiles = (height + Convolution.TileRows - 1) / Convolution.TileRows * Convolution.TileRows;
        float[] values = Numbers(tiles * stride), weights = Weights(Math.Max(stride, height + Convolution.TileRows), radius);
        float[] expected = Matrix(height, width, (row, column) =>
            Sum(width, k => (values[(row * stride) + k], new ConvolutionWeights(weights, radius)[column - k])));
        foreach (Kernel kernel in Across(stride))
        {
            float[] sums = new float[values.Length];
            kernel(values, width, new ConvolutionWeights(weights, radius), sums, stride);
            Assert.That(Matrix(height, width, (row, column) => sums[(row * stride) + column]), Is.EqualTo(expected));
        }
    });

    [Test]
    public void Columns_are_convolved_in_order_and_lose_their_padding() => Shapes.Sample(shape =>
    {
        (int height, int width, int radius) = shape;
        int stride = Shape.Stride(width);
        float[] values = Numbers(height * stride), weights = Weights(Math.Max(stride, height + Convolution.TileRows), radius);
        float[] expected = Matrix(height, width, (row, column) =>
            Factor * Sum(height, k => (new ConvolutionWeights(weights, radius)[row - k], values[(k * stride) + column])));
        foreach (Kernel kernel in Down(stride))
        {
            float[] sums = new float[Convolution.RoomFor(height, width, stride)];
            kernel(values, width, new ConvolutionWeights(weights, radius), sums, stride);
            Assert.That(sums[..(height * width)], Is.EqualTo(expected));
        }
    });

    [Test]
    public void Shapes_that_do_not_fit_are_refused_at_the_door()
    {
        float[] four = new float[4 * 16], weights = new float[2 * 16];
        Assert.Multiple(() =>
        {
            Assert.That(() => Convolution.Across(four, 16, new(weights, 1), four.AsSpan(1), 16), Throws.ArgumentException, "lengths");
            Assert.That(() => Convolution.Across(four.AsSpan(16), 16, new(weights, 1), four.AsSpan(16), 16), Throws.ArgumentException, "tiles of rows");
            Assert.That(() => Convolution.Across(four, 17, new(weights, 1), four, 16), Throws.ArgumentException, "columns");
            Assert.That(() => Convolution.Across(four, 16, new(weights.AsSpan(2), 1), four, 16), Throws.ArgumentException, "weights");
            Assert.That(() => Convolution.Down(four, 16, new(weights, 1), 1, four, 16), Throws.ArgumentException, "room");
        });
    }

    private static IEnumerable<Kernel> Across(int stride)
    {
        yield return Convolution.Across;
        yield return Convolution.Across<Lanes128, Vector128<float>>;
        yield return Convolution.Across<Lanes256, Vector256<float>>;
        if (stride % 32 == 0)
        {
            yield return Convolution.Across<Lanes512, Vector512<float>>;
        }
    }

    private static IEnumerable<Kernel> Down(int stride)
    {
        yield return (v, width, w, s, stride) => Convolution.Down(v, width, w, Factor, s, stride);
        yield return (v, width, w, s, stride) => Convolution.Down<Lanes128, Vector128<float>>(v, width, w, Factor, s, stride);
        yield return (v, width, w, s, stride) => Convolution.Down<Lanes256, Vector256<float>>(v, width, w, Factor, s, stride);
        if (stride % 32 == 0)
        {
            yield return (v, width, w, s, stride) => Convolution.Down<Lanes512, Vector512<float>>(v, width, w, Factor, s, stride);
        }
    }

    private static float Sum(int count, Func<int, (float, float)> term)
    {
        float sum = 0;
        for (int k = 0; k < count; k++)
        {
            (float left, float right) = term(k);
            sum = MathF.FusedMultiplyAdd(left, right, sum);
        }

        return sum;
    }

    private static float[] Matrix(int height, int width, Func<int, int, float> element) =>
        [.. from row in Enumerable.Range(0, height) from column in Enumerable.Range(0, width) select element(row, column)];

    private static float[] Numbers(int count) => [.. Enumerable.Range(1, count).Select(i => MathF.Sin(i * i))];

    private static float[] Weights(int size, int radius) =>
        [.. Enumerable.Range(-size, 2 * size).Select(distance => Math.Abs(distance) <= radius ? 1f / (3 + Math.Abs(distance)) : 0)];
}
