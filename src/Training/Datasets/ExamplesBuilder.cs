using System.Runtime.InteropServices;
using Experiments.Training.Kernels;

namespace Experiments.Training.Datasets;

/// <summary>Collects pictures one by one, without their zero pixels.</summary>
/// <param name="inputs">Pixels of one picture.</param>
/// <param name="inked">Expected number of pixels that are not zero.</param>
/// <param name="count">Expected number of pictures.</param>
internal sealed class ExamplesBuilder(int inputs, int inked = 0, int count = 0)
{
    private readonly List<int> starts = new((count * SparseRows.BlocksOf(inputs)) + 1) { 0 };
    private readonly List<ushort> columns = new(inked);
    private readonly List<byte> values = new(inked);
    private readonly List<byte> labels = new(count);

    /// <summary>Adds a picture.</summary>
    /// <param name="pixels">0 to 255.</param>
    /// <param name="label">Its class.</param>
    public void Add(ReadOnlySpan<byte> pixels, byte label)
    {
        for (int pixel = 0; pixel < pixels.Length; pixel++)
        {
            if (pixels[pixel] != 0)
            {
                columns.Add((ushort)pixel);
                values.Add(pixels[pixel]);
            }
        }

        Span<int> blocks = stackalloc int[SparseRows.BlocksOf(inputs) + 1];
        int start = starts[^1];
        SparseRows.FindBlocks(CollectionsMarshal.AsSpan(columns)[start..], start, blocks[..^1]);
        blocks[^1] = columns.Count;
        starts.AddRange(blocks[1..]);
        labels.Add(label);
    }

    /// <summary>All that was added: where each block of each picture begins, the places and values of its pixels, and the labels.</summary>
    public (int[] Starts, ushort[] Columns, byte[] Values, byte[] Labels) ToArrays() => ([.. starts], [.. columns], [.. values], [.. labels]);
}
