using NUnit.Framework;

namespace Experiments.Tests.EndToEnd;

[FullRunOnly]
public sealed class RunTests
{
    private TemporaryWorkspace workspace = null!;

    [SetUp]
    public void Create() => workspace = new TemporaryWorkspace();

    [TearDown]
    public void Delete() => workspace.Dispose();

    [Test]
    public async Task The_first_run_trains_everything_and_writes_the_reports()
    {
        Ended run = await RunAsync("run");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Errors);
            Assert.That(run.Output, Does.EndWith("trained 4 runs, 0 from the store\n"));
            Assert.That(run.Output, Does.Contain("tiny/plain").And.Contain("tiny/l2").And.Contain("wrote reports/").And.Match(@"\nreports are in reports/: \d+ files changed\n"));
            Assert.That(Directory.GetFiles(Path.Combine(workspace.Root, "reports"), "*.md", SearchOption.AllDirectories), Is.Not.Empty);
        });
    }

    [Test]
    public async Task A_second_run_trains_nothing_and_changes_no_byte()
    {
        await RunAsync("run");
        IReadOnlyList<string> before = workspace.Contents();

        Ended again = await RunAsync("run");

        Assert.Multiple(() =>
        {
            Assert.That(again.ExitCode, Is.Zero, again.Errors);
            Assert.That(again.Output, Does.EndWith("reports are in reports/: up to date\ntrained 0 runs, 4 from the store\n").And.Not.Contain("wrote"));
            Assert.That(workspace.Contents(), Is.EqualTo(before));
        });
    }

    [Test]
    public async Task A_file_of_two_lines_is_a_new_experiment_and_only_its_runs_are_trained()
    {
        await RunAsync("run");
        workspace.Write("experiments/tiny/l1.yaml", "title: L1, λ = 0.1\nregularization: {l1: 0.1}\n");

        Ended run = await RunAsync("run");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Errors);
            Assert.That(run.Output, Does.Contain("trained tiny/l1, seed 1:").And.Contain("trained tiny/l1, seed 2:"));
            Assert.That(run.Output, Does.EndWith("trained 2 runs, 4 from the store\n"));
        });
    }

    [Test]
    public async Task One_experiment_is_run_with_its_baseline()
    {
        workspace.Write("experiments/tiny/l1.yaml", "title: L1, λ = 0.1\nregularization: {l1: 0.1}\n");

        Ended run = await RunAsync("run", "experiments\\tiny\\l1.yaml");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Errors);
            Assert.That(run.Output, Does.Contain("tiny/plain").And.Contain("tiny/l1").And.Not.Contain("trained tiny/l2"));
            Assert.That(run.Output, Does.Not.Contain("wrote").And.Not.Contain("reports are in"), "the page of a study that is not complete");
            Assert.That(run.Output, Does.Contain("left the report of 'tiny' as it was: not run yet are tiny/l2"));
        });
    }

    [Test]
    public async Task An_expectation_that_does_not_hold_fails_and_names_place_and_numbers()
    {
        workspace.Write(
            "experiments/tiny/l2.yaml",
            "title: L2\nregularization: {l2: 0.1}\nexpect:\n  - {metric: test-accuracy, min: 99.5}\n");

        Ended run = await RunAsync("run");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Errors, Does.Match(@"experiments/tiny/l2\.yaml:4:\d+: test-accuracy is \d+\.\d\d ± .* expected at least 99\.5"));
            Assert.That(run.Output, Does.EndWith("trained 4 runs, 0 from the store\n"));
        });
    }

    [Test]
    public async Task Output_to_a_pipe_is_plain()
    {
        Ended run = await RunAsync("run");
        Ended list = await RunAsync("list");

        Assert.Multiple(() =>
        {
            Assert.That(run.Output + run.Errors + list.Output, Does.Not.Contain("\u001b").And.Not.Contain("│"));
            Assert.That(list.Output, Does.Match(@"tiny/l2 +L2 \[λ = 0\.1\] +2 +2 +\d+\.\d\d ± \d+\.\d\d %"));
        });
    }

    [Test]
    public async Task Reports_are_written_from_stored_results_alone()
    {
        Ended before = await RunAsync("report");
        await RunAsync("run");
        Directory.Delete(Path.Combine(workspace.Root, "reports"), recursive: true);

        Ended after = await RunAsync("report", "tiny");

        Assert.Multiple(() =>
        {
            Assert.That(before.ExitCode, Is.EqualTo(1));
            Assert.That(before.Errors, Does.Contain("missing: tiny/l2, tiny/plain").And.Contain("run tiny"));
            Assert.That(after.ExitCode, Is.Zero, after.Errors);
            Assert.That(after.Output, Does.Contain("wrote reports/"));
        });
    }

    private Task<Ended> RunAsync(params string[] arguments) => ExperimentsProcess.RunAsync(workspace.Root, arguments);
}
