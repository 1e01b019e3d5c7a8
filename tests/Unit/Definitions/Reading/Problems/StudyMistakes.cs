using static Experiments.Tests.Unit.Definitions.Reading.Problems.TextMistake;

namespace Experiments.Tests.Unit.Definitions.Reading.Problems;

/// <summary>Files of studies and data sets.</summary>
internal static class StudyMistakes
{
    public static IReadOnlyList<TextMistake> All { get; } =
    [
        // Studies
        InStudy("misspelt baseline", "baseline: plain", "baseline: plan", "3:11: error EXP0024", "'plan'", "Did you mean 'plain'?"),
        InStudy("baseline that is a path", "baseline: plain", "baseline: ../../etc", "3:11: error EXP0024", "'../../etc'"),
        InStudy("misspelt order", "baseline: plain", "baseline: plain\norder: [plain, decoy]", "4:16: error EXP0024", "'decay'"),
        InStudy("repeated order", "baseline: plain", "baseline: plain\norder: [plain, plain]", "4:16: error EXP0025"),
        InStudy("unknown section", "baseline: plain", "baseline: plain\nreport: [results, result]", "4:19: error EXP0007", "Did you mean 'results'?"),
        InStudy("no baseline", "baseline: plain\n", "", "1:1: error EXP0003", "'baseline'"),
        InStudy("misspelt defaults", "cost:", "costs:", "7:3: error EXP0002", "a study's defaults", "'cost'"),
        InStudy("wrong default", "learning-rate: 0.5", "learning-rate: -1", "8:58: error EXP0006"),
        InStudy("setting beside the defaults", "baseline: plain", "baseline: plain\nseeds: 3", "4:1: error EXP0002", "'seeds' belongs under 'defaults' or in an experiment's file."),
        InStudy("none in defaults", "cost: cross-entropy", "cost: none", "7:9: error EXP0011"),
        InStudy("file for an experiment", "baseline: plain", "baseline: demo/plain.yaml", "3:11: error EXP0024", "Did you mean 'plain'?"),
        InStudy("expectation in the defaults", "cost: cross-entropy", "cost: cross-entropy\n  expect: [{is: better}]", "8:3: error EXP0002", "'expect' belongs in an experiment's file."),

        // Data sets
        InDataset("wrong hash", "train-images, sha256: 0", "train-images, sha256: x", "6:46: error EXP0009", "does not match"),
        InDataset("missing file", "path: train-labels", "path: labels", "7:24: error EXP0037", "'labels'"),
        InDataset("file elsewhere", "path: train-labels", "path: ../tiny/train-labels", "7:24: error EXP0037"),
        InDataset("labels for images", "path: test-images", "path: test-labels", "8:23: error EXP0038"),
        InDataset("not IDX", "path: test-labels", "path: dataset.yaml", "9:23: error EXP0038", "not an idx file"),
    ];
}
