using BenchmarkDotNet.Attributes;
using Experiments.Tests.Benchmarks.Trainings;
using Experiments.Training.Augmentations;
using Experiments.Training.Datasets;

namespace Experiments.Tests.Benchmarks.Kernels;

/// <summary>One transformed picture after another.</summary>
public class PictureBenchmarks
{
    private readonly Examples images = Mnist.First(1000);
    private readonly PictureMaker elastic;
    private int image;

    public PictureBenchmarks() => elastic = new PictureMaker([new Elastic([4], [34])], images, seed: 1);

    /// <summary>28×28 pixels, σ 4, α 34.</summary>
    [Benchmark]
    public void ElasticPicture()
    {
        elastic.Make(image, copy: null, epoch: 0);
        image = (image + 1) % images.Count;
    }
}
