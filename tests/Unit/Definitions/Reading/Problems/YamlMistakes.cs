using static Experiments.Tests.Unit.Definitions.Reading.Problems.TextMistake;

namespace Experiments.Tests.Unit.Definitions.Reading.Problems;

/// <summary>Texts that are no YAML, or more than a definition may be.</summary>
internal static class YamlMistakes
{
    public static IReadOnlyList<TextMistake> All { get; } =
    [
        InExperiment("open bracket", "title: [a", "1:8: error EXP0001", "bracket [", "Close it with ]"),
        InExperiment("tab", "title: a\ntraining:\n\tmomentum: 0.5", "3:1: error EXP0001", "a tab", "Indent with spaces"),
        InExperiment("list as key", "title: a\n? [b]\n: c", "2:3: error EXP0001", "A key is a list or a map"),
        InExperiment("duplicate key", "title: a\ntitle: b", "2:1: error EXP0010", "'title' is already given on line 1"),
        InExperiment("too many values", "title: a\nseeds: [" + string.Join(',', Enumerable.Range(1, 30_000)) + "]", "2:108873: error EXP0015", "20000"),
        InExperiment("zero-width space in a key", "title: a\nseeds\u200B: 3", "2:6: error EXP0060", "U+200B"),
        InExperiment("turned direction of writing", "title: \u202Ea", "1:8: error EXP0060", "U+202E"),
        InExperiment("escape sequence of terminals", "title: \u001B[31m", "1:8: error EXP0060", "U+001B"),
        InExperiment("zero character", "title: a\n\0", "2:1: error EXP0060", "U+0000"),
        InExperiment("line separator", "title: a\u2028seeds: 3", "1:9: error EXP0060", "U+2028"),
        InExperiment("tag character beyond the basic plane", "title: a\U000E0041", "1:9: error EXP0060", "U+E0041"),
        InExperiment("byte order mark inside", "title: a\n\uFEFFseeds: 3", "2:1: error EXP0060", "U+FEFF"),
        InExperiment("hidden character by an escape", "title: \"a\\0\"", "1:8: error EXP0060", "U+0000"),
        InExperiment("half a character by an escape", "title: \"\\uD800\"", "1:15: error EXP0001", "surrogates"),
        InExperiment("empty", "", "1:1: error EXP0014"),
        InExperiment("only a comment", "# nothing", "1:1: error EXP0014"),
        InExperiment("only a separator", "---\n", "1:1: error EXP0014"),
        InExperiment("too large", "title: " + new string('a', 1 << 20), "1:1: error EXP0015", "1 MB"),
        InExperiment("too deep", "title: " + new string('[', 500_000), "1:71: error EXP0016", "64"),
        InExperiment("anchor", "title: &a b", "1:8: error EXP0017", "'&a'"),
        InExperiment("alias", "title: a\nexpect: *a", "2:9: error EXP0017", "'*a'"),
        InExperiment("tag", "title: !!str b", "1:8: error EXP0017", "tag"),
        InExperiment("two documents", "title: a\n---\ntitle: b", "2:1: error EXP0018", "'---'"),
        InExperiment("a list", "- title", "1:1: error EXP0004", "the file is not a map"),
    ];
}
