using NUnit.Framework;

namespace Experiments.Tests.EndToEnd.Faults;

/// <summary>What a scheduler does to a process whose time is over.</summary>
[FullRunOnly]
[Platform(Exclude = "Win", Reason = "sends a POSIX signal")]
public sealed class SignalTests
{
    private IReadOnlyDictionary<string, byte[]> expected = null!;
    private SlowStudy study = null!;

    [OneTimeSetUp]
    public async Task Train_without_a_fault() => expected = (await SlowStudy.WithoutFault).Records;

    [SetUp]
    public void Make() => study = new SlowStudy();

    [TearDown]
    public void Delete() => study.Dispose();

    [TestCase("TERM")]
    [TestCase("INT")]
    public async Task A_process_that_is_asked_to_stop_saves_its_trainings(string signal)
    {
        using ExperimentsProcess process = ExperimentsProcess.Start(study.Root, "run", "slow/decayed");
        await process.WaitForLineAsync("trained slow/short, seed 12");
        await process.SignalAsync(signal);
        Ended stopped = await process.EndAsync();
        Ended again = await ExperimentsProcess.RunAsync(study.Root, "run");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(stopped.ExitCode, Is.EqualTo(130), stopped.Errors);
            Assert.That(stopped.Errors, Does.Contain("the others were saved where they were"));
            Assert.That(again.ExitCode, Is.Zero, again.Errors);
            Assert.That(again.Output, Does.Match(@"resumed slow/decayed, seed \d in epoch \d+, after \d+ of 180000 updates\n"));
            Assert.That(study.Records, Is.EquivalentTo(expected));
        }
    }

    [Test]
    public async Task A_process_that_is_asked_to_save_goes_on()
    {
        using ExperimentsProcess process = ExperimentsProcess.Start(study.Root, "run", "slow/decayed");
        await process.WaitForLineAsync("trained slow/short, seed 12");
        await process.SignalAsync("USR1");
        Assert.That(() => Directory.GetFiles(study.Results, "checkpoint.bin", SearchOption.AllDirectories), Is.Not.Empty.After(5000, 5));
        Ended ended = await process.EndAsync();
        Assert.That(ended.ExitCode, Is.Zero, ended.Errors);
        Assert.That(Directory.GetFiles(study.Results, "checkpoint.bin", SearchOption.AllDirectories), Is.Empty);
    }
}
