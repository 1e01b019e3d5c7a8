namespace Experiments.Tests.EndToEnd;

/// <summary>The study <c>tiny</c>: two experiments of two seeds each, trained in no time.</summary>
internal static class TinyStudy
{
    /// <summary>Its files, by their paths from the workspace's root.</summary>
    public static IReadOnlyList<(string Path, string Text)> Files { get; } =
    [
        ("experiments/tiny/study.yaml",
            """
            title: Do the parts work together?
            summary: A network too small to learn much, trained in no time.
            baseline: plain
            defaults:
              dataset: {name: mnist, train: 200, validation: 100, test: 100}
              network: {layers: [784, 10, 10], activation: sigmoid, output: sigmoid, initial-weights: scaled-normal}
              cost: cross-entropy
              training: {epochs: 3, batch-size: 10, learning-rate: 0.5}
              seeds: 2

            """),
        ("experiments/tiny/plain.yaml", "title: No regularization\n"),
        ("experiments/tiny/l2.yaml", "title: L2 [λ = 0.1]\nregularization: {l2: 0.1}\n"),
    ];
}
