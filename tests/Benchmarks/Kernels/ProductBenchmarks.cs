using BenchmarkDotNet.Attributes;
using Experiments.Tests.Benchmarks.Trainings;
using Experiments.Training.Datasets;
using Experiments.Training.Kernels;

namespace Experiments.Tests.Benchmarks.Kernels;

/// <summary>The products of one mini-batch: out of the pixels, and between two hidden layers of as many nodes.</summary>
public class ProductBenchmarks
{
    private const float Factor = -1e-9f; // so small that weights stay in range however often they are updated

    private Batch batch = null!;
    private AlignedFloats first = null!;
    private AlignedFloats second = null!;
    private AlignedFloats zeros = null!;
    private AlignedFloats transposed = null!;
    private AlignedFloats activations = null!;
    private AlignedFloats errors = null!;
    private AlignedFloats sums = null!;
    private float[] biases = [];

    /// <summary>Nodes of a hidden layer.</summary>
    [Params(100, 800)]
    public int Nodes { get; set; }

    /// <summary>m̂.</summary>
    [Params(10, 128)]
    public int BatchSize { get; set; }

    private int Stride => Shape.Stride(Nodes);

    private Panels First => new(first.Span, batch.Inputs.Width, Stride);

    private Panels Second => new(second.Span, Nodes, Stride);

    private Panels Zeros => new(zeros.Span, batch.Inputs.Width, Stride);

    private Range All => ..Panel.Count(Stride);

    [GlobalSetup]
    public void SetUp()
    {
        MiniBatches miniBatches = new(Mnist.First(), BatchSize);
        miniBatches.Gather();
        batch = miniBatches.Batch;
        batch.SortByColumnPair();
        batch.FindInked();
        first = Filled(batch.Inputs.Width * Stride);
        zeros = new AlignedFloats(batch.Inputs.Width * Stride);
        second = Filled(Nodes * Stride);
        transposed = Filled(Nodes * Stride);
        activations = Filled(BatchSize * Stride);
        errors = Filled(BatchSize * Stride);
        sums = Filled(BatchSize * Stride);
        biases = new float[Stride];
    }

    [Benchmark]
    public void SparseProduct() => Training.Kernels.SparseProduct.Multiply(batch.Inputs, First, 1, biases, Of(sums), All);

    [Benchmark]
    public void SparseOuterProduct() => Training.Kernels.SparseOuterProduct.Add(batch.InputColumnPairs, Of(errors), Factor, First, All);

    [Benchmark]
    public void ScatteredOuterProduct() =>
        Training.Kernels.ScatteredOuterProduct.Add(batch.Inputs, batch.InkedColumns, Of(errors), Factor, Zeros, First, All);

    [Benchmark]
    public void MatrixProduct() => Training.Kernels.MatrixProduct.Multiply(Of(activations), Second, biases, Of(sums), All);

    [Benchmark]
    public void OuterProduct() => Training.Kernels.OuterProduct.Add(Of(activations), Of(errors), loss: 0, Factor, Second, All);

    [Benchmark]
    public void Transposition() => Training.Kernels.Transposition.Transpose(Second, new Panels(transposed.Span, Nodes, Stride), All);

    private static AlignedFloats Filled(int length)
    {
        AlignedFloats numbers = new(length);
        for (int i = 0; i < length; i++)
        {
            numbers.Span[i] = (i % 7) - 3;
        }

        return numbers;
    }

    private Matrix Of(AlignedFloats numbers) => new(numbers.Span, BatchSize, Stride, inPanels: true);
}
