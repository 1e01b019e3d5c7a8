using Experiments.Training.Kernels;
using Experiments.Training.Randomness;
using Experiments.Training.Regularizers;

namespace Experiments.Training.Learning;

/// <summary>Which nodes of a mini-batch are kept: a factor for each node of each example, 0 for a dropped one.</summary>
internal sealed class DropoutMasks
{
    private readonly Dropout dropout;
    private readonly float[][] masks;
    private readonly int[] widths;

    /// <param name="dropout">With which probability, and for whom.</param>
    /// <param name="layers">Nodes per layer, inputs and outputs included.</param>
    /// <param name="capacity">Most examples of a batch.</param>
    public DropoutMasks(Dropout dropout, IReadOnlyList<int> layers, int capacity)
    {
        this.dropout = dropout;
        widths = [.. layers.SkipLast(1)];
        masks = [.. widths.Select((width, layer) =>
            dropout.Probability(layer) > 0 ? new float[capacity * Shape.Stride(width)] : [])];
    }

    /// <summary>Whether nodes of a layer are dropped; 0 is the inputs.</summary>
    public bool Covers(int layer) => masks[layer].Length > 0;

    /// <summary>The factors of a layer's nodes, laid out as their activations are; those of inputs in plain rows.</summary>
    public Matrix Of(int layer, int examples) => new(masks[layer], examples, Shape.Stride(widths[layer]), inPanels: layer > 0);

    /// <summary>Draws the masks of one update.</summary>
    public void Draw(int seed, long update, int examples)
    {
        RandomStream stream = new(seed, Purpose.Dropout, checked((int)update));
        for (int layer = 0; layer < masks.Length; layer++)
        {
            if (Covers(layer))
            {
                Draw(stream, layer, examples);
            }
        }
    }

    /// <summary>Sets one layer's mask for all examples: for reference data that brings its own.</summary>
    /// <param name="layer">The layer; 0 is the inputs.</param>
    /// <param name="kept">1 for a kept node, 0 for a dropped one.</param>
    /// <param name="examples">Examples in the batch.</param>
    public void Set(int layer, ReadOnlySpan<float> kept, int examples)
    {
        Matrix mask = Of(layer, examples);
        for (int node = 0; node < kept.Length; node++)
        {
            int panel = node / Panel.Columns;
            for (int example = 0; example < examples; example++)
            {
                mask.Panel(panel)[(example * mask.RowStride(panel)) + (node % Panel.Columns)] = kept[node] * dropout.TrainingScale(layer);
            }
        }
    }

    private void Draw(RandomStream stream, int layer, int examples)
    {
        Matrix mask = Of(layer, examples);
        int rows = dropout.Mask == DropoutMask.PerBatch ? 1 : examples;
        for (int panel = 0; panel < Panel.Count(mask.Stride); panel++)
        {
            Span<float> factors = mask.Panel(panel);
            int rowStride = mask.RowStride(panel);
            int width = Panel.Width(mask.Stride, panel);
            for (int row = 0; row < rows; row++)
            {
                long first = ((long)layer << 48) | ((((long)row * mask.Stride) + (panel * Panel.Columns)) / 4);
                DrawRow(stream, first, dropout.Probability(layer), dropout.TrainingScale(layer), factors.Slice(row * rowStride, width));
            }

            for (int row = rows; row < examples; row++)
            {
                factors[..width].CopyTo(factors.Slice(row * rowStride, width));
            }
        }
    }

    /// <summary>A node is dropped if its 32 random bits, read as a fraction, are below the probability.</summary>
    private static void DrawRow(RandomStream stream, long first, double probability, float scale, Span<float> row)
    {
        uint threshold = (uint)(probability * (1L << 32));
        for (int node = 0; node < row.Length; node += 4)
        {
            Block bits = stream.Bits(first + (node / 4));
            row[node] = bits.Word0 < threshold ? 0 : scale;
            row[node + 1] = bits.Word1 < threshold ? 0 : scale;
            row[node + 2] = bits.Word2 < threshold ? 0 : scale;
            row[node + 3] = bits.Word3 < threshold ? 0 : scale;
        }
    }
}
