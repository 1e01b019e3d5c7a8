namespace Experiments.Tests.Unit.Definitions.Fuzzing;

/// <summary>Good files, with every key that there is; what mutations start from.</summary>
internal static class Corpus
{
    /// <summary>How many of the files are no experiments; they come first.</summary>
    public static int Others => Files.Count - Experiments.Count;

    /// <summary>The file under <c>experiments</c>, and its text.</summary>
    public static IReadOnlyList<(string File, string Text)> Files { get; } =
    [
        ("demo/study.yaml", TemporaryWorkspace.Study),
        ("demo/study.yaml", TemporaryWorkspace.Study + "\norder: [decay, plain]\nreport: [results, learning-curves]\nheadline: best-validation\nrope: 0.2"),
        ("demo/study.yaml", TemporaryWorkspace.Study + "\nsweep: {training.momentum: [0, 0.5]}"),
        ("datasets/tiny/dataset.yaml", TemporaryWorkspace.Dataset),
        .. Experiments.Select(text => ("demo/decay.yaml", text)),
    ];

    private static IReadOnlyList<string> Experiments =>
    [
        "title: Decay\nregularization: {l2: 0.1}\n",
        "# A comment\ntitle: \"L1 & max-norm: both\"\nregularization:\n  l1: {lambda: 0.1, step: proximal}\n  max-norm: 3\nseeds: [1, 2, 5]\n",
        "title: 'It''s dropout'\nregularization: {dropout: {hidden: [0.5], input: 0.2, mask: per-example, scaling: inverted}}\n",
        "title: Stopped early\nregularization: {early-stopping: {patience: 4, metric: validation-cost}, l2: {lambda-per-example: 0.001}}\n",
        "title: Halved\ntraining:\n  learning-rate: {start: 1, halve-after: 3}\n  momentum: 0.5\n  evaluate-every: 2 epochs\n",
        "title: Stepwise\ntraining: {learning-rate: {start: 1, multiply-by: 0.5, every: 10 epochs}, momentum: {at: {1: 0.5, 20: 0.9}}}\n",
        "title: Expanded\naugmentation:\n  transformations: [{rotate: 15}, {translate: 1}, {elastic: {sigma: 4, alpha: 34}}, shift]\n  copies: 4\nregularization: {l2: 0.1}\n",
        "title: Fresh\naugmentation: {transformations: [skew: 10, scale: 5], fresh: every-epoch}\n",
        "title: Bounded\ncost: quadratic\nexpect:\n- {metric: test-accuracy, min: 1, max: 99.5}\n- metric: last-train-cost\n  max: 3\npublished: [{metric: peak-test-accuracy, value: 87.10, source: \"Nielsen, ch. 3\", explained-by: demo/plain}]\n",
        "title: Other network\nnetwork: {layers: [4, 5, 6, 3], activation: tanh, output: softmax, initial-weights: glorot}\ncost: log-likelihood\npublished: [{metric: test-accuracy, value: 90, source: s, quoted: true}]\n",
        "title: Swept\nsweep: {regularization.l2: [none, 0.1, 1], training.momentum: [0.1, 0.2]}\nseeds: [7]\n",
        "title: Tuned\nsweep:\n  training.learning-rate: [0.1, 1]\n  choose: best-validation-accuracy\n  choose-seeds: 2\n",
        "title: Linked\nsweep: [{dataset.train: 5, training.batch-size: 5}, {dataset.train: 6, training.batch-size: 3}]\nacknowledge: [EXP0044]\n",
        "title: Machine\nmodel: {svm: {c: 1, gamma: 0.5}}\nsweep: {model.svm.gamma: [0.1, 1], dataset.train: [5, 6]}\n",
        "title: Expected\nregularization: {l1: 1}\nexpect:\n- {is: not-worse, than: plain, by: 0.5}\n- {is: same, metric: last-train-cost, by: 1}\n",
        "title: >\n  A title\n  over lines\ndataset: {train: 6, subset: by-seed, balanced: true}\ntraining: {batch-size: 6, momentum: 0.1}\n",
    ];
}
