using Experiments.Tests.Benchmarks.Trainings;
using Experiments.Training.Datasets;

namespace Experiments.Tests.Benchmarks.Growth;

/// <summary>Trainings that differ in one quantity, by which their costs should grow along a straight line.</summary>
/// <param name="Name">File name of its picture, without <c>growth-</c>.</param>
/// <param name="Quantity">What grows.</param>
/// <param name="Fixed">What stays the same.</param>
/// <param name="Points">From small to large.</param>
internal sealed record Series(string Name, string Quantity, string Fixed, IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>By images, weights, and mini-batches.</summary>
    public static IReadOnlyList<Series> All() =>
    [
        new(
            "images",
            "images",
            "784-100-10, mini-batches of 10",
            [.. new[] { 10_000, 20_000, 30_000, 40_000, 50_000 }.Select(images => new SeriesPoint(images, Wide(100, 10), Mnist.First(images)))]),
        new(
            "weights",
            "weights and biases",
            "784-n-10 with n from 100 to 1,600, mini-batches of 10",
            [.. new[] { 100, 200, 400, 800, 1600 }.Select(nodes => new SeriesPoint((795 * nodes) + 10, Wide(nodes, 10), Mnist.First()))]),
        new(
            "mini-batches",
            "mini-batches",
            "784-100-10, mini-batches of 100, 50, 20, 10 and 5",
            [.. new[] { 100, 50, 20, 10, 5 }.Select(size => new SeriesPoint(Mnist.Images / size, Wide(100, size), Mnist.First()))]),
    ];

    private static Case Wide(int nodes, int batchSize) => new("", [784, nodes, 10], batchSize);
}

/// <summary>One of them.</summary>
/// <param name="X">The quantity's value.</param>
/// <param name="Case">What is trained.</param>
/// <param name="Images">On what.</param>
internal sealed record SeriesPoint(double X, Case Case, Examples Images)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Case}, {Images.Count} images";
}
