using NUnit.Framework;

namespace Experiments.Tests.EndToEnd.Faults;

/// <summary>Processes that may take only so much memory, and really run out of it.</summary>
[FullRunOnly]
public sealed class MemoryTests
{
    /// <summary>Enough for one run of <see cref="Large"/>, but neither for two at once nor for one with its checkpoint.</summary>
    private static readonly (string, string) Limit = ("DOTNET_GCHeapHardLimit", $"0x{320 << 20:x}");

    private const string Large = """
        title: Large
        network: {layers: [784, 2500, 2500, 10]}
        dataset: {train: 20}
        acknowledge: [EXP0044]

        """;

    private TemporaryWorkspace workspace = null!;

    private string[] Failures => Directory.GetFiles(Path.Combine(workspace.Root, ".artifacts", "results"), "failure.json", SearchOption.AllDirectories);

    [SetUp]
    public void Make() => workspace = new TemporaryWorkspace();

    [TearDown]
    public void Delete() => workspace.Dispose();

    [Test]
    public async Task A_run_that_finds_too_little_fails_alone_with_the_reason()
    {
        workspace.Write("experiments/tiny/huge.yaml", "title: Huge\nnetwork: {layers: [784, 16000, 16000, 10]}\n");
        Ended run = await ExperimentsProcess.RunAsync(workspace.Root, [Limit], "run");
        Ended explained = await ExperimentsProcess.RunAsync(workspace.Root, [Limit], "run", "--explain");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1), run.Errors);
            Assert.That(run.Output, Does.Contain("trained 4 runs, 0 from the store\n"));
            Assert.That(run.Errors, Does.Contain("error: tiny/huge, seed 1 failed: there is not enough memory for it\nerror: tiny/huge, seed 2 failed: there is not enough memory for it\n"));
            Assert.That(Failures.Select(File.ReadAllText), Is.EqualTo(Enumerable.Repeat("{\"reason\":\"there is not enough memory for it\"}\n", 2)));
            Assert.That(explained.Output, Does.Contain("tiny/huge\n  seeds 1, 2: trained again, after it failed: there is not enough memory for it\n"));
        }
    }

    [Test]
    public async Task Runs_that_do_not_fit_in_beside_each_other_are_trained_one_after_the_other()
    {
        Assume.That(Environment.ProcessorCount, Is.GreaterThan(1), "one processor trains one run after the other anyway");
        workspace.Write("experiments/tiny/large.yaml", Large);
        Ended run = await ExperimentsProcess.RunAsync(workspace.Root, [Limit], "run");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Errors);
            Assert.That(run.Output, Does.Contain("trained 6 runs, 0 from the store\n"));
            Assert.That(run.Errors, Does.Match(@"warning: tiny/large, seed \d: there is not enough memory for it beside others: it is tried again, alone, after them"));
            Assert.That(Failures, Is.Empty);
        }
    }

    [Test]
    public async Task A_training_that_cannot_be_saved_goes_on()
    {
        workspace.Write("experiments/tiny/large.yaml", $"{Large}seeds: 1\n");
        Ended run = await ExperimentsProcess.RunAsync(workspace.Root, [Limit, ("EXPERIMENTS_CHECKPOINT_SECONDS", "0")], "run");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero, run.Errors);
            Assert.That(run.Output, Does.Contain("trained 5 runs, 0 from the store\n"));
            Assert.That(run.Errors, Does.Contain("warning: tiny/large, seed 1: no checkpoint could be written, and training goes on: there is not enough memory for it"));
        }
    }
}
