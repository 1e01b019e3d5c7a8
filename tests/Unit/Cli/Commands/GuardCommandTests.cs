using System.Diagnostics;
using Experiments.Cli;
using Experiments.Cli.Commands;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;
using Experiments.Tests.Unit.Definitions;
using Experiments.Tests.Unit.Reporting;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Cli.Commands;

public sealed class GuardCommandTests
{
    [Test]
    public void Results_that_changed_since_a_revision_are_drops_gains_or_noise()
    {
        using TemporaryWorkspace files = new();
        Git(files, "init", "-q");
        Write(files, "fell", 90);
        Write(files, "rose", 90);
        Write(files, "wavered", 90);
        Write(files, "stayed", 90);
        Write(files, "went", 90);
        Git(files, "add", "-A");
        Git(files, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "before");
        Write(files, "fell", 88);
        Write(files, "rose", 92);
        Write(files, "wavered", 90, noise: 1);
        Write(files, "came", 90);
        File.Delete(PathOf(files, "went"));

        (int code, string output) = Guard(files, "HEAD");
        Assert.That(code, Is.EqualTo(ExitCode.Failed), output);
        Assert.That(output, Does.Match(@"made-up/fell +a drop +worse: -2\.00").And.Match(@"made-up/rose +a gain +better: \+2\.00").And.Match(@"made-up/wavered +noise +cannot tell"));
        Assert.That(output, Does.EndWith("of 4 results that both have, 3 changed: 1 dropped, 1 gained, 1 noise; 1 new, 1 gone\n"));
    }

    [Test]
    public void Nothing_changed_is_no_failure()
    {
        using TemporaryWorkspace files = new();
        Git(files, "init", "-q");
        Write(files, "stayed", 90);
        Git(files, "add", "-A");
        Git(files, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "before");
        Assert.That(Guard(files, "HEAD"), Is.EqualTo((ExitCode.Done, "of 1 result that both have, 0 changed: 0 dropped, 0 gained, 0 noise; 0 new, 0 gone\n")));
    }

    [TestCase("nowhere")]
    [TestCase("--help")]
    [TestCase("")]
    public void A_revision_that_is_not_there_is_said(string revision)
    {
        using TemporaryWorkspace files = new();
        Git(files, "init", "-q");
        Assert.That(() => Guard(files, revision), Throws.TypeOf<InvalidDataException>().With.Message.Contains("a branch, a tag or a commit"));
    }

    private static (int Code, string Output) Guard(TemporaryWorkspace files, string revision)
    {
        using StringWriter output = new();
        int code = GuardCommand.Execute(new Invocation(files.Workspace, files.Workspace.Root, [], Output.Plain(output, output)), revision);
        return (code, output.ToString());
    }

    private static void Write(TemporaryWorkspace files, string name, double accuracy, double noise = 0)
    {
        ExperimentResult result = MadeUpStudy.Arm(name, name, 95) with
        {
            Records = [.. Enumerable.Range(1, 3).Select(seed => MadeUpStudy.Run(seed, accuracy + (0.01 * seed) + (noise * (seed - 1.9))))],
        };
        File.WriteAllText(PathOf(files, name), SnapshotText.Of(result, result, 0.1));
    }

    private static string PathOf(TemporaryWorkspace files, string name) =>
        Path.Combine(files.Workspace.Root, $"Suite.Reproduces_experiment=made-up-{name}.verified.txt");

    private static void Git(TemporaryWorkspace files, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = files.Workspace.Root })!;
        Assert.That(git.WaitForExit(10_000) && git.ExitCode == 0, Is.True, string.Join(' ', arguments));
    }
}
