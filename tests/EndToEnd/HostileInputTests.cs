using System.Diagnostics;
using NUnit.Framework;

namespace Experiments.Tests.EndToEnd;

/// <summary>Files that nobody should have written: the program answers, and leaves everything as it was.</summary>
[FullRunOnly]
public sealed class HostileInputTests
{
    private static readonly (string Name, string Text)[] Texts =
    [
        ("aliases", "a: &a [1, 1]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]"),
        ("a tag", "title: !!python/object:os.system x"),
        ("depth", new string('[', 1 << 19)),
        ("size", new string('a', 5 << 20)),
        ("paths", "title: ../../etc\ndataset: {name: ../../../etc}"),
        ("control characters", "title: \u001b[2J\u202Eb\0"),
        ("numbers", "title: a\ntraining: {learning-rate: .nan, momentum: 1e999, updates: 0x1F}"),
        ("words", "title: yes\nseeds: no\ncost: ~"),
        ("nothing", ""),
    ];

    [TestCaseSource(nameof(Cases))]
    public async Task A_hostile_file_is_refused_at_once_and_nothing_is_written(string command, string text)
    {
        using TemporaryWorkspace workspace = new();
        Stopwatch quiet = Stopwatch.StartNew();
        await ExperimentsProcess.RunAsync(workspace.Root, "validate");
        quiet.Stop();
        workspace.Write("experiments/tiny/l2.yaml", text);
        IReadOnlyList<string> before = workspace.Contents();

        Stopwatch watch = Stopwatch.StartNew();
        Ended run = await ExperimentsProcess.RunAsync(workspace.Root, command);
        watch.Stop();

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(2), run.Errors);
            Assert.That(run.Errors, Does.Match(@"experiments/tiny/l2\.yaml:\d+:\d+: error EXP\d{4}: .+\n  why:  .+\n  mend: .+"));
            Assert.That(run.Errors, Does.Not.Contain("\u001b").And.Not.Contain("\u202E").And.Not.Contain("   at "));
            Assert.That(workspace.Contents(), Is.EqualTo(before));
            Assert.That(watch.Elapsed - quiet.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)), "a second on a quiet machine");
        });
    }

    private static IEnumerable<TestCaseData> Cases() =>
        from command in new[] { "validate", "run", "list", "report" }
        from hostile in Texts
        select new TestCaseData(command, hostile.Text).SetArgDisplayNames(command, hostile.Name);
}
