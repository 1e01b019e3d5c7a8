using static Experiments.Tests.Unit.Definitions.Reading.Problems.TextMistake;

namespace Experiments.Tests.Unit.Definitions.Reading.Problems;

/// <summary>Settings that do not go together.</summary>
internal static class SettingsMistakes
{
    public static IReadOnlyList<TextMistake> All { get; } =
    [
        // Schedules: 40 updates are 40 epochs of the 10 images, and 40 evaluations
        InExperiment("misspelt key of a schedule", Rate("{start: 1, halve-aftr: 3}"), "2:38: error EXP0002", "a key of 'learning-rate'", "Did you mean 'halve-after'?"),
        InExperiment("two schedules in one", Rate("{start: 1, halve-after: 3, every: 1 epoch}"), "2:27: error EXP0039", "start and halve-after and every", "{start, halve-after}"),
        InExperiment("unfinished schedule", Rate("{start: 1}"), "2:27: error EXP0039", "'learning-rate' has start", "{start, multiply-by, every}"),
        InExperiment("empty schedule", Rate("{}"), "2:27: error EXP0039", "empty map"),
        InExperiment("schedule without a key", Rate("{start: 1, every: 1 epoch}"), "2:27: error EXP0003", "'multiply-by' is missing in 'learning-rate'"),
        InExperiment("list for a schedule", Rate("[1]"), "2:27: error EXP0004"),
        InExperiment("start out of the setting's range", Rate("{start: 0, halve-after: 3}"), "2:35: error EXP0006", "greater than 0 and at most 1000000"),
        InExperiment("value out of the setting's range", "title: a\ntraining: {momentum: {at: {1: 0.5, 2: 1}}}", "2:39: error EXP0006", "'2' of 'at'", "at least 0 and less than 1"),
        InExperiment("factor of nothing", Rate("{start: 1, multiply-by: 0, every: 1 epoch}"), "2:51: error EXP0006"),
        InExperiment("epoch 0", Rate("{at: {0: 1}}"), "2:33: error EXP0006", "a key of 'at' is 0"),
        InExperiment("epoch that is none", Rate("{at: {first: 1}}"), "2:33: error EXP0005", "whole number"),
        InExperiment("number for epochs", Rate("{at: 1}"), "2:32: error EXP0004", "'at' is not a map"),
        InExperiment("no first epoch", Rate("{at: {2: 1}}"), "2:32: error EXP0040", "epoch 1"),
        InExperiment("no epoch", Rate("{at: {}}"), "2:32: error EXP0040"),
        InExperiment("epoch after the last", Rate("{at: {1: 1, 41: 2}}"), "2:32: error EXP0012", "from epoch 41 on", "40 epochs"),
        InExperiment("decay after the last update", Rate("{start: 1, multiply-by: 0.5, every: 40 epochs}"), "2:63: error EXP0012", "'every' is 40 epochs", "40 updates"),
        InExperiment("decay by 1", Rate("{start: 1, multiply-by: 1, every: 1 epoch}"), "2:51: error EXP0012"),
        InExperiment("growth out of range", "title: a\ntraining: {momentum: {start: 0.5, multiply-by: 2, every: 20 updates}}", "2:48: error EXP0041", "'momentum' is 1 at the end", "less than 1"),
        InExperiment("halving that never comes", Rate("{start: 1, halve-after: 40}"), "2:51: error EXP0012", "40 evaluations"),
        InExperiment("halving without validation set", Rate("{start: 1, halve-after: 4}") + "\ndataset: {validation: 0}", "2:51: error EXP0030", "'halve-after' needs a validation set"),

        // Settings that do not go together
        InExperiment("patience that cannot run out", "title: a\nregularization: {early-stopping: {patience: 40}}", "2:45: error EXP0012", "'patience' is 40, which cannot run out within 40 evaluations", "below 40"),
        InExperiment("patience for few evaluations", "title: a\nregularization: {early-stopping: 4}\ntraining: {evaluate-every: 15 updates}", "2:34: error EXP0012", "within 3 evaluations"),
        InExperiment("early stopping without validation set", "title: a\nregularization: {early-stopping: 4}\ndataset: {validation: 0}", "2:34: error EXP0030", "'early-stopping' needs a validation set"),
        InExperiment("early stopping on the test set", "title: a\nregularization: {early-stopping: {patience: 4, metric: test-accuracy}}", "2:56: error EXP0007", "validation-accuracy, validation-cost"),
        InExperiment("evaluations after the end", "title: a\ntraining: {evaluate-every: 41 epochs}", "2:28: error EXP0042", "'evaluate-every' is 41 epochs", "40 updates"),
        InExperiment("batch of more than all", "title: a\ntraining: {batch-size: 11}", "2:24: error EXP0043", "'batch-size' is 11", "10 images", "'all'"),
        InExperiment("subset of all", "title: a\ndataset: {train: 15, subset: by-seed}\ntraining: {batch-size: 8}", "2:30: error EXP0012", "all images are used"),
        InExperiment("longer than the baseline", "title: a\ntraining: {epochs: 450}", "2:20: warning EXP0044", "through 4,500 images", "'plain' through 400"),
        InExperiment("dead l2", "title: a\nregularization: {l2: 0}", "2:22: error EXP0012", "λ of l2 is 0"),
        InExperiment("decay that turns signs", "title: a\nregularization: {l2: 20}", "2:22: error EXP0046", "ηλ/m is 1,", "below m/η = 20"),
        InExperiment("network too large", "title: a\nnetwork: {layers: [4, 20000, 20000, 3]}", "2:19: error EXP0045", "400000000 weights"),
        InExperiment("softmax in the middle", "title: a\nnetwork: {activation: softmax}", "2:23: error EXP0012", "softmax is for output layers"),
        InExperiment("hidden nodes that stay equal", "title: a\nnetwork: {initial-weights: zero}", "2:28: error EXP0012", "stay equal"),
        InExperiment("batch size in octal", "title: a\ntraining: {batch-size: 010}", "2:24: error EXP0009", "'010' is not a batch size"),
        InExperiment("interval in octal", "title: a\ntraining: {evaluate-every: 007 epochs}", "2:28: error EXP0009", "'007 epochs'"),
        InExperiment("dead dropout", "title: a\nregularization: {dropout: 0}", "2:27: error EXP0012"),
        InExperiment("dropout without hidden layer", "title: a\nnetwork: {layers: [4, 3]}\nregularization: {dropout: 0.5}", "3:27: error EXP0012", "no hidden layer"),
        InExperiment("dropout of other layers", "title: a\nregularization: {dropout: [0.5, 0.5]}", "2:27: error EXP0035", "1 hidden layer"),
        InExperiment("output of another cost", "title: a\nnetwork: {output: relu}", "2:19: error EXP0034", "relu does not fit the cost cross-entropy"),
        InExperiment("inputs of another data set", "title: a\nnetwork: {layers: [784, 3]}", "2:20: error EXP0033", "784 inputs", "2 x 2 pixels"),
        InExperiment("outputs of another data set", "title: a\nnetwork: {layers: [4, 10]}", "2:23: error EXP0033", "3 classes"),
        InExperiment("misspelt data set", "title: a\ndataset: {name: tyny}", "2:17: error EXP0031", "Did you mean 'tiny'?"),
        InExperiment("data set that is a path", "title: a\ndataset: {name: ../../etc}", "2:17: error EXP0031", "lower-case letters"),
        InExperiment("train and validation overlap", "title: a\ndataset: {train: 16}", "2:18: error EXP0032", "is 21", "20 images"),
        InExperiment("too many test images", "title: a\ndataset: {test: 6}", "2:17: error EXP0032", "5 images"),
        InExperiment("neither band nor verdict", "title: a\nexpect: [{metric: test-accuracy}]", "2:10: error EXP0039", "'expect' has metric", "{metric, min, max, at} or {is, than, by, metric, at}"),
        InExperiment("band and verdict", "title: a\nexpect: [{metric: test-accuracy, min: 90, is: better}]", "2:10: error EXP0039", "metric and min and is"),
        InExperiment("number for an expectation", "title: a\nexpect: [90]", "2:10: error EXP0004", "its keys are metric, min, max, at, is, than, by"),
        InExperiment("crossed band", "title: a\nexpect: [{metric: test-accuracy, min: 90, max: 80}]", "2:10: error EXP0028", "at least 90 and at most 80"),
        InExperiment("accuracy above 100", "title: a\npublished: [{metric: test-accuracy, value: 980, source: s}]", "2:13: error EXP0029", "980"),
        InExperiment("negative cost", "title: a\nexpect: [{metric: last-test-cost, max: -1}]", "2:10: error EXP0029", "not negative"),
        InExperiment("negative epoch", "title: a\nexpect: [{metric: epoch-of-peak-test-accuracy, max: -1}]", "2:10: error EXP0029", "An epoch is not negative"),
        InExperiment("band without its value", "title: a\npublished: [{metric: test-accuracy, value: 90, source: s, band: [91, 92]}]", "2:13: error EXP0028", "from 91 to 92"),
        InExperiment("band of one end", "title: a\npublished: [{metric: test-accuracy, value: 90, source: s, band: [89]}]", "2:65: error EXP0008"),
        InExperiment("classes that do not divide", "title: a\ndataset: {balanced: true}", "2:21: error EXP0057", "'train' is 10", "3 classes"),
        InExperiment("λ and λ per example", "title: a\nregularization: {l2: {lambda: 1, lambda-per-example: 0.1}}", "2:34: error EXP0013", "lambda and lambda-per-example"),
        InExperiment("dead λ per example", "title: a\nregularization: {l2: {lambda-per-example: 0}}", "2:22: error EXP0012", "λ of l2 is 0"),
        InExperiment("decay per example that turns signs", "title: a\nregularization: {l2: {lambda-per-example: 2}}", "2:22: error EXP0046", "ηλ/m is 1,"),
        InExperiment("metric without validation set", "title: a\ndataset: {validation: 0}\nexpect: [{metric: best-validation-test-accuracy, min: 90}]", "3:10: error EXP0030"),
        InExperiment("more copies than memory holds", "title: a\ndataset: {train: 20, validation: 0}\naugmentation: {transformations: [shift], copies: 1000}", "3:50: error EXP0066", "20,020 images of 100,000 pixels", "fresh: every-epoch") with
        {
            Study = TemporaryWorkspace.Study.Replace("[4, 6, 3]", "[100000, 6, 3]", StringComparison.Ordinal),
        },
        InExperiment("fraction for per cent", "title: a\nregularization: {l2: 1}\nexpect: [{metric: test-accuracy, min: 0.95}]", "3:10: warning EXP0065", "Write 95, or 99.05 if it is an error rate"),
        InExperiment("published error rate", "title: a\nregularization: {l2: 1}\npublished: [{metric: test-accuracy, value: 0.35, source: s}]", "3:13: warning EXP0065", "or 99.65"),
        InExperiment("band beyond every accuracy", "title: a\npublished: [{metric: test-accuracy, value: 90, source: s, band: [80, 101]}]", "2:13: error EXP0029", "cannot be 101"),
        InExperiment("range from high to low", "title: a\naugmentation: {transformations: [{elastic: {sigma: 4, alpha: [38, 36]}}], copies: 1}", "2:67: error EXP0028", "'alpha' goes from 38 down to 36", "[36, 38]"),
    ];

    private static string Rate(string schedule) => $"title: a\ntraining: {{learning-rate: {schedule}}}";
}
