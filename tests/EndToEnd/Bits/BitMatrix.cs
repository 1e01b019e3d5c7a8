using System.Text;

namespace Experiments.Tests.EndToEnd.Bits;

/// <summary>
/// The study <c>bits</c>: an experiment for every kind of setting, for layers on both sides of each width that kernels
/// work in, and for mini-batches that do not divide the training set.
/// </summary>
internal static class BitMatrix
{
    // An odd number of pixels in a row; and more inputs than one block of a sparse row holds.
    private static readonly MadeUpDigits Small = new("small", Height: 12, Width: 11);
    private static readonly MadeUpDigits Large = new("large", Height: 23, Width: 19);

    private static readonly int[] Widths = [1, 7, 16, 17, 31, 33, 64, 100];

    private static readonly string Study = $$"""
        title: Do the bits depend on the machine?
        summary: Small networks, trained for a few epochs with every kind of setting.
        baseline: plain
        defaults:
          dataset: {name: small, train: {{MadeUpDigits.Training}}, validation: {{MadeUpDigits.Validation}}, test: {{MadeUpDigits.Test}}}
          network: {layers: [132, 20, 10], activation: sigmoid, output: sigmoid, initial-weights: scaled-normal}
          cost: cross-entropy
          training: {updates: 24, batch-size: 10, learning-rate: 0.1}
          seeds: 2
        report: [results]
        """;

    private static IEnumerable<(string Name, string Settings)> Experiments =>
    [
        ("plain", ""),
        ("subset-by-seed", "dataset: {train: 40, subset: by-seed}"),
        ("balanced", "dataset: {train: 40, balanced: true}"),
        ("evaluated-often", "training: {evaluate-every: 5 updates}"),
        ("epochs", "training: {epochs: 5}"),
        .. Networks,
        .. Costs,
        .. BatchSizes,
        .. Schedules,
        ("svm", "model: {svm: {c: 1, gamma: 0.01}}"),
        ("svm-large", "dataset: {name: large}\nmodel: {svm: {c: 100, gamma: 0.1}}"),
        .. RegularizationMatrix.Experiments,
        .. AugmentationMatrix.Experiments,
    ];

    private static IEnumerable<(string Name, string Settings)> Networks =>
    [
        .. from activation in new[] { "identity", "leaky-relu", "relu", "scaled-tanh", "softplus", "tanh" }
           select ($"hidden-{activation}", $"network: {{activation: {activation}}}"),
        .. from distribution in new[] { "unit-normal", "he", "glorot" }
           select (distribution, $"network: {{initial-weights: {distribution}}}"),
        ("no-hidden-layer", "network: {layers: [132, 10]}"),
        ("zero", "network: {layers: [132, 10], initial-weights: zero}"),
        .. from width in Widths
           select ($"one-layer-of-{width}", $"network: {{layers: [132, {width}, 10]}}"),
        .. from width in Widths
           select ($"two-layers-of-{width}", $"network: {{layers: [132, {width}, {width}, 10]}}"),
        ("large", "dataset: {name: large}\nnetwork: {layers: [437, 270, 17, 10]}\ntraining: {updates: 8}\nseeds: 1"),
    ];

    private static IEnumerable<(string Name, string Settings)> Costs =>
    [
        ("log-likelihood", "cost: log-likelihood\nnetwork: {output: softmax}"),
        .. from output in new[] { "identity", "leaky-relu", "relu", "scaled-tanh", "sigmoid", "softmax", "softplus", "tanh" }
           select ($"quadratic-{output}", $"cost: quadratic\nnetwork: {{output: {output}}}"),
    ];

    private static IEnumerable<(string Name, string Settings)> BatchSizes =>
        from size in new[] { "1", "3", "7", "50", "all" }
        select ($"batch-of-{size}", $"training: {{batch-size: {size}}}");

    private static IEnumerable<(string Name, string Settings)> Schedules =>
    [
        ("momentum", "training: {momentum: 0.9}"),
        .. from key in new[] { "learning-rate", "momentum" }
           from schedule in new[]
           {
               ("step-decay", "{start: 0.3, multiply-by: 0.7, every: 5 updates}"),
               ("piecewise", "{at: {1: 0.3, 3: 0.1}}"),
               ("halving", "{start: 0.3, halve-after: 1}"),
           }
           select ($"{key}-{schedule.Item1}", $"training: {{{key}: {schedule.Item2}}}"),
    ];

    /// <summary>The study's files and its data sets', by their paths from the workspace's root.</summary>
    public static IEnumerable<(string Path, byte[] Content)> Files() =>
    [
        .. Small.Files(),
        .. Large.Files(),
        File("study", Study),
        .. Experiments.Select(experiment => File(experiment.Name, $"title: {experiment.Name}\n{experiment.Settings}\n")),
    ];

    private static (string Path, byte[] Content) File(string name, string text) =>
        ($"experiments/bits/{name}.yaml", Encoding.UTF8.GetBytes(text));
}
