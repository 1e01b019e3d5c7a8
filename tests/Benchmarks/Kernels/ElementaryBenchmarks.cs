using BenchmarkDotNet.Attributes;
using Experiments.Training.Kernels;

namespace Experiments.Tests.Benchmarks.Kernels;

/// <summary>Elementary functions of 8,000 numbers: the activations of 800 nodes for 10 images.</summary>
public class ElementaryBenchmarks
{
    private readonly float[] x = [.. Enumerable.Range(0, 8000).Select(i => (i - 4000) / 500f)];
    private readonly float[] y = new float[8000];

    [Benchmark]
    public void Exp() => Elementwise.Apply<ExpFunction>(x, y);

    [Benchmark]
    public void Sigmoid() => Elementwise.Apply<SigmoidFunction>(x, y);

    private readonly struct ExpFunction : IFunction
    {
        public static TVector Of<TLanes, TVector>(TVector x)
            where TLanes : ILanes<TVector>
            where TVector : struct =>
            Elementary.Exp<TLanes, TVector>(x);
    }

    private readonly struct SigmoidFunction : IFunction
    {
        public static TVector Of<TLanes, TVector>(TVector x)
            where TLanes : ILanes<TVector>
            where TVector : struct =>
            Elementary.Sigmoid<TLanes, TVector>(x);
    }
}
