using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Architecture;

/// <summary>Rules of the source text that no analyzer knows.</summary>
internal sealed partial class SourceRules
{
    private static readonly string[] emptyWords = ["Helpers", "Utils", "Common", "Extensions", "Manager", "Service", "Base"];

    [Test]
    public void Only_Cli_prints_or_exits() => Assert.That(
        Repository.Sources("src")
            .Where(file => !file.Path.StartsWith("src/Cli/", StringComparison.Ordinal) && PrintsOrExits().IsMatch(file.Text))
            .Select(file => file.Path),
        Is.Empty);

    // Clocks are set back; what takes its time from a stopwatch, and no order from the times of files, never sees it.
    [Test]
    public void The_clock_of_the_day_decides_nothing_and_is_read_only_where_a_run_ended() => Assert.That(
        Repository.Sources("src").Where(file => TellsTheDay().IsMatch(file.Text)).Select(file => file.Path),
        Is.EqualTo(new[] { "src/Running/Records/Provenance.cs" }));

    // Classes of tests run beside each other, in one environment.
    [Test]
    public void No_unit_test_changes_what_the_others_see_of_the_process() => Assert.That(
        Repository.Sources("tests/Unit").Where(file => ChangesTheProcess().IsMatch(file.Text)).Select(file => file.Path),
        Is.EqualTo(new[] { "tests/Unit/FilesInMemory.cs" }), "which does so before any test runs");

    [Test]
    public void Folders_are_named_after_what_is_in_them() => Assert.That(
        Folders("src").Concat(Folders("tests")).Where(path => emptyWords.Contains(path.Split('/')[^1])), Is.Empty);

    [Test]
    public void Folders_are_at_most_two_levels_below_a_project() =>
        Assert.That(Folders("src").Where(path => path.Count(character => character == '/') > 3), Is.Empty);

    private static IEnumerable<string> Folders(string root) => Repository.Folder(root)
        .EnumerateDirectories("*", SearchOption.AllDirectories)
        .Select(Repository.Relative)
        .Where(path => !path.Contains("/obj", StringComparison.Ordinal) && !path.Contains("/bin", StringComparison.Ordinal));

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bTimeProvider\b|\bGet(LastWrite|LastAccess|Creation)Time|\bTickCount")]
    private static partial Regex TellsTheDay();

    [GeneratedRegex(@"\bEnvironment\.(SetEnvironmentVariable\(|CurrentDirectory =)|\bSetCurrentDirectory\(|\bConsole\.Set")]
    private static partial Regex ChangesTheProcess();

    [GeneratedRegex(@"\b(Console\.(Write|Read|Out|Error|In|Set)|Environment\.(Exit|FailFast))")]
    private static partial Regex PrintsOrExits();
}
