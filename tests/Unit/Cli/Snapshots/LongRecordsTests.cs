using Experiments.Cli;
using Experiments.Cli.Selection;
using Experiments.Cli.Snapshots;
using Experiments.Running.Planning;
using Experiments.Tests.Unit.Running;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Cli.Snapshots;

public sealed class LongRecordsTests
{
    private RunnableWorkspace workspace = null!;

    [SetUp]
    public async Task Train()
    {
        workspace = new RunnableWorkspace();
        await workspace.Runner.RunAsync(workspace.Experiments);
    }

    [TearDown]
    public void Remove() => workspace.Dispose();

    [Test]
    public void Records_of_a_long_study_are_accepted_once()
    {
        Assert.That(Accept(new Budget(0, 0), "demo/decay"), Is.EqualTo((true, "accepted 3 records under reports/records/, of studies that take too long to be trained everywhere\n")));
        Assert.That(Accept(new Budget(0, 0), "demo/decay"), Is.EqualTo((false, "")));
        Assert.That(Committed, Is.EqualTo(3));
    }

    [Test]
    public void Records_of_a_study_within_the_budget_are_not() => Assert.That(Accept(Budget.Default), Is.EqualTo((false, "")));

    [Test]
    public void Records_that_nothing_refers_to_any_more_are_deleted_once_all_is_known()
    {
        Accept(new Budget(0, 0));
        workspace.Write("decay", "title: Decay\nseeds: 2\nregularization: {l2: 0.1}");
        Assert.That(Accept(new Budget(0, 0), "demo/plain"), Is.EqualTo((false, "")), "only one was asked for");
        Assert.That(Accept(new Budget(0, 0)), Is.EqualTo((true, "deleted 1 record under reports/records/, of studies that take too long to be trained everywhere\n")));
        workspace.Write("decay", "title: Decay\nseeds: [9]\nregularization: {l2: 0.1}");
        Assert.That(Accept(new Budget(0, 0)), Is.EqualTo((false, "")), "a run is missing");
        Assert.That(Committed, Is.EqualTo(5));
    }

    private int Committed => Directory.EnumerateFiles(workspace.Workspace.Records, "*.json", SearchOption.AllDirectories).Count();

    private (bool Changed, string Output) Accept(Budget budget, params string[] paths)
    {
        using StringWriter output = new() { NewLine = "\n" };
        Invocation invocation = new(workspace.Workspace, workspace.Workspace.Root, paths, Output.Plain(output, output));
        return (LongRecords.Accept(invocation, Request.Read(invocation)!, budget), output.ToString());
    }
}
