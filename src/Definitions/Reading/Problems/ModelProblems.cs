namespace Experiments.Definitions.Reading.Problems;

/// <summary>What a network takes and a support vector machine does not, or the other way round.</summary>
internal static class ModelProblems
{
    private static readonly Dictionary<string, string> whys = new()
    {
        ["network"] = "A support vector machine has no layers: it compares images by its kernel.",
        ["cost"] = "What a support vector machine minimizes is fixed; 'c' weighs its two parts.",
        ["training"] = "A support vector machine is trained to its optimum: there are no epochs, mini-batches or learning rates on the way.",
        ["regularization"] = "What keeps a support vector machine from memorizing is 'c': the smaller, the stronger.",
        ["augmentation"] = "Transformations are drawn at random, and nothing of a support vector machine is: it has no seed to draw by.",
        ["seeds"] = "Nothing of a support vector machine is random: every seed would give the same run, so there is one without.",
        ["choose-seeds"] = "Nothing of a support vector machine is random: there is one run of each point to choose by.",
    };

    public static Problem NotOfAnSvm(Place place, string key) => new(
        place,
        ProblemCodes.NotOfThisModel,
        $"a support vector machine takes no '{key}'",
        whys[key.Split('.')[0]],
        key.Contains('.', StringComparison.Ordinal) ? "Sweep 'dataset.…', 'model.svm.c' or 'model.svm.gamma', or write an experiment of a network."
            : "Take it out; what networks of the study share may stay in its defaults.");

    public static Problem NotOfANetwork(Place place, string path) => new(
        place,
        ProblemCodes.NotOfThisModel,
        $"'{path}' is swept, but this experiment trains a network",
        "It is a setting of support vector machines.",
        "Write 'model: {svm: {c: …, gamma: …}}' in the experiment, or take it out of the sweep.");

    public static Problem SweptModel(Place place, string path) => new(
        place,
        ProblemCodes.UnknownSweepKey,
        $"'{path}' is not a setting that can be swept",
        "Networks and support vector machines have different settings, so they are different experiments.",
        "Write an experiment for each; of a support vector machine 'model.svm.c' and 'model.svm.gamma' can be swept.");

    public static Problem DrawnBySeed(Place place) => new(
        place,
        ProblemCodes.NotOfThisModel,
        "'subset' is by-seed, but a support vector machine has no seed",
        "Nothing of it is random, so nobody knows which images to draw.",
        "Write 'dataset: {subset: first}' here, which networks of the study need not follow.");

    public static Problem NoSuchMetric(Place place, Metric metric) => new(
        place,
        ProblemCodes.NotOfThisModel,
        $"a support vector machine has no {metric}",
        metric.Statistic == Statistic.EpochOfPeak ? "It is trained without epochs." : "It gives classes, and no activations that a cost could be computed from.",
        "Use an accuracy, such as test-accuracy.");

    public static Problem NoCostToChooseBy(Place place) => new(
        place,
        ProblemCodes.NotOfThisModel,
        "a support vector machine has no cost to choose by",
        "It gives classes, and no activations that a cost could be computed from.",
        "Write 'choose: best-validation-accuracy'.");
}
