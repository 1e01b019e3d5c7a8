using Experiments.Training.Kernels;
using Experiments.Training.Learning;
using Experiments.Training.Regularizers;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Learning;

/// <summary>Which nodes are dropped.</summary>
public sealed class DropoutMaskTests
{
    private const int Examples = 8;
    private const int Width = 1600;
    private static readonly int[] Layers = [Width, Width, Width, 10];

    [TestCase(DropoutMask.PerBatch)]
    [TestCase(DropoutMask.PerExample)]
    public void Each_layer_drops_its_own_share(DropoutMask mask)
    {
        Dropout dropout = new([0.5, 0.9], Input: 0.2, mask);
        double[] dropped = new double[3];
        const int updates = 50;
        for (int update = 0; update < updates; update++)
        {
            DropoutMasks masks = Draw(dropout, update: update);
            for (int layer = 0; layer < 3; layer++)
            {
                dropped[layer] += Row(masks, layer, example: 3).Count(factor => factor == 0) / (double)(updates * Width);
            }
        }

        // 80,000 draws each: a standard error of at most 0.0018.
        Assert.That(dropped, Is.EqualTo(new[] { 0.2, 0.5, 0.9 }).Within(0.008));
    }

    [Test]
    public void One_probability_serves_all_hidden_layers_and_leaves_the_inputs_alone()
    {
        DropoutMasks masks = Draw(new Dropout([0.5]));
        Assert.That(new[] { masks.Covers(0), masks.Covers(1), masks.Covers(2) }, Is.EqualTo(new[] { false, true, true }));
    }

    [Test]
    public void A_mask_per_batch_is_the_same_for_all_examples()
    {
        DropoutMasks masks = Draw(new Dropout([0.5]));
        float[] first = Row(masks, layer: 1, example: 0);
        Assert.That(Enumerable.Range(1, Examples - 1).Select(example => Row(masks, 1, example)), Is.All.EqualTo(first));
    }

    [Test]
    public void A_mask_per_example_differs_from_all_others()
    {
        DropoutMasks masks = Draw(new Dropout([0.5], Mask: DropoutMask.PerExample));
        Assert.That(Enumerable.Range(0, Examples).Select(example => Pattern(masks, 1, example)), Is.Unique);
    }

    [Test]
    public void Masks_differ_by_layer_update_and_seed_and_by_nothing_else()
    {
        string[] patterns =
        [
            Pattern(Draw(new Dropout([0.5])), layer: 1),
            Pattern(Draw(new Dropout([0.5])), layer: 2),
            Pattern(Draw(new Dropout([0.5]), update: 1), layer: 1),
            Pattern(Draw(new Dropout([0.5]), seed: 2), layer: 1),
        ];
        Assert.That(patterns, Is.Unique);
        Assert.That(Pattern(Draw(new Dropout([0.5]), examples: 1), layer: 1, examples: 1), Is.EqualTo(patterns[0]));
    }

    [Test]
    public void Classic_masks_keep_a_node_as_it_is() =>
        Assert.That(Row(Draw(new Dropout([0.75])), 1, 0).Distinct(), Is.EquivalentTo(new[] { 0f, 1f }));

    [Test]
    public void Inverted_masks_divide_by_the_probability_of_keeping_so_that_they_are_1_on_average()
    {
        DropoutMasks masks = Draw(new Dropout([0.75], Mask: DropoutMask.PerExample, Scaling: DropoutScaling.Inverted));
        float[] factors = [.. Enumerable.Range(0, Examples).SelectMany(example => Row(masks, 1, example))];
        Assert.That(factors.Distinct(), Is.EquivalentTo(new[] { 0f, 4f }));

        // 12,800 draws of a standard deviation of √3: a standard error of 0.015.
        Assert.That(factors.Average(), Is.EqualTo(1).Within(0.07));
    }

    private static DropoutMasks Draw(Dropout dropout, int seed = 1, int update = 0, int examples = Examples)
    {
        DropoutMasks masks = new(dropout, Layers, Examples);
        masks.Draw(seed, update, examples);
        return masks;
    }

    private static float[] Row(DropoutMasks masks, int layer, int example, int examples = Examples)
    {
        Matrix mask = masks.Of(layer, examples);
        float[] row = new float[Width];
        for (int panel = 0; panel < Width / Panel.Columns; panel++)
        {
            mask.Panel(panel).Slice(example * mask.RowStride(panel), Panel.Columns).CopyTo(row.AsSpan(panel * Panel.Columns));
        }

        return row;
    }

    private static string Pattern(DropoutMasks masks, int layer, int example = 0, int examples = Examples) =>
        string.Concat(Row(masks, layer, example, examples).Select(factor => factor == 0 ? '.' : '#'));
}
