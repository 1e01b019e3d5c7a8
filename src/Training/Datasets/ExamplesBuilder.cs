namespace Experiments.Training.Datasets;

/// <summary>Collects pictures one by one, without their zero pixels.</summary>
/// <param name="inked">Expected number of pixels that are not zero.</param>
/// <param name="count">Expected number of pictures.</param>
internal sealed class ExamplesBuilder(int inked = 0, int count = 0)
{
    private readonly List<int> starts = new(count + 1) { 0 };
    private readonly List<int> columns = new(inked);
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
                columns.Add(pixel);
                values.Add(pixels[pixel]);
            }
        }

        starts.Add(columns.Count);
        labels.Add(label);
    }

    /// <summary>All that was added: where each picture begins, the places and values of its pixels, and the labels.</summary>
    public (int[] Starts, int[] Columns, byte[] Values, byte[] Labels) ToArrays() => ([.. starts], [.. columns], [.. values], [.. labels]);
}
