using System.Text.Json;
using Experiments.Cli;
using Experiments.Cli.Commands;
using Experiments.Tests.Unit.Running;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Cli.Commands;

public sealed class PlanCommandTests
{
    private RunnableWorkspace workspace = null!;

    [SetUp]
    public void Create() => workspace = new RunnableWorkspace();

    [TearDown]
    public void Delete() => workspace.Dispose();

    [Test]
    public async Task What_would_be_trained_is_counted_with_the_baseline()
    {
        await workspace.Runner.RunAsync([workspace.Experiment("plain")]);
        CommandRun run = Plan(json: false, "demo/decay");
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.EqualTo(ExitCode.Done), run.Errors);
            Assert.That(run.Output, Does.Match(@"(?m)^demo/plain +3 +3 +0$"));
            Assert.That(run.Output, Does.Match(@"(?m)^demo/decay +3 +0 +3 +0\.000 +0:0\d$"));
            Assert.That(run.Output, Does.Match(@"(?m)^3 of 6 runs to train: 0\.000 TFLOP, about 0:0\d on \d+ cores?, "));
        });
    }

    [Test]
    public async Task Where_all_is_stored_it_says_so()
    {
        await workspace.Runner.RunAsync(workspace.Experiments);
        Assert.That(Plan(json: false).Output, Does.EndWith("6 runs, all stored: nothing to train\n"));
    }

    [Test]
    public void A_point_that_an_arm_is_chosen_from_is_planned_alone()
    {
        workspace.Write("decay", "title: Decay\nsweep: {regularization.l2: [0.1, 0.2], choose: best-validation-accuracy}");
        CommandRun run = Plan(json: false, "demo/decay@l2=0.2");
        Assert.That(run.Output, Does.Match(@"(?m)^demo/decay@l2=0\.2 +2 +0 +2 ").And.Not.Contain("demo/plain"), run.Errors);
    }

    [Test]
    public void Programs_get_every_run()
    {
        using JsonDocument read = JsonDocument.Parse(Plan(json: true).Output);
        JsonElement[] runs = [.. read.RootElement.GetProperty("runs").EnumerateArray()];
        Assert.Multiple(() =>
        {
            Assert.That(read.RootElement.GetProperty("missing").GetInt32(), Is.EqualTo(6));
            Assert.That(read.RootElement.GetProperty("cores").GetInt32(), Is.EqualTo(Environment.ProcessorCount));
            Assert.That(runs.Select(run => run.GetProperty("seed").GetInt32()), Is.EqualTo(new[] { 1, 2, 3, 1, 2, 3 }));
            Assert.That(runs.Select(run => run.GetProperty("tflop").GetDouble()), Is.All.GreaterThan(0));
            Assert.That(runs.Select(run => run.GetProperty("isStored").GetBoolean()), Is.All.False);
        });
    }

    private CommandRun Plan(bool json, params string[] paths) =>
        CommandRun.Of(workspace.Workspace, invocation => PlanCommand.ExecuteAsync(invocation, json), paths);
}
