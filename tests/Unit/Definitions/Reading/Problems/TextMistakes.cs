namespace Experiments.Tests.Unit.Definitions.Reading.Problems;

/// <summary>Mistakes that a single text shows, by what they are in.</summary>
internal static class TextMistakes
{
    private const string Decayed = TemporaryWorkspace.Study + "\n  regularization: {l2: 0.1}";

    /// <summary>All of them; what the page of problems and the schema are held to as well.</summary>
    public static IReadOnlyList<TextMistake> All { get; } =
    [
        // YAML
        Experiment("open bracket", "title: [a", "1:8: error EXP0001", "bracket [", "Close it with ]"),
        Experiment("tab", "title: a\ntraining:\n\tmomentum: 0.5", "3:1: error EXP0001", "a tab", "Indent with spaces"),
        Experiment("list as key", "title: a\n? [b]\n: c", "2:3: error EXP0001", "A key is a list or a map"),
        Experiment("duplicate key", "title: a\ntitle: b", "2:1: error EXP0010", "'title' is already given on line 1"),
        Experiment("too many values", "title: a\nseeds: [" + string.Join(',', Enumerable.Range(1, 30_000)) + "]", "2:108873: error EXP0015", "20000"),
        Experiment("zero-width space in a key", "title: a\nseeds\u200B: 3", "2:6: error EXP0060", "U+200B"),
        Experiment("turned direction of writing", "title: \u202Ea", "1:8: error EXP0060", "U+202E"),
        Experiment("escape sequence of terminals", "title: \u001B[31m", "1:8: error EXP0060", "U+001B"),
        Experiment("zero character", "title: a\n\0", "2:1: error EXP0060", "U+0000"),
        Experiment("line separator", "title: a\u2028seeds: 3", "1:9: error EXP0060", "U+2028"),
        Experiment("tag character beyond the basic plane", "title: a\U000E0041", "1:9: error EXP0060", "U+E0041"),
        Experiment("byte order mark inside", "title: a\n\uFEFFseeds: 3", "2:1: error EXP0060", "U+FEFF"),
        Experiment("hidden character by an escape", "title: \"a\\0\"", "1:8: error EXP0060", "U+0000"),
        Experiment("half a character by an escape", "title: \"\\uD800\"", "1:15: error EXP0001", "surrogates"),
        Experiment("empty", "", "1:1: error EXP0014"),
        Experiment("only a comment", "# nothing", "1:1: error EXP0014"),
        Experiment("only a separator", "---\n", "1:1: error EXP0014"),
        Experiment("too large", "title: " + new string('a', 1 << 20), "1:1: error EXP0015", "1 MB"),
        Experiment("too deep", "title: " + new string('[', 500_000), "1:71: error EXP0016", "64"),
        Experiment("anchor", "title: &a b", "1:8: error EXP0017", "'&a'"),
        Experiment("alias", "title: a\nexpect: *a", "2:9: error EXP0017", "'*a'"),
        Experiment("tag", "title: !!str b", "1:8: error EXP0017", "tag"),
        Experiment("two documents", "title: a\n---\ntitle: b", "2:1: error EXP0018", "'---'"),
        Experiment("a list", "- title", "1:1: error EXP0004", "the file is not a map"),

        // Keys
        Experiment("misspelt key", "title: a\nregularisation: {l2: 1}", "2:1: error EXP0002", "'regularisation' is not a key of an experiment", "Did you mean 'regularization'?"),
        Experiment("misspelt inner key", "title: a\ntraining: {momentun: 0.5}", "2:12: error EXP0002", "a key of 'training'", "'momentum'"),
        Experiment("misspelt key of a kind", "title: a\nregularization: {l2: {lamda: 1}}", "2:23: error EXP0002", "a key of 'l2'", "'lambda'"),
        Experiment("foreign key", "title: a\ncolour-of-curve: red", "2:1: error EXP0002", "title, seeds, sweep, expect, published, acknowledge, dataset, model, network, cost, training, regularization"),
        Experiment("unknown key set to none", "title: a\ntrainings: none", "2:1: error EXP0002", "'training'"),
        Experiment("key of another file", "title: a\nbaseline: plain", "2:1: error EXP0002", "'baseline' belongs in study.yaml."),
        Experiment("key of an inner map", "title: a\nmomentum: 0.5", "2:1: error EXP0002", "'momentum' belongs under 'training'."),
        Experiment("key of another map", "title: a\ntraining: {l2: 0.5}", "2:12: error EXP0002", "'l2' belongs under 'regularization'."),
        Experiment("key of the file", "title: a\ntraining: {seeds: 5}", "2:12: error EXP0002", "'seeds' belongs at the top of the file."),
        Experiment("key of several maps", "title: a\nlambda: 5", "2:1: error EXP0002", "'lambda' belongs under 'l1' or under 'l2'."),
        Experiment("letters that changed places", "titel: a", "1:1: error EXP0002", "Did you mean 'title'?"),
        Experiment("no title", "seeds: 4", "1:1: error EXP0003", "'title' is missing in an experiment", "Add 'title: …' here."),
        Experiment("none of a needed key", "title: a\ncost: none", "1:1: error EXP0003", "'cost' is missing", "what is minimized", "study's defaults"),
        Experiment("main value missing", "title: a\nregularization: {dropout: {input: 0.2}}", "2:27: error EXP0003", "'hidden' is missing in 'dropout'"),
        Experiment("nothing to take away", "title: a\nregularization: {l2: none}", "2:22: error EXP0011", "'l2' is none"),
        Experiment("epochs and updates", "title: a\ntraining: {epochs: 3, updates: 3}", "2:23: error EXP0013", "epochs and updates"),
        Experiment("neither epochs nor updates", "title: a\ntraining: {updates: none}", "2:11: error EXP0013", "neither epochs nor updates"),

        // Values
        Experiment("map for a word", "title: {a: b}", "1:8: error EXP0004", "'title' is a map or a list"),
        Experiment("word for a map", "title: a\ntraining: fast", "2:11: error EXP0004", "learning-rate"),
        Experiment("word for a list", "title: a\nnetwork: {layers: 4}", "2:19: error EXP0004", "not a list"),
        Experiment("map for a list of maps", "title: a\nexpect: {test-accuracy: [90, 91]}", "2:9: error EXP0004", "[{key: value, …}]; its keys are metric, min, max"),
        Experiment("list for a map of kinds", "title: a\nregularization: [l2]", "2:17: error EXP0004", "dropout, early-stopping, l1, l2"),
        Experiment("no value", "title: a\ncost:", "2:6: error EXP0004", "'cost' has no value"),
        Experiment("null", "title: a\ncost: null", "2:7: error EXP0004", "'none'"),
        Experiment("settings of a kind without any", "title: a\nnetwork: {output: {sigmoid: 3}}", "2:29: error EXP0004", "'sigmoid'"),
        Experiment("quoted number", "title: a\ntraining: {learning-rate: \"0.5\"}", "2:27: error EXP0005", "quoted", "0.5"),
        Experiment("quoted number of a parsed type", "title: a\ntraining: {batch-size: '10'}", "2:24: error EXP0005", "quoted"),
        Experiment("word for a number", "title: a\ntraining: {learning-rate: yes}", "2:27: error EXP0005", "'yes'"),
        Experiment("decimal comma", "title: a\ntraining:\n  learning-rate: 0,5", "3:18: error EXP0005", "'0,5'", "a point: 0.5"),
        Experiment("decimal comma between braces", "title: a\ntraining: {learning-rate: 1,5}", "2:29: error EXP0002", "'5' is not a key of 'training'", "a point: 0.5"),
        Experiment("word for the number of a short form", "title: a\nregularization: {l2: strong}", "2:22: error EXP0005", "'l2' is 'strong', which is not a number\n"),
        Experiment("hexadecimal", "title: a\ntraining: {updates: 0x1F}", "2:21: error EXP0005", "0x1F"),
        Experiment("octal", "title: a\ntraining: {updates: 017}", "2:21: error EXP0005"),
        Experiment("underscore", "title: a\ntraining: {updates: 1_000}", "2:21: error EXP0005"),
        Experiment("fraction", "title: a\ntraining: {updates: 1.5}", "2:21: error EXP0005", "whole number"),
        Experiment("not a number", "title: a\ntraining: {learning-rate: .nan}", "2:27: error EXP0005"),
        Experiment("infinity", "title: a\ntraining: {learning-rate: .inf}", "2:27: error EXP0005"),
        Experiment("negative infinity", "title: a\ntraining: {learning-rate: -.INF}", "2:27: error EXP0005"),
        Experiment("infinity by name", "title: a\ntraining: {learning-rate: Infinity}", "2:27: error EXP0005"),
        Experiment("plus sign", "title: a\ntraining: {learning-rate: +1}", "2:27: error EXP0005"),
        Experiment("no digit before the point", "title: a\ntraining: {learning-rate: .5}", "2:27: error EXP0005"),
        Experiment("octal of YAML 1.2", "title: a\ntraining: {updates: 0o17}", "2:21: error EXP0005", "octal"),
        Experiment("sexagesimal", "title: a\ntraining: {updates: 1:30}", "2:21: error EXP0005"),
        Experiment("digits of another script", "title: a\ntraining: {updates: ٣٠}", "2:21: error EXP0005"),
        Experiment("more than a double", "title: a\ntraining: {learning-rate: 1e999}", "2:27: error EXP0005"),
        Experiment("less than a double", "title: a\ntraining: {learning-rate: 1e-999}", "2:27: error EXP0005"),
        Experiment("excluded end", "title: a\ntraining: {learning-rate: 0}", "2:27: error EXP0006", "greater than 0 and at most 1000000"),
        Experiment("other excluded end", "title: a\nregularization: {dropout: 1}", "2:27: error EXP0006", "at least 0 and less than 1"),
        Experiment("more than an int", "title: a\ntraining: {updates: 99999999999}", "2:21: error EXP0006"),
        Experiment("item out of range", "title: a\nnetwork: {layers: [4, 0, 3]}", "2:23: error EXP0006", "'layers' is 0"),
        Experiment("seeds out of range", "title: a\nseeds: 1001", "2:8: error EXP0006", "at most 1000"),
        Experiment("negative seed", "title: a\nseeds: [1, -1]", "2:12: error EXP0006"),
        Experiment("more digits than any number", "title: a\ntraining: {updates: " + new string('9', 500_000) + "}", "2:21: error EXP0006", "[…]"),
        Experiment("misspelt kind", "title: a\nnetwork: {activation: sigmoyd}", "2:23: error EXP0007", "sigmoid", "softplus", "Did you mean 'sigmoid'?"),
        Experiment("unknown kind in a map", "title: a\nregularization: {weight-noise: 1}", "2:18: error EXP0007", "dropout, early-stopping, l1, l2"),
        Experiment("two kinds", "title: a\ncost: {quadratic: {}, cross-entropy: {}}", "2:7: error EXP0007", "exactly one"),
        Experiment("name that is long", "title: a\ncost: " + new string('q', 900_000), "2:7: error EXP0007", "[…]", "does not exist"),
        Experiment("unknown word", "title: a\nregularization: {dropout: {hidden: 0.5, mask: per-epoch}}", "2:47: error EXP0007", "per-batch, per-example"),
        Experiment("short list", "title: a\nnetwork: {layers: [4]}", "2:19: error EXP0008", "has 1 values, but needs 2 to 20"),
        Experiment("no seeds", "title: a\nseeds: []", "2:8: error EXP0008"),
        Experiment("unreadable interval", "title: a\ntraining: {evaluate-every: 10 minutes}", "2:28: error EXP0009", "'10 minutes' is not an interval"),
        Experiment("unreadable metric", "title: a\nexpect: [{metric: speed, min: 1}]", "2:19: error EXP0009", "'speed' is not a metric: test-accuracy, "),
        Experiment("misspelt metric", "title: a\nexpect: [{metric: test-acuracy, min: 1}]", "2:19: error EXP0009", "'test-acuracy' is not a metric. Did you mean 'test-accuracy'?"),
        Experiment("repeated seed", "title: a\nseeds: [1, 2, 1]", "2:15: error EXP0025", "'seeds' holds 1 twice"),

        // Schedules: 40 updates are 40 epochs of the 10 images, and 40 evaluations
        Experiment("misspelt key of a schedule", Rate("{start: 1, halve-aftr: 3}"), "2:38: error EXP0002", "a key of 'learning-rate'", "Did you mean 'halve-after'?"),
        Experiment("two schedules in one", Rate("{start: 1, halve-after: 3, every: 1 epoch}"), "2:27: error EXP0039", "start and halve-after and every", "{start, halve-after}"),
        Experiment("unfinished schedule", Rate("{start: 1}"), "2:27: error EXP0039", "'learning-rate' has start", "{start, multiply-by, every}"),
        Experiment("empty schedule", Rate("{}"), "2:27: error EXP0039", "empty map"),
        Experiment("schedule without a key", Rate("{start: 1, every: 1 epoch}"), "2:27: error EXP0003", "'multiply-by' is missing in 'learning-rate'"),
        Experiment("list for a schedule", Rate("[1]"), "2:27: error EXP0004"),
        Experiment("start out of the setting's range", Rate("{start: 0, halve-after: 3}"), "2:35: error EXP0006", "greater than 0 and at most 1000000"),
        Experiment("value out of the setting's range", "title: a\ntraining: {momentum: {at: {1: 0.5, 2: 1}}}", "2:39: error EXP0006", "'2' of 'at'", "at least 0 and less than 1"),
        Experiment("factor of nothing", Rate("{start: 1, multiply-by: 0, every: 1 epoch}"), "2:51: error EXP0006"),
        Experiment("epoch 0", Rate("{at: {0: 1}}"), "2:33: error EXP0006", "a key of 'at' is 0"),
        Experiment("epoch that is none", Rate("{at: {first: 1}}"), "2:33: error EXP0005", "whole number"),
        Experiment("number for epochs", Rate("{at: 1}"), "2:32: error EXP0004", "'at' is not a map"),
        Experiment("no first epoch", Rate("{at: {2: 1}}"), "2:32: error EXP0040", "epoch 1"),
        Experiment("no epoch", Rate("{at: {}}"), "2:32: error EXP0040"),
        Experiment("epoch after the last", Rate("{at: {1: 1, 41: 2}}"), "2:32: error EXP0012", "from epoch 41 on", "40 epochs"),
        Experiment("decay after the last update", Rate("{start: 1, multiply-by: 0.5, every: 40 epochs}"), "2:63: error EXP0012", "'every' is 40 epochs", "40 updates"),
        Experiment("decay by 1", Rate("{start: 1, multiply-by: 1, every: 1 epoch}"), "2:51: error EXP0012"),
        Experiment("growth out of range", "title: a\ntraining: {momentum: {start: 0.5, multiply-by: 2, every: 20 updates}}", "2:48: error EXP0041", "'momentum' is 1 at the end", "less than 1"),
        Experiment("halving that never comes", Rate("{start: 1, halve-after: 40}"), "2:51: error EXP0012", "40 evaluations"),
        Experiment("halving without validation set", Rate("{start: 1, halve-after: 4}") + "\ndataset: {validation: 0}", "2:51: error EXP0030", "'halve-after' needs a validation set"),

        // Settings that do not go together
        Experiment("patience that cannot run out", "title: a\nregularization: {early-stopping: {patience: 40}}", "2:45: error EXP0012", "'patience' is 40, which cannot run out within 40 evaluations", "below 40"),
        Experiment("patience for few evaluations", "title: a\nregularization: {early-stopping: 4}\ntraining: {evaluate-every: 15 updates}", "2:34: error EXP0012", "within 3 evaluations"),
        Experiment("early stopping without validation set", "title: a\nregularization: {early-stopping: 4}\ndataset: {validation: 0}", "2:34: error EXP0030", "'early-stopping' needs a validation set"),
        Experiment("early stopping on the test set", "title: a\nregularization: {early-stopping: {patience: 4, metric: test-accuracy}}", "2:56: error EXP0007", "validation-accuracy, validation-cost"),
        Experiment("evaluations after the end", "title: a\ntraining: {evaluate-every: 41 epochs}", "2:28: error EXP0042", "'evaluate-every' is 41 epochs", "40 updates"),
        Experiment("batch of more than all", "title: a\ntraining: {batch-size: 11}", "2:24: error EXP0043", "'batch-size' is 11", "10 images", "'all'"),
        Experiment("subset of all", "title: a\ndataset: {train: 15, subset: by-seed}\ntraining: {batch-size: 8}", "2:30: error EXP0012", "all images are used"),
        Experiment("longer than the baseline", "title: a\ntraining: {epochs: 450}", "2:20: warning EXP0044", "through 4,500 images", "'plain' through 400"),
        Experiment("dead l2", "title: a\nregularization: {l2: 0}", "2:22: error EXP0012", "λ of l2 is 0"),
        Experiment("decay that turns signs", "title: a\nregularization: {l2: 20}", "2:22: error EXP0046", "ηλ/m is 1,", "below m/η = 20"),
        Experiment("network too large", "title: a\nnetwork: {layers: [4, 20000, 20000, 3]}", "2:19: error EXP0045", "400000000 weights"),
        Experiment("softmax in the middle", "title: a\nnetwork: {activation: softmax}", "2:23: error EXP0012", "softmax is for output layers"),
        Experiment("hidden nodes that stay equal", "title: a\nnetwork: {initial-weights: zero}", "2:28: error EXP0012", "stay equal"),
        Experiment("batch size in octal", "title: a\ntraining: {batch-size: 010}", "2:24: error EXP0009", "'010' is not a batch size"),
        Experiment("interval in octal", "title: a\ntraining: {evaluate-every: 007 epochs}", "2:28: error EXP0009", "'007 epochs'"),
        Experiment("dead dropout", "title: a\nregularization: {dropout: 0}", "2:27: error EXP0012"),
        Experiment("dropout without hidden layer", "title: a\nnetwork: {layers: [4, 3]}\nregularization: {dropout: 0.5}", "3:27: error EXP0012", "no hidden layer"),
        Experiment("dropout of other layers", "title: a\nregularization: {dropout: [0.5, 0.5]}", "2:27: error EXP0035", "1 hidden layer"),
        Experiment("output of another cost", "title: a\nnetwork: {output: relu}", "2:19: error EXP0034", "relu does not fit the cost cross-entropy"),
        Experiment("inputs of another data set", "title: a\nnetwork: {layers: [784, 3]}", "2:20: error EXP0033", "784 inputs", "2 x 2 pixels"),
        Experiment("outputs of another data set", "title: a\nnetwork: {layers: [4, 10]}", "2:23: error EXP0033", "3 classes"),
        Experiment("misspelt data set", "title: a\ndataset: {name: tyny}", "2:17: error EXP0031", "Did you mean 'tiny'?"),
        Experiment("data set that is a path", "title: a\ndataset: {name: ../../etc}", "2:17: error EXP0031", "lower-case letters"),
        Experiment("train and validation overlap", "title: a\ndataset: {train: 16}", "2:18: error EXP0032", "is 21", "20 images"),
        Experiment("too many test images", "title: a\ndataset: {test: 6}", "2:17: error EXP0032", "5 images"),
        Experiment("neither band nor verdict", "title: a\nexpect: [{metric: test-accuracy}]", "2:10: error EXP0039", "'expect' has metric", "{metric, min, max, at} or {is, than, by, metric, at}"),
        Experiment("band and verdict", "title: a\nexpect: [{metric: test-accuracy, min: 90, is: better}]", "2:10: error EXP0039", "metric and min and is"),
        Experiment("number for an expectation", "title: a\nexpect: [90]", "2:10: error EXP0004", "its keys are metric, min, max, at, is, than, by"),
        Experiment("crossed band", "title: a\nexpect: [{metric: test-accuracy, min: 90, max: 80}]", "2:10: error EXP0028", "at least 90 and at most 80"),
        Experiment("accuracy above 100", "title: a\npublished: [{metric: test-accuracy, value: 980, source: s}]", "2:13: error EXP0029", "980"),
        Experiment("negative cost", "title: a\nexpect: [{metric: last-test-cost, max: -1}]", "2:10: error EXP0029", "not negative"),
        Experiment("negative epoch", "title: a\nexpect: [{metric: epoch-of-peak-test-accuracy, max: -1}]", "2:10: error EXP0029", "An epoch is not negative"),
        Experiment("band without its value", "title: a\npublished: [{metric: test-accuracy, value: 90, source: s, band: [91, 92]}]", "2:13: error EXP0028", "from 91 to 92"),
        Experiment("band of one end", "title: a\npublished: [{metric: test-accuracy, value: 90, source: s, band: [89]}]", "2:65: error EXP0008"),
        Experiment("classes that do not divide", "title: a\ndataset: {balanced: true}", "2:21: error EXP0057", "'train' is 10", "3 classes"),
        Experiment("λ and λ per example", "title: a\nregularization: {l2: {lambda: 1, lambda-per-example: 0.1}}", "2:34: error EXP0013", "lambda and lambda-per-example"),
        Experiment("dead λ per example", "title: a\nregularization: {l2: {lambda-per-example: 0}}", "2:22: error EXP0012", "λ of l2 is 0"),
        Experiment("decay per example that turns signs", "title: a\nregularization: {l2: {lambda-per-example: 2}}", "2:22: error EXP0046", "ηλ/m is 1,"),
        Experiment("metric without validation set", "title: a\ndataset: {validation: 0}\nexpect: [{metric: best-validation-test-accuracy, min: 90}]", "3:10: error EXP0030"),

        // Verdicts
        Experiment("unknown verdict", "title: a\nregularization: {l2: 1}\nexpect: [{is: beter}]", "3:15: error EXP0007", "better, not-worse, worse, same", "Did you mean 'better'?"),
        Experiment("verdict without its word", "title: a\nregularization: {l2: 1}\nexpect: [{than: plain}]", "3:10: error EXP0003", "'is' is missing in 'expect'"),
        Experiment("verdict beside nobody", "title: a\nregularization: {l2: 1}\nexpect: [{is: better, than: plan}]", "3:10: error EXP0024", "'than' names 'plan'", "Did you mean 'plain'?"),
        Experiment("verdict beside itself", "title: a\nregularization: {l2: 1}\nexpect: [{is: same, than: decay}]", "3:10: error EXP0062", "'decay' would be compared with itself"),
        Experiment("verdict by nothing", "title: a\nregularization: {l2: 1}\nexpect: [{is: better, by: 0}]", "3:27: error EXP0006", "greater than 0 and at most 100"),
        Experiment("verdict on an epoch", "title: a\nregularization: {l2: 1}\nexpect: [{is: better, metric: epoch-of-peak-test-accuracy}]", "3:10: error EXP0063", "neither better nor worse"),
        Experiment("verdict on a cost without a size", "title: a\nregularization: {l2: 1}\nexpect: [{is: better, metric: last-test-cost}]", "3:10: error EXP0063", "Add 'by: …'"),
        Experiment("verdict on too few runs", "title: a\nregularization: {l2: 1}\nseeds: 2\nexpect: [{is: better}]", "4:10: error EXP0063", "'decay' and 'plain' have 2 pairs of runs"),
        Experiment("verdict on a metric without validation set", "title: a\ndataset: {validation: 0}\nexpect: [{is: better, metric: last-validation-accuracy}]", "3:10: error EXP0030"),
        Study("headline that does not exist", "baseline: plain", "baseline: plain\nheadline: best-test", "4:11: error EXP0007", "final, best-validation"),
        Experiment("headline without validation set", "title: a\ndataset: {validation: 0}", "2:23: error EXP0030", "'headline: best-validation' of the study needs a validation set") with { Study = TemporaryWorkspace.Study + "\nheadline: best-validation" },
        Study("region of practical equivalence of nothing", "baseline: plain", "baseline: plain\nrope: 0", "4:7: error EXP0006", "'rope' is 0"),

        // Explanations of published numbers
        Experiment("explanation that is not there", Explained("demo/plan"), "2:13: error EXP0024", "'explained-by' names 'demo/plan'", "Did you mean 'demo/plain'?"),
        Experiment("explanation without its study", Explained("plain"), "2:13: error EXP0024", "Write one of demo/decay, demo/plain."),
        Experiment("explanation of what is not judged", "title: a\nregularization: {l2: 1}\npublished: [{metric: test-accuracy, value: 90, source: s, explained-by: demo/plain, quoted: true}]", "3:13: error EXP0012", "'explained-by' is given of a number that is 'quoted'"),
        Experiment("band of what is not judged", "title: a\nregularization: {l2: 1}\npublished: [{metric: test-accuracy, value: 90, source: s, band: [80, 95], quoted: true}]", "3:13: error EXP0012", "'band' is given"),
        Experiment("explanation by itself", Explained("demo/decay"), "2:13: error EXP0062", "'demo/decay' would explain itself"),

        // Support vector machines
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
        Experiment("support vector machine without γ", "title: a\nmodel: {svm: 1}", "2:14: error EXP0003", "'gamma' is missing in 'svm'"),
        Experiment("misspelt model", "title: a\nmodel: {smv: {c: 1, gamma: 1}}", "2:9: error EXP0007", "network, svm"),
        Experiment("C of nothing", "title: a\nmodel: {svm: {c: 0, gamma: 1}}", "2:18: error EXP0006", "greater than 0"),
        Sweep("models", "{model: [network]}", "2:9: error EXP0047", "Write an experiment for each"),
        Sweep("C of a network", "{model.svm.c: [1, 2]}", "2:9: error EXP0064", "this experiment trains a network"),

        // Sweeps
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
        Experiment("published at a point without sweep", "title: a\npublished: [{metric: test-accuracy, value: 90, source: s, at: {dataset.train: 5}}]", "2:63: error EXP0052", "not swept"),
        Experiment("copies under an inherited λ", "title: a\naugmentation: {transformations: [{rotate: 15}], copies: 3}", "2:57: warning EXP0036", "with 3 copies") with { Study = Decayed },
        Experiment("acknowledged warning that does not come", "title: a\nregularization: {l2: 0.1}\nacknowledge: [EXP0044]", "3:15: error EXP0055", "'EXP0044'"),
        Experiment("acknowledged warning that does not exist", "title: a\ntraining: {epochs: 45}\nacknowledge: [EXP0044, EXP44]", "3:24: error EXP0055", "'EXP44'"),
        Experiment("runs of the baseline", "title: a\nseeds: [3, 4]", "1:1: warning EXP0056", "the seed 3"),
        Study("sweep in the defaults", "cost: cross-entropy", "cost: cross-entropy\n  sweep: {dataset.train: [10, 5]}", "8:3: error EXP0002", "'sweep' belongs at the top of the file or in an experiment's file."),

        // Studies
        Study("misspelt baseline", "baseline: plain", "baseline: plan", "3:11: error EXP0024", "'plan'", "Did you mean 'plain'?"),
        Study("baseline that is a path", "baseline: plain", "baseline: ../../etc", "3:11: error EXP0024", "'../../etc'"),
        Study("misspelt order", "baseline: plain", "baseline: plain\norder: [plain, decoy]", "4:16: error EXP0024", "'decay'"),
        Study("repeated order", "baseline: plain", "baseline: plain\norder: [plain, plain]", "4:16: error EXP0025"),
        Study("unknown section", "baseline: plain", "baseline: plain\nreport: [results, result]", "4:19: error EXP0007", "Did you mean 'results'?"),
        Study("no baseline", "baseline: plain\n", "", "1:1: error EXP0003", "'baseline'"),
        Study("misspelt defaults", "cost:", "costs:", "7:3: error EXP0002", "a study's defaults", "'cost'"),
        Study("wrong default", "learning-rate: 0.5", "learning-rate: -1", "8:58: error EXP0006"),
        Study("setting beside the defaults", "baseline: plain", "baseline: plain\nseeds: 3", "4:1: error EXP0002", "'seeds' belongs under 'defaults' or in an experiment's file."),
        Study("none in defaults", "cost: cross-entropy", "cost: none", "7:9: error EXP0011"),

        // Data sets
        Dataset("wrong hash", "train-images, sha256: 0", "train-images, sha256: x", "6:46: error EXP0009", "does not match"),
        Dataset("missing file", "path: train-labels", "path: labels", "7:24: error EXP0037", "'labels'"),
        Dataset("file elsewhere", "path: train-labels", "path: ../tiny/train-labels", "7:24: error EXP0037"),
        Dataset("labels for images", "path: test-images", "path: test-labels", "8:23: error EXP0038"),
        Dataset("not IDX", "path: test-labels", "path: dataset.yaml", "9:23: error EXP0038", "not an idx file"),
    ];

    private static TextMistake Experiment(string name, string text, string start, params string[] fragments) =>
        new(name, "demo/decay.yaml", text, start, fragments);

    private static TextMistake Svm(string name, string text, string start, params string[] fragments) =>
        Experiment(name, $"title: a\nmodel: {{svm: {{c: 1, gamma: 0.1}}}}\n{text}", start, fragments);

    private static string Explained(string by, string metric = "test-accuracy") =>
        $"title: a\npublished: [{{metric: {metric}, value: 90, source: s, explained-by: {by}}}]\nregularization: {{l2: 1}}";

    private static string Rate(string schedule) => $"title: a\ntraining: {{learning-rate: {schedule}}}";

    private static TextMistake Sweep(string name, string sweep, string start, params string[] fragments) =>
        Experiment(name, $"title: a\nsweep: {sweep}", start, fragments);

    private static TextMistake Study(string name, string sound, string broken, string start, params string[] fragments) =>
        new(name, "demo/study.yaml", Broken(TemporaryWorkspace.Study, sound, broken), start, fragments);

    private static TextMistake Dataset(string name, string sound, string broken, string start, params string[] fragments) =>
        new(name, "datasets/tiny/dataset.yaml", Broken(TemporaryWorkspace.Dataset, sound, broken), start, fragments);

    private static string Broken(string text, string sound, string broken) => text.Contains(sound, StringComparison.Ordinal)
        ? text.Replace(sound, broken, StringComparison.Ordinal)
        : throw new ArgumentException($"'{sound}' is not in the text.", nameof(sound));
}
