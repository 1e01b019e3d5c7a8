namespace Experiments.Training.Kernels;

/// <summary>Weights of a convolution by distance, to both sides, with zeros beyond their radius.</summary>
/// <param name="values">2 · size of them, distance 0 in the middle.</param>
/// <param name="radius">The largest distance whose weight may differ from 0.</param>
internal readonly ref struct ConvolutionWeights(ReadOnlySpan<float> values, int radius)
{
    private readonly ReadOnlySpan<float> values = values;

    /// <summary>Distances go from −size to size − 1.</summary>
    public int Size => values.Length / 2;

    /// <summary>The largest distance whose weight may differ from 0.</summary>
    public int Radius { get; } = radius;

    /// <summary>The weight of a distance.</summary>
    public ref readonly float this[int distance] => ref values[Size + distance];
}
