using static Experiments.Tests.Unit.Definitions.Reading.Problems.TextMistake;

namespace Experiments.Tests.Unit.Definitions.Reading.Problems;

/// <summary>Explanations of published numbers that explain nothing.</summary>
internal static class ExplanationMistakes
{
    public static IReadOnlyList<TextMistake> All { get; } =
    [
        InExperiment("explanation that is not there", Explained("demo/plan"), "2:13: error EXP0024", "'explained-by' names 'demo/plan'", "Did you mean 'demo/plain'?"),
        InExperiment("explanation without its study", Explained("plain"), "2:13: error EXP0024", "Write one of demo/decay, demo/plain."),
        InExperiment("explanation of what is not judged", "title: a\nregularization: {l2: 1}\npublished: [{metric: test-accuracy, value: 90, source: s, explained-by: demo/plain, quoted: true}]", "3:13: error EXP0012", "'explained-by' is given of a number that is 'quoted'"),
        InExperiment("band of what is not judged", "title: a\nregularization: {l2: 1}\npublished: [{metric: test-accuracy, value: 90, source: s, band: [80, 95], quoted: true}]", "3:13: error EXP0012", "'band' is given"),
        InExperiment("explanation by itself", Explained("demo/decay"), "2:13: error EXP0062", "'demo/decay' would explain itself"),
    ];

    private static string Explained(string by, string metric = "test-accuracy") =>
        $"title: a\npublished: [{{metric: {metric}, value: 90, source: s, explained-by: {by}}}]\nregularization: {{l2: 1}}";
}
