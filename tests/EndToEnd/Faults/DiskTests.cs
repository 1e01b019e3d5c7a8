using System.Diagnostics;
using NUnit.Framework;

namespace Experiments.Tests.EndToEnd.Faults;

/// <summary>A disk that is full, and one that may not be written. Both are real ones, in memory, which only the superuser can mount.</summary>
[FullRunOnly]
[Platform("Linux", Reason = "mounts a file system in memory")]
public sealed class DiskTests
{
    private SlowStudy study = null!;
    private bool isMounted;

    [SetUp]
    public void Make()
    {
        study = new SlowStudy();
        Directory.CreateDirectory(study.Results);
    }

    [TearDown]
    public void Remove()
    {
        if (isMounted)
        {
            Try("umount", study.Results);
        }

        study.Dispose();
    }

    [Test]
    public async Task Where_the_disk_is_full_finished_runs_stay_and_the_others_fail_with_the_reason()
    {
        Mount("size=150k");
        Ended full = await ExperimentsProcess.RunAsync(study.Root, "run");
        IReadOnlyDictionary<string, byte[]> before = study.Records;
        Assert.That(Try("mount", "-o", "remount,size=50m", study.Results), Is.True);
        Ended again = await ExperimentsProcess.RunAsync(study.Root, "run");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(full.ExitCode, Is.EqualTo(1), full.Errors);
            Assert.That(full.Errors, Does.Contain("failed: ").And.Contain("No space left on device"));
            Assert.That(before, Has.Count.InRange(1, SlowStudy.Runs - 1));
            Assert.That(again.ExitCode, Is.Zero, again.Errors);
            Assert.That(again.Errors, Does.Not.Contain("damaged"));
            Assert.That(again.Output, Does.Contain($", {before.Count} from the store"));
            Assert.That(study.Records, Is.EquivalentTo((await SlowStudy.WithoutFault).Records));
            Assert.That(Directory.GetFiles(study.Results, "*.tmp", SearchOption.AllDirectories), Is.Empty, "half of a file takes up the room of others");
        }
    }

    [Test]
    public async Task A_store_that_may_not_be_written_is_read_and_what_is_missing_fails_before_it_trains()
    {
        Mount("size=50m");
        Ended first = await ExperimentsProcess.RunAsync(study.Root, "run");
        string damaged = Path.Combine(study.Results, study.Records.Keys.Order(StringComparer.Ordinal).First());
        byte[] whole = await File.ReadAllBytesAsync(damaged);
        Assert.That(Try("mount", "-o", "remount,ro", study.Results), Is.True);
        Ended stored = await ExperimentsProcess.RunAsync(study.Root, "run");
        Assert.That(Try("mount", "-o", "remount,rw", study.Results), Is.True);
        await File.WriteAllBytesAsync(damaged, whole[..^9]);
        Assert.That(Try("mount", "-o", "remount,ro", study.Results), Is.True);
        study.Write("experiments/slow/short.yaml", "title: Short\nseeds: 13\n");
        Ended missing = await ExperimentsProcess.RunAsync(study.Root, "run");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.ExitCode, Is.Zero, first.Errors);
            Assert.That(stored.ExitCode, Is.Zero, stored.Errors);
            Assert.That(stored.Output, Does.EndWith($"trained 0 runs, {SlowStudy.Runs} from the store\n"));
            Assert.That(missing.ExitCode, Is.EqualTo(1));
            Assert.That(missing.Errors, Does.Contain("slow/short, seed 13 failed: ").And.Contain("Read-only file system"));
            Assert.That(missing.Output, Does.EndWith($"trained 0 runs, {SlowStudy.Runs - 1} from the store\n"));
        }
    }

    private void Mount(string options)
    {
        isMounted = Try("mount", "-t", "tmpfs", "-o", options, "tmpfs", study.Results);
        if (!isMounted)
        {
            Assert.Ignore("nothing can be mounted here: this takes the superuser");
        }
    }

    private static bool Try(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
