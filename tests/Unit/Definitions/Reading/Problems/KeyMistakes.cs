using static Experiments.Tests.Unit.Definitions.Reading.Problems.TextMistake;

namespace Experiments.Tests.Unit.Definitions.Reading.Problems;

/// <summary>Keys that are none, stand elsewhere, or are missing.</summary>
internal static class KeyMistakes
{
    public static IReadOnlyList<TextMistake> All { get; } =
    [
        InExperiment("misspelt key", "title: a\nregularisation: {l2: 1}", "2:1: error EXP0002", "'regularisation' is not a key of an experiment", "Did you mean 'regularization'?"),
        InExperiment("misspelt inner key", "title: a\ntraining: {momentun: 0.5}", "2:12: error EXP0002", "a key of 'training'", "'momentum'"),
        InExperiment("misspelt key of a kind", "title: a\nregularization: {l2: {lamda: 1}}", "2:23: error EXP0002", "a key of 'l2'", "'lambda'"),
        InExperiment("foreign key", "title: a\ncolour-of-curve: red", "2:1: error EXP0002", "title, seeds, sweep, expect, published, acknowledge, dataset, model, network, cost, training, regularization"),
        InExperiment("unknown key set to none", "title: a\ntrainings: none", "2:1: error EXP0002", "'training'"),
        InExperiment("key of another file", "title: a\nbaseline: plain", "2:1: error EXP0002", "'baseline' belongs in study.yaml."),
        InExperiment("key of an inner map", "title: a\nmomentum: 0.5", "2:1: error EXP0002", "'momentum' belongs under 'training'."),
        InExperiment("key of another map", "title: a\ntraining: {l2: 0.5}", "2:12: error EXP0002", "'l2' belongs under 'regularization'."),
        InExperiment("key of the file", "title: a\ntraining: {seeds: 5}", "2:12: error EXP0002", "'seeds' belongs at the top of the file."),
        InExperiment("key of several maps", "title: a\nlambda: 5", "2:1: error EXP0002", "'lambda' belongs under 'l1' or under 'l2'."),
        InExperiment("letters that changed places", "titel: a", "1:1: error EXP0002", "Did you mean 'title'?"),
        InExperiment("no title", "seeds: 4", "1:1: error EXP0003", "'title' is missing in an experiment", "Add 'title: …' here."),
        InExperiment("none of a needed key", "title: a\ncost: none", "1:1: error EXP0003", "'cost' is missing", "what is minimized", "study's defaults"),
        InExperiment("main value missing", "title: a\nregularization: {dropout: {input: 0.2}}", "2:27: error EXP0003", "'hidden' is missing in 'dropout'"),
        InExperiment("nothing to take away", "title: a\nregularization: {l2: none}", "2:22: error EXP0011", "'l2' is none"),
        InExperiment("epochs and updates", "title: a\ntraining: {epochs: 3, updates: 3}", "2:23: error EXP0013", "epochs and updates"),
        InExperiment("neither epochs nor updates", "title: a\ntraining: {updates: none}", "2:11: error EXP0013", "neither epochs nor updates"),
        InExperiment("equals sign for a colon", "title: a\ntraining: {momentum = 0.5}", "2:12: error EXP0002", "Put a colon behind the key: momentum: 0.5"),
        InExperiment("no colon before braces", "title: a\ntraining {momentum: 0.5}", "2:1: error EXP0002", "Put a colon behind the key: training: …"),
        InExperiment("no colon on a line of its own", "title: a\ntraining:\n  momentum 0.5", "3:3: error EXP0004", "Put a colon behind the key: momentum: 0.5"),
        InExperiment("kind without its key", "title: a\nnetwork: {relu: 1}", "2:11: error EXP0002", "'relu' is a value and needs its key: activation: relu or output: relu; the keys are layers"),
        InExperiment("comma in a text between braces", "title: a\npublished: [{metric: test-accuracy, value: 90, source: Nielsen, ch. 3}]", "2:65: error EXP0002", "put that in quotes", "source: \"Nielsen, ch. 3\""),
        InExperiment("two maps for one", "title: a\nexpect: [is: better, than: plain]", "2:22: error EXP0003", "'is' is missing in 'expect'"),
        InExperiment("no space behind a dash before a key", "title: a\nexpect:\n- is: better\n-is: worse", "4:1: error EXP0002", "Put a space behind the dash: - is: …"),
        InExperiment("model without its key", "title: a\nsvm: {c: 1, gamma: 1}", "2:1: error EXP0002", "needs its key: model: {svm: …}"),
        InExperiment("metric without its key", "title: a\nexpect: [{test-accuracy: 90}]", "2:11: error EXP0002", "needs its key: metric: test-accuracy; the keys are metric, min, max"),
        InExperiment("published metric without its key", "title: a\npublished: [{test-accuracy: 90, value: 90, source: s}]", "2:14: error EXP0002", "needs its key: metric: test-accuracy"),
        InExperiment("setting of the network in the model", "title: a\nmodel: {network: {layers: [4, 3]}}", "2:19: error EXP0002", "belongs under 'network' at the top of the file."),
        InExperiment("key of a sweep", "title: a\nchoose: best-validation-accuracy", "2:1: error EXP0002", "'choose' belongs under 'sweep'."),
        InExperiment("key that no study has for it", "title: a\npublished: [{metric: test-accuracy, value: 90}]", "2:13: error EXP0003", "'source' is missing", "Add 'source: …' here."),
    ];
}
