using static Experiments.Tests.Unit.Definitions.Reading.Problems.TextMistake;

namespace Experiments.Tests.Unit.Definitions.Reading.Problems;

/// <summary>What a support vector machine does not take.</summary>
internal static class SvmMistakes
{
    public static IReadOnlyList<TextMistake> All { get; } =
    [
        Svm("network of a support vector machine", "network: {layers: [4, 3]}", "3:1: error EXP0064", "takes no 'network'", "no layers"),
        Svm("cost of a support vector machine", "cost: quadratic", "3:1: error EXP0064", "takes no 'cost'"),
        Svm("training of a support vector machine", "training: {epochs: 30}", "3:1: error EXP0064", "takes no 'training'", "its optimum"),
        Svm("regularization of a support vector machine", "regularization: {l2: 1}", "3:1: error EXP0064", "takes no 'regularization'", "'c'"),
        Svm("augmentation of a support vector machine", "augmentation: {transformations: [shift], copies: 1}", "3:1: error EXP0064", "takes no 'augmentation'", "no seed"),
        Svm("seeds of a support vector machine", "seeds: 5", "3:1: error EXP0064", "takes no 'seeds'", "every seed would give the same run"),
        Svm("sweep of a support vector machine over networks", "sweep: {training.epochs: [1, 2]}", "3:9: error EXP0064", "takes no 'training.epochs'", "'model.svm.c'"),
        Svm("choice of a support vector machine by seeds", "sweep: {model.svm.c: [1, 2], choose: best-validation-accuracy, choose-seeds: 3}", "3:64: error EXP0064", "takes no 'choose-seeds'"),
        Svm("choice of a support vector machine by its cost", "sweep: {model.svm.c: [1, 2], choose: best-validation-cost}", "3:38: error EXP0064", "no cost to choose by"),
        Svm("images of a support vector machine by seed", "dataset: {train: 6, subset: by-seed}", "3:29: error EXP0064", "no seed", "subset: first"),
        Svm("cost of what a support vector machine does", "expect: [{metric: last-test-cost, max: 1}]", "3:10: error EXP0064", "has no last-test-cost"),
        Svm("verdict on two runs without seeds", "expect: [{is: better, than: decay, metric: last-test-accuracy}]", "3:10: error EXP0062"),
        InExperiment("support vector machine without γ", "title: a\nmodel: {svm: 1}", "2:14: error EXP0003", "'gamma' is missing in 'svm'"),
        InExperiment("misspelt model", "title: a\nmodel: {smv: {c: 1, gamma: 1}}", "2:9: error EXP0007", "network, svm"),
        InExperiment("C of nothing", "title: a\nmodel: {svm: {c: 0, gamma: 1}}", "2:18: error EXP0006", "greater than 0"),
        Sweep("models", "{model: [network]}", "2:9: error EXP0047", "Write an experiment for each"),
        Sweep("C of a network", "{model.svm.c: [1, 2]}", "2:9: error EXP0064", "this experiment trains a network"),
    ];

    private static TextMistake Svm(string name, string text, string start, params string[] fragments) =>
        InExperiment(name, $"title: a\nmodel: {{svm: {{c: 1, gamma: 0.1}}}}\n{text}", start, fragments);

    private static TextMistake Sweep(string name, string sweep, string start, params string[] fragments) =>
        InExperiment(name, $"title: a\nsweep: {sweep}", start, fragments);
}
