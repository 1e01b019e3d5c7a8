using System.Runtime.Intrinsics;
using CsCheck;
using Experiments.Training.Kernels;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Kernels;

/// <summary>
/// The products against loops that say what they mean, to the bit, over random shapes: every element starts at its
/// bias and adds its terms in order, whatever the width of the vectors and however rows and columns are tiled.
/// </summary>
public sealed class ProductTests
{
    private static readonly Gen<Operands> Shapes =
        from rows in Gen.Int[1, 9]
        from inner in Gen.Int[1, 70]
        from outputs in Gen.OneOf(Gen.Int[1, 70], Gen.Const(1), Gen.Const(7), Gen.Const(16), Gen.Const(17), Gen.Const(31), Gen.Const(33), Gen.Const(64), Gen.Const(100))
        from zeros in Gen.Double[0, 1]
        from seed in Gen.Int
        select new Operands(rows, inner, outputs, zeros, seed);

    [Test]
    public void Dense_product_adds_in_order() => Shapes.Sample(o =>
    {
        float[] expected = Product(o.A, o.InnerStride, o);
        RequireAll(expected, z => MatrixProduct.Multiply<Lanes128, Vector128<float>>(o.A, o.Rows, o.InnerStride, o.Inner, o.W, o.Bias, o.Stride, z));
        RequireAll(expected, z => MatrixProduct.Multiply<Lanes256, Vector256<float>>(o.A, o.Rows, o.InnerStride, o.Inner, o.W, o.Bias, o.Stride, z));
        RequireAll(expected, z => MatrixProduct.Multiply<Lanes512, Vector512<float>>(o.A, o.Rows, o.InnerStride, o.Inner, o.W, o.Bias, o.Stride, z));
        RequireAll(expected, z => MatrixProduct.Multiply(o.A, o.Rows, o.InnerStride, o.Inner, o.W, o.Bias, o.Stride, z));
    });

    [Test]
    public void Sparse_product_is_the_dense_one_to_the_bit() => Shapes.Sample(o =>
    {
        float[] expected = Product(o.A, o.InnerStride, o);
        RequireAll(expected, z => SparseProduct.Multiply<Lanes128, Vector128<float>>(o.Sparse(), o.W, o.Bias, o.Stride, z));
        RequireAll(expected, z => SparseProduct.Multiply<Lanes256, Vector256<float>>(o.Sparse(), o.W, o.Bias, o.Stride, z));
        RequireAll(expected, z => SparseProduct.Multiply<Lanes512, Vector512<float>>(o.Sparse(), o.W, o.Bias, o.Stride, z));
        RequireAll(expected, z => SparseProduct.Multiply(o.Sparse(), o.W, o.Bias, o.Stride, z));
    });

    [Test]
    public void Outer_products_add_the_examples_in_order() => Shapes.Sample(o =>
    {
        float[] expected = OuterProducts(o);
        RequireAll(expected, g => OuterProduct.Sum<Lanes128, Vector128<float>>(o.A, o.Rows, o.InnerStride, o.Inner, o.Delta, o.Stride, g));
        RequireAll(expected, g => OuterProduct.Sum<Lanes256, Vector256<float>>(o.A, o.Rows, o.InnerStride, o.Inner, o.Delta, o.Stride, g));
        RequireAll(expected, g => OuterProduct.Sum<Lanes512, Vector512<float>>(o.A, o.Rows, o.InnerStride, o.Inner, o.Delta, o.Stride, g));
        RequireAll(expected, g => OuterProduct.Sum(o.A, o.Rows, o.InnerStride, o.Inner, o.Delta, o.Stride, g));
        RequireAll(expected, g => SparseProduct.AddOuterProducts<Lanes128, Vector128<float>>(o.Sparse(), o.Delta, o.Stride, g));
        RequireAll(expected, g => SparseProduct.AddOuterProducts<Lanes256, Vector256<float>>(o.Sparse(), o.Delta, o.Stride, g));
        RequireAll(expected, g => SparseProduct.AddOuterProducts<Lanes512, Vector512<float>>(o.Sparse(), o.Delta, o.Stride, g));
    });

    [Test]
    public void Transposing_twice_gives_the_weights_back() => Shapes.Sample(o =>
    {
        float[] t = new float[o.Outputs * o.InnerStride], back = new float[o.W.Length];
        Transposition.Transpose(o.W, o.Inner, o.Outputs, o.Stride, o.InnerStride, t);
        Transposition.Transpose(t, o.Outputs, o.Inner, o.InnerStride, o.Stride, back);
        Assert.That(back, Is.EqualTo(o.W));
    });

    [Test]
    public void Shapes_that_do_not_fit_are_refused_at_the_door()
    {
        float[] four = new float[4 * 16];
        Assert.Multiple(() =>
        {
            Assert.That(() => MatrixProduct.Multiply(four, 5, 16, 16, four, [], 16, four), Throws.ArgumentException);
            Assert.That(() => MatrixProduct.Multiply(four, 4, 16, 16, four, [], 16, four), Throws.ArgumentException);
            Assert.That(() => MatrixProduct.Multiply(four, 4, 16, 4, four, new float[15], 16, four), Throws.ArgumentException);
            Assert.That(() => MatrixProduct.Multiply(four, 4, 16, 4, four, [], 15, four), Throws.ArgumentException);
            Assert.That(() => OuterProduct.Sum(four, 4, 16, 5, four, 16, four), Throws.ArgumentException);
            Assert.That(() => Descent.Step(four, 1, 0, four.AsSpan(1), 1), Throws.ArgumentException);
        });
    }

    private static float[] Product(float[] a, int aStride, Operands o)
    {
        float[] z = new float[o.Rows * o.Stride];
        for (int row = 0; row < o.Rows; row++)
        {
            for (int j = 0; j < o.Stride; j++)
            {
                float sum = o.Bias[j];
                for (int k = 0; k < o.Inner; k++)
                {
                    sum = MathF.FusedMultiplyAdd(a[(row * aStride) + k], o.W[(k * o.Stride) + j], sum);
                }

                z[(row * o.Stride) + j] = sum;
            }
        }

        return z;
    }

    private static float[] OuterProducts(Operands o)
    {
        float[] g = new float[o.Inner * o.Stride];
        for (int k = 0; k < o.Inner; k++)
        {
            for (int j = 0; j < o.Stride; j++)
            {
                float sum = 0;
                for (int row = 0; row < o.Rows; row++)
                {
                    sum = MathF.FusedMultiplyAdd(o.A[(row * o.InnerStride) + k], o.Delta[(row * o.Stride) + j], sum);
                }

                g[(k * o.Stride) + j] = sum;
            }
        }

        return g;
    }

    private delegate void Kernel(Span<float> result);

    private static void RequireAll(float[] expected, Kernel kernel)
    {
        float[] actual = new float[expected.Length];
        kernel(actual);
        Assert.That(
            actual.Select(BitConverter.SingleToInt32Bits), Is.EqualTo(expected.Select(BitConverter.SingleToInt32Bits)));
    }

    /// <summary>Random matrices of one shape, A with a share of zeros; padding is 0.</summary>
    private sealed class Operands
    {
        private readonly List<int> starts = [0];
        private readonly List<int> columns = [];
        private readonly List<float> values = [];

        public Operands(int rows, int inner, int outputs, double zeros, int seed)
        {
            (Rows, Inner, Outputs) = (rows, inner, outputs);
            Random random = new(seed);
            float Draw() => (float)((2 * random.NextDouble()) - 1);
            A = Matrix(rows, inner, () => random.NextDouble() < zeros ? 0 : Draw());
            W = Matrix(inner, outputs, Draw);
            Bias = Matrix(1, outputs, Draw);
            Delta = Matrix(rows, outputs, Draw);
            for (int row = 0; row < rows; row++)
            {
                int[] inked = [.. Enumerable.Range(0, inner).Where(k => A[(row * InnerStride) + k] != 0)];
                columns.AddRange(inked);
                values.AddRange(inked.Select(k => A[(row * InnerStride) + k]));
                starts.Add(columns.Count);
            }
        }

        public int Rows { get; }

        public int Inner { get; }

        public int Outputs { get; }

        public int InnerStride => Shape.Stride(Inner);

        public int Stride => Shape.Stride(Outputs);

        public float[] A { get; }

        public float[] W { get; }

        public float[] Bias { get; }

        public float[] Delta { get; }

        public SparseRows Sparse() => new(starts.ToArray(), columns.ToArray(), values.ToArray());

        public override string ToString() => $"{Rows} × {Inner} × {Outputs}";

        private static float[] Matrix(int rows, int columns, Func<float> draw)
        {
            int stride = Shape.Stride(columns);
            float[] values = new float[rows * stride];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = i % stride < columns ? draw() : 0;
            }

            return values;
        }
    }
}
