using System.Runtime.Intrinsics;
using CsCheck;
using Experiments.Training.Kernels;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Kernels;

/// <summary>
/// The products against loops that say what they mean, to the bit, over random shapes: every element adds its terms in
/// order, whatever the width of the vectors, however rows and columns are tiled, and whichever panels are asked for.
/// </summary>
[FullRunOnly]
public sealed class ProductTests
{
    private const int Iterations = 100;

    internal const float Loss = 0.125f;
    internal const float Factor = -0.3f;
    internal const float Scale = 0.7f;

    private static readonly Gen<Operands> Shapes =
        from rows in Gen.OneOf(Gen.Int[1, 9], Gen.Const(40))
        from inner in Gen.OneOf(Gen.Int[1, 70], Gen.Const(290), Gen.Const(450))
        from outputs in Gen.OneOf(Gen.Int[1, 70], Gen.Const(1), Gen.Const(7), Gen.Const(16), Gen.Const(17), Gen.Const(31), Gen.Const(33), Gen.Const(64), Gen.Const(100))
        from zeros in Gen.Double[0, 1]
        from inPanels in Gen.Bool
        from seed in Gen.Int
        select new Operands(rows, inner, outputs, zeros, inPanels, seed);

    [Test]
    public void Dense_product_starts_at_the_bias_and_adds_in_order() => Shapes.Sample(o =>
    {
        float[] expected = o.Matrix((row, j) => o.Terms(row, j, start: o.Bias[j]));
        o.RequireAll<MatrixProductBlocks>(expected, z => MatrixProduct.Multiply(o.A, o.W, o.Bias, o.Z(z), ..));
        float[] without = o.Matrix((row, j) => o.Terms(row, j, start: 0));
        Operands.Require(without, z => MatrixProduct.Multiply(o.A, o.W, [], o.Z(z), ..));
    }, iter: Iterations);

    [Test]
    public void Sparse_product_adds_in_order_and_is_then_scaled_onto_the_bias() => Shapes.Sample(o =>
    {
        float[] expected = o.Matrix((row, j) => MathF.FusedMultiplyAdd(Scale, o.Terms(row, j, start: 0), o.Bias[j]));
        o.RequireAll<SparseProductPanels>(expected, z => SparseProduct.Multiply(o.SparseRows(), o.W, Scale, o.Bias, o.Z(z), ..));
    }, iter: Iterations);

    [Test]
    public void Outer_products_add_the_examples_in_order_and_then_to_what_the_weights_keep() => Shapes.Sample(o =>
    {
        float[] expected = o.Weights((k, j, w) => MathF.FusedMultiplyAdd(Factor, o.Errors(k, j), MathF.FusedMultiplyAdd(-Loss, w, w)));
        o.RequireAllWeights<OuterProductPanels>(expected, w => OuterProduct.Add(o.A, o.Delta, Loss, Factor, w, ..));
    }, iter: Iterations);

    [Test]
    public void Sparse_outer_products_are_the_dense_ones_to_the_bit() => Shapes.Sample(o =>
    {
        float[] expected = o.Weights((k, j, w) => MathF.FusedMultiplyAdd(Factor, o.Errors(k, j), w));
        o.RequireAllWeights<SparseOuterProductPanels>(expected, w => SparseOuterProduct.Add(o.SparseColumnPairs(), o.Delta, Factor, w, ..));
        o.RequireAllWeights<ScatteredOuterProductPanels>(
            expected,
            w => ScatteredOuterProduct.Add(o.SparseRows(), o.Inked(), o.Delta, Factor, new Panels(new float[w.Values.Length], o.Inner, o.Stride), w, ..));
        o.RequireWeights(expected, w => OuterProduct.Add(o.A, o.Delta, 0, Factor, w, ..));
    }, iter: Iterations);

    [Test]
    public void Panels_can_be_shared_out() => Shapes.Sample(o =>
    {
        int cut = o.W.Count / 2;
        float[] whole = new float[o.Rows * o.Stride];
        MatrixProduct.Multiply(o.A, o.W, o.Bias, o.Z(whole), ..);
        Operands.Require(whole, z =>
        {
            MatrixProduct.Multiply(o.A, o.W, o.Bias, o.Z(z), cut..);
            MatrixProduct.Multiply(o.A, o.W, o.Bias, o.Z(z), ..cut);
        });
    }, iter: Iterations);

    [Test]
    public void Transposing_puts_every_weight_in_its_place() => Shapes.Sample(o =>
    {
        int stride = Shape.Stride(o.Inner);
        Panels t = new(new float[o.Outputs * stride], o.Outputs, stride);
        Transposition.Transpose(o.W, t, (t.Count / 2)..);
        Transposition.Transpose(o.W, t, ..(t.Count / 2));
        for (int k = 0; k < o.Inner; k++)
        {
            for (int j = 0; j < o.Outputs; j++)
            {
                Assert.That(
                    t.Values[Panel.Index(o.Outputs, stride, j, k)], Is.EqualTo(o.W.Values[Panel.Index(o.Inner, o.Stride, k, j)]));
            }
        }
    }, iter: Iterations);

    [Test]
    public void Column_sums_add_the_rows_in_order() => Shapes.Sample(o =>
    {
        float[] values = [.. Enumerable.Range(0, o.Rows * 32).Select(i => MathF.Sin(i))];
        float[] expected = [.. Enumerable.Range(0, 16).Select(j => Enumerable.Range(0, o.Rows).Aggregate(0f, (sum, row) => sum + values[(row * 32) + j]))];
        float[] sums = new float[16];
        ColumnSum.Of<Lanes128, Vector128<float>>(values, o.Rows, 32, sums);
        Assert.That(sums, Is.EqualTo(expected));
        ColumnSum.Of<Lanes256, Vector256<float>>(values, o.Rows, 32, sums);
        Assert.That(sums, Is.EqualTo(expected));
        ColumnSum.Of<Lanes512, Vector512<float>>(values, o.Rows, 32, sums);
        Assert.That(sums, Is.EqualTo(expected));
    }, iter: Iterations);

    [Test]
    public void Tiles_have_all_rows_of_a_panel_and_reach_into_no_other([Range(1, Panel.Columns)] int rows)
    {
        int covered = 0;
        while (covered < rows)
        {
            covered += TileRows.Next(rows - covered);
        }

        Assert.That(covered, Is.LessThanOrEqualTo(rows <= Panel.Columns / 2 ? Panel.Columns / 2 : Panel.Columns));
    }

    [Test]
    public void Shapes_that_do_not_fit_are_refused_at_the_door()
    {
        float[] four = new float[4 * 16];
        Assert.Multiple(() =>
        {
            Assert.That(() => MatrixProduct.Multiply(Rows(four, 4), new Panels(four, 17, 16), [], Rows(four, 4), ..), Throws.ArgumentException, "inner");
            Assert.That(() => MatrixProduct.Multiply(Rows(four, 4), new Panels(four, 4, 16), [], Rows(four, 3), ..), Throws.ArgumentException, "rows");
            Assert.That(() => MatrixProduct.Multiply(Rows(four, 4), new Panels(four, 4, 16), new float[15], Rows(four, 4), ..), Throws.ArgumentException, "bias");
            Assert.That(() => OuterProduct.Add(Rows(four, 4), Rows(four, 3), 0, 1, new Panels(four, 4, 16), ..), Throws.ArgumentException, "examples");
            Assert.That(() => OuterProduct.Add(Rows(four, 4), Rows(four, 4), 0, 1, new Panels(four, 17, 16), ..), Throws.ArgumentException, "inner");
            Assert.That(() => Transposition.Transpose(new Panels(four, 4, 16), new Panels(four, 17, 16), ..), Throws.ArgumentException, "columns");
            Assert.That(() => Descent.Step(four, 1, 0, four.AsSpan(1), 1), Throws.ArgumentException, "lengths");
            Assert.That(() => Rows(four, 5), Throws.InstanceOf<ArgumentOutOfRangeException>(), "a matrix larger than its values");
        });
    }

    private static Matrix Rows(float[] values, int rows) => new(values, rows, 16, inPanels: false);
}
