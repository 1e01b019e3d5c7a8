using System.Runtime.Versioning;
using Experiments.Running;
using Experiments.Running.Planning;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Running;

/// <summary>Records that are damaged, in the way or out of reach: the runs they are of, and the others.</summary>
public sealed class RunnerFaultTests
{
    private RunnableWorkspace workspace = null!;

    [SetUp]
    public void MakeWorkspace() => workspace = new RunnableWorkspace();

    [TearDown]
    public void DeleteWorkspace() => workspace.Dispose();

    [TestCase("cut off")]
    [TestCase("empty")]
    [TestCase("a bit flipped")]
    [TestCase("another run's")]
    public async Task A_damaged_record_is_set_aside_with_a_word_and_trained_again_to_the_same_bytes(string damage)
    {
        RunSummary first = await Run("plain");
        string path = PathOf(first.Results[0].Records[1].Key, "record.json");
        byte[] whole = await File.ReadAllBytesAsync(path);
        int digit = whole.AsSpan().IndexOf("\"cost\":["u8) + 8; // which makes another number, and leaves the text sound
        byte[] damaged = damage switch
        {
            "cut off" => whole[..100],
            "empty" => [],
            "a bit flipped" => [.. whole[..digit], (byte)(whole[digit] ^ 1), .. whole[(digit + 1)..]],
            _ => await File.ReadAllBytesAsync(PathOf(first.Results[0].Records[0].Key, "record.json")),
        };
        await File.WriteAllBytesAsync(path, damaged);
        Steps steps = new();
        RunSummary second = await workspace.Runner.RunAsync([workspace.Experiment("plain")], steps);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((second.Trained, second.Stored), Is.EqualTo((1, 2)));
            Assert.That(await File.ReadAllBytesAsync(path), Is.EqualTo(whole));
            Assert.That(await File.ReadAllBytesAsync($"{path}.damaged"), Is.EqualTo(damaged));
            Assert.That(steps.Taken.Single(step => step.State == RunState.Noted).Reason, Does.StartWith("its record was damaged"));
        }
    }

    [TestCase(1980)]
    [TestCase(2100)]
    public async Task What_files_say_of_their_time_does_not_matter(int year)
    {
        await Run("plain");
        foreach (string file in Directory.GetFiles(workspace.Workspace.Root, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        Assert.That((await Run("plain")).Trained, Is.Zero);
    }

    [Test]
    public async Task A_run_that_cannot_be_stored_fails_alone_and_says_why()
    {
        string key = Plan.For(workspace.Workspace, [workspace.Experiment("plain")]).Keys[0][1];
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(key))!);
        await File.WriteAllTextAsync(PathOf(key), "a file where the run's folder should be");
        Steps steps = new();
        RunSummary summary = await workspace.Runner.RunAsync(workspace.Experiments, steps);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((summary.Trained, summary.Stored), Is.EqualTo((5, 0)));
            Assert.That(steps.Taken.Where(step => step.Run.Key == key).Select(step => step.State), Is.EqualTo(new[] { RunState.Failed }), "before it trains");
            Assert.That(summary.Results.Select(result => result.Experiment.Name), Is.EqualTo(new[] { "decay" }));
            Assert.That(summary.Failures.Select(failure => failure.Run.Key), Is.EqualTo(new[] { key }));
            Assert.That(summary.Failures[0].Reason, Does.Contain(key));
        }
    }

    [Test]
    public async Task A_record_that_cannot_be_read_stays_and_its_run_fails_alone_and_says_why()
    {
        string key = Plan.For(workspace.Workspace, [workspace.Experiment("plain")]).Keys[0][1];
        Directory.CreateDirectory(PathOf(key, "record.json")); // which nobody can read as a file, not even the superuser
        RunSummary summary = await Run("plain", "decay");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((summary.Trained, summary.Stored), Is.EqualTo((5, 0)));
            Assert.That(summary.Failures.Select(failure => failure.Run.Key), Is.EqualTo(new[] { key }));
            Assert.That(summary.Failures[0].Reason, Does.StartWith("its record cannot be read; ").And.Contain(PathOf(key, "record.json")));
            Assert.That(workspace.Runner.Stored(workspace.Experiment("plain")), Is.Null);
            Assert.That(Directory.Exists(PathOf(key, "record.json")), Is.True);
        }
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "sets the permissions of POSIX")]
    [UnsupportedOSPlatform("windows")]
    public async Task A_record_that_may_not_be_read_is_there_again_when_it_may()
    {
        string record = PathOf((await Run("plain")).Results[0].Records[1].Key, "record.json");
        UnixFileMode mode = File.GetUnixFileMode(record);
        File.SetUnixFileMode(record, UnixFileMode.None);
        Assume.That(Environment.UserName, Is.Not.EqualTo("root"), "the superuser may read everything");
        RunSummary forbidden = await Run("plain");
        File.SetUnixFileMode(record, mode);
        RunSummary allowed = await Run("plain");
        Assert.That(forbidden.Failures.Single().Reason, Does.StartWith("its record cannot be read; "));
        Assert.That((allowed.Trained, allowed.Stored), Is.EqualTo((0, 3)));
    }

    private Task<RunSummary> Run(params string[] names) => workspace.Runner.RunAsync([.. names.Select(workspace.Experiment)]);

    private string PathOf(string key, string file = "") => Path.Combine(workspace.Workspace.Results, key[..2], key, file).TrimEnd('/', '\\');
}
