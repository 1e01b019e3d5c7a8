using NUnit.Framework;

namespace Experiments.Tests.EndToEnd;

[FullRunOnly]
[Platform(Exclude = "Win", Reason = "sends a POSIX signal")]
public sealed class InterruptionTests
{
    [Test]
    public async Task Finished_runs_survive_an_interruption_and_the_same_command_goes_on()
    {
        using TemporaryWorkspace workspace = new();
        workspace.Write("experiments/tiny/l2.yaml", "title: Takes some seconds\ntraining: {epochs: 10000}\n");

        using ExperimentsProcess process = ExperimentsProcess.Start(workspace.Root, "run");
        await process.WaitForLineAsync("trained tiny/plain");
        await process.WaitForLineAsync("trained tiny/plain");
        await process.InterruptAsync();
        Ended interrupted = await process.EndAsync();
        Ended again = await ExperimentsProcess.RunAsync(workspace.Root, "run");

        Assert.Multiple(() =>
        {
            Assert.That(interrupted.ExitCode, Is.EqualTo(130), interrupted.Errors);
            Assert.That(interrupted.Errors, Does.Contain("finished runs are kept"));
            Assert.That(interrupted.Output, Does.Not.Contain("tiny/l2"));
            Assert.That(again.ExitCode, Is.Zero, again.Errors);
            Assert.That(again.Output, Does.EndWith("trained 2 runs, 2 from the store\n"));
        });
    }
}
