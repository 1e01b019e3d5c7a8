namespace Experiments.Tests.EndToEnd.Bits;

/// <summary>Each way to regularize alone, and those together that change weights in one update.</summary>
internal static class RegularizationMatrix
{
    private const string Dropout = "dropout: {hidden: 0.5, input: 0.2, mask: per-example, scaling: inverted}";

    public static IEnumerable<(string Name, string Settings)> Experiments =>
    [
        Of("l1-subgradient", "l1: 0.1"),
        Of("l1-proximal", "l1: {lambda: 0.1, step: proximal}"),
        Of("l2", "l2: 0.1"),
        Of("l2-per-example", "l2: {lambda-per-example: 0.002}"),
        Of("l2-strong", "l2: 100"),
        Of("l1-and-l2", "l1: 0.1, l2: 0.1"),
        Of("max-norm", "max-norm: 0.8"),
        Of("dropout-per-batch", "dropout: 0.5"),
        Of("dropout-per-example", "dropout: {hidden: 0.5, mask: per-example}"),
        Of("dropout-input", "dropout: {hidden: 0, input: 0.3}"),
        Of("dropout-inverted", "dropout: {hidden: 0.3, scaling: inverted}"),
        Of("early-stopping-accuracy", "early-stopping: 1"),
        Of("early-stopping-cost", "early-stopping: {patience: 1, metric: validation-cost}"),
        Of("all-regularizers", $"l1: {{lambda: 0.1, step: proximal}}, l2: 0.1, max-norm: 0.8, early-stopping: 3, {Dropout}"),
        ("dropout-per-layer", "network: {layers: [132, 33, 17, 10]}\nregularization: {dropout: {hidden: [0.2, 0.6]}}"),
        ("dropout-with-remainder", $"training: {{batch-size: 7}}\nregularization: {{{Dropout}}}"),
        .. from regularizer in new[] { "l1: 0.1", "l2: 0.1", "max-norm: 0.8" }
           select ($"momentum-and-{regularizer[..regularizer.IndexOf(':')]}", $"training: {{momentum: 0.9}}\nregularization: {{{regularizer}}}"),
    ];

    private static (string Name, string Settings) Of(string name, string regularizers) => (name, $"regularization: {{{regularizers}}}");
}
