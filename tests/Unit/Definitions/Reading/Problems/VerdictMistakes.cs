using static Experiments.Tests.Unit.Definitions.Reading.Problems.TextMistake;

namespace Experiments.Tests.Unit.Definitions.Reading.Problems;

/// <summary>Verdicts that cannot be passed.</summary>
internal static class VerdictMistakes
{
    public static IReadOnlyList<TextMistake> All { get; } =
    [
        InExperiment("unknown verdict", "title: a\nregularization: {l2: 1}\nexpect: [{is: beter}]", "3:15: error EXP0007", "better, not-worse, worse, same", "Did you mean 'better'?"),
        InExperiment("verdict without its word", "title: a\nregularization: {l2: 1}\nexpect: [{than: plain}]", "3:10: error EXP0003", "'is' is missing in 'expect'"),
        InExperiment("verdict beside nobody", "title: a\nregularization: {l2: 1}\nexpect: [{is: better, than: plan}]", "3:10: error EXP0024", "'than' names 'plan'", "Did you mean 'plain'?"),
        InExperiment("verdict beside itself", "title: a\nregularization: {l2: 1}\nexpect: [{is: same, than: decay}]", "3:10: error EXP0062", "'decay' would be compared with itself"),
        InExperiment("verdict by nothing", "title: a\nregularization: {l2: 1}\nexpect: [{is: better, by: 0}]", "3:27: error EXP0006", "greater than 0 and at most 100"),
        InExperiment("verdict on an epoch", "title: a\nregularization: {l2: 1}\nexpect: [{is: better, metric: epoch-of-peak-test-accuracy}]", "3:10: error EXP0063", "neither better nor worse"),
        InExperiment("verdict on a cost without a size", "title: a\nregularization: {l2: 1}\nexpect: [{is: better, metric: last-test-cost}]", "3:10: error EXP0063", "Add 'by: …'"),
        InExperiment("verdict on too few runs", "title: a\nregularization: {l2: 1}\nseeds: 2\nexpect: [{is: better}]", "4:10: error EXP0063", "'decay' and 'plain' have 2 pairs of runs"),
        InExperiment("verdict on a metric without validation set", "title: a\ndataset: {validation: 0}\nexpect: [{is: better, metric: last-validation-accuracy}]", "3:10: error EXP0030"),
        InStudy("headline that does not exist", "baseline: plain", "baseline: plain\nheadline: best-test", "4:11: error EXP0007", "final, best-validation"),
        InExperiment("headline without validation set", "title: a\ndataset: {validation: 0}", "2:23: error EXP0030", "'headline: best-validation' of the study needs a validation set") with { Study = TemporaryWorkspace.Study + "\nheadline: best-validation" },
        InStudy("region of practical equivalence of nothing", "baseline: plain", "baseline: plain\nrope: 0", "4:7: error EXP0006", "'rope' is 0"),
    ];
}
