using static Experiments.Tests.Unit.Definitions.Reading.Problems.TextMistake;

namespace Experiments.Tests.Unit.Definitions.Reading.Problems;

/// <summary>Sweeps, and what refers to their points.</summary>
internal static class SweepMistakes
{
    private const string Decayed = TemporaryWorkspace.Study + "\n  regularization: {l2: 0.1}";

    public static IReadOnlyList<TextMistake> All { get; } =
    [
        Sweep("word for a sweep", "l2", "2:8: error EXP0004", "'sweep' is neither"),
        Sweep("misspelt setting", "{regularization.l2.lamda: [1, 2]}", "2:9: error EXP0047", "'regularization.l2.lamda'", "Did you mean 'regularization.l2.lambda'?"),
        Sweep("misspelt key of a sweep", "{training.learning-rate: [0.5, 1], chose: [a, b]}", "2:43: error EXP0047", "Did you mean 'choose'?"),
        Sweep("setting without its path", "{lambda: [1, 2]}", "2:9: error EXP0047", "Did you mean 'regularization.l1.lambda'?"),
        Sweep("seeds, which are no setting", "{seeds: [1, 2]}", "2:9: error EXP0047", "not a setting that can be swept"),
        Sweep("empty map", "{}", "2:8: error EXP0048", "'sweep' is empty"),
        Sweep("empty list of points", "[]", "2:8: error EXP0048"),
        Sweep("empty axis", "{dataset.train: []}", "2:24: error EXP0048", "the list of 'dataset.train'"),
        Sweep("one value for an axis", "{dataset.train: 5}", "2:24: error EXP0004", "not a list"),
        Sweep("point that is none", "[5]", "2:9: error EXP0004", "not a map of settings"),
        Sweep("points on other axes", "[{dataset.train: 5, training.batch-size: 5}, {dataset.train: 6}]", "2:53: error EXP0051", "this point sets dataset.train, the first one dataset.train and training.batch-size"),
        Sweep("a setting and a part of it", "{regularization.l2: [1], regularization.l2.lambda: [1, 2]}", "2:33: error EXP0051", "'regularization.l2.lambda' is swept beside 'regularization.l2'"),
        Sweep("the same point twice", "{regularization.l2: [1, 2, 1]}", "2:8: error EXP0025", "l2=1"),
        Sweep("the same settings twice", "{regularization.l2: [1, 2, 1.0]}", "2:8: error EXP0027", "l2=1.0", "l2=1"),
        Sweep("wrong value of a point", "{training.updates: [40, -1]}", "2:32: error EXP0006", "'updates' is -1"),
        Sweep("impossible point", "{dataset.train: [10, 16]}", "2:29: error EXP0032", "is 21", "20 images"),
        Sweep("dead point", "{regularization.l2: [0.1, 0]}", "2:34: error EXP0012", "λ of l2 is 0"),
        Sweep("point whose output does not fit the cost", "{network.output: [sigmoid, relu]}", "2:35: error EXP0034"),
        Sweep("point whose patience cannot run out", "{regularization.early-stopping: [3, 40]}", "2:44: error EXP0012", "'patience' is 40"),
        Sweep("grid and points", "{dataset.train: [5], points: [{dataset.train: 5}]}", "2:9: error EXP0013", "a grid and 'points'"),
        Sweep("choice on the test set", "{regularization.l2: [1, 2], choose: best-test-accuracy}", "2:44: error EXP0050", "nothing may be chosen on the test set"),
        Sweep("choice on the training set", "{regularization.l2: [1, 2], choose: best-train-accuracy}", "2:44: error EXP0007", "best-validation-accuracy, best-validation-cost"),
        Sweep("choice of one", "{regularization.l2: [1], choose: best-validation-accuracy}", "2:41: error EXP0012", "one point"),
        Sweep("seeds for no choice", "{regularization.l2: [1, 2], choose-seeds: 2}", "2:36: error EXP0012", "without 'choose'"),
        Sweep("choice by the compared seeds", "{regularization.l2: [1, 2], choose: best-validation-accuracy, choose-seeds: [3, 4]}", "2:84: error EXP0054", "has 3, which the comparison uses"),
        Sweep("choice without validation set", "{regularization.l2: [1, 2], choose: best-validation-accuracy}\ndataset: {validation: 0}", "2:44: error EXP0030", "'choose' needs a validation set"),
        Sweep("larger training set under the same λ", "{dataset.train: [10, 15]}\nregularization: {l2: 0.1}\nacknowledge: [EXP0044]", "2:29: warning EXP0036", "from 10 to 15 images, but λ of l2 stays"),
        Sweep("copies under the same λ", "[{augmentation.copies: 1}, {augmentation.copies: 2}]\nregularization: {l1: 0.1}\naugmentation: {transformations: [{rotate: 15}], copies: 3}", "2:57: warning EXP0036", "from 20 to 30 images, but λ of l1 stays"),
        Sweep("published at no point", "{regularization.l2: [0.1, 0.2]}\npublished: [{metric: test-accuracy, value: 90, source: s, at: l2=0.3}]", "3:63: error EXP0052", "'at' is 'l2=0.3'", "Did you mean 'l2=0.1'?"),
        InExperiment("published at a point without sweep", "title: a\npublished: [{metric: test-accuracy, value: 90, source: s, at: {dataset.train: 5}}]", "2:63: error EXP0052", "not swept"),
        InExperiment("copies under an inherited λ", "title: a\naugmentation: {transformations: [{rotate: 15}], copies: 3}", "2:57: warning EXP0036", "with 3 copies") with { Study = Decayed },
        InExperiment("acknowledged warning that does not come", "title: a\nregularization: {l2: 0.1}\nacknowledge: [EXP0044]", "3:15: error EXP0055", "'EXP0044'"),
        InExperiment("acknowledged warning that does not exist", "title: a\ntraining: {epochs: 45}\nacknowledge: [EXP0044, EXP44]", "3:24: error EXP0055", "'EXP44'"),
        InExperiment("runs of the baseline", "title: a\nseeds: [3, 4]", "1:1: warning EXP0056", "the seed 3"),
        InStudy("sweep in the defaults", "cost: cross-entropy", "cost: cross-entropy\n  sweep: {dataset.train: [10, 5]}", "8:3: error EXP0002", "'sweep' belongs at the top of the file or in an experiment's file."),
        Sweep("maps for a path", "{regularization: {l2: [1, 2]}}", "2:25: error EXP0004", "Write the path as one key: regularization.l2: [a, b]"),
        Sweep("values without brackets", "{regularization.l2: 1, 2}", "2:28: error EXP0004", "Write it as a list: [1, 2]"),
        Sweep("values without commas", "{regularization.l2: [1 2]}", "2:29: error EXP0005", "[1, 2]"),
        Sweep("key that is no setting and no list", "{training.momentum: [0.5, 0.6], choose-by: cost}", "2:40: error EXP0047", "'choose-by'"),
        Sweep("choice from nothing", "{choose: best-validation-accuracy}", "2:8: error EXP0048", "'sweep' is empty"),
        Sweep("empty point", "[{dataset.train: 5}, {}]", "2:29: error EXP0004", "a point of 'sweep'"),
        Sweep("value for a point", "{cost: [quadratic, cross-entropy]}\nexpect: [{metric: test-accuracy, min: 80, at: quadratic}]", "3:47: error EXP0052", "'at' is 'quadratic',", "cost=quadratic; cost=cross-entropy"),
        InExperiment("setting that the study sweeps", "title: a\nsweep: {dataset.train: [5]}", "2:9: error EXP0051", "'dataset.train' is swept by the study already") with { Study = TemporaryWorkspace.Study + "\nsweep: {dataset.train: [10, 15]}" },
    ];

    private static TextMistake Sweep(string name, string sweep, string start, params string[] fragments) =>
        InExperiment(name, $"title: a\nsweep: {sweep}", start, fragments);
}
