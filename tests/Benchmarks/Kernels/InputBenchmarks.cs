using BenchmarkDotNet.Attributes;
using Experiments.Tests.Benchmarks.Trainings;

namespace Experiments.Tests.Benchmarks.Kernels;

/// <summary>What is done to the images of a mini-batch before the first product.</summary>
public class InputBenchmarks
{
    private MiniBatches miniBatches = null!;

    /// <summary>m̂.</summary>
    [Params(10, 128)]
    public int BatchSize { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        miniBatches = new MiniBatches(Mnist.First(), BatchSize);
        miniBatches.Gather();
    }

    /// <summary>The sort of <c>BatchColumnPairs</c>.</summary>
    [Benchmark]
    public void SortByColumnPair() => miniBatches.Batch.SortByColumnPair();

    /// <summary>What small first layers need instead.</summary>
    [Benchmark]
    public void FindInked() => miniBatches.Batch.FindInked();
}
