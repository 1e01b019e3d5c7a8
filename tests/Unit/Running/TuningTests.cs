using Experiments.Definitions;
using Experiments.Running;
using Experiments.Running.Planning;
using Experiments.Running.Records;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Running;

public sealed class TuningTests
{
    private const string Tuned = "title: Decay\nsweep: {regularization.l2: [0.1, 1], choose: best-validation-accuracy}";

    [Test]
    public async Task Candidates_are_trained_first_and_the_best_on_the_validation_set_becomes_the_arm()
    {
        using RunnableWorkspace workspace = new();
        workspace.Write("decay", Tuned);
        Experiment arm = workspace.Experiment("decay");
        Assert.That(workspace.Runner.Count([arm]), Is.EqualTo(7));
        Assert.That((workspace.Runner.Stored(arm), workspace.Runner.CountStored(arm)), Is.EqualTo(((ExperimentResult?)null, 0)));

        RunSummary summary = await workspace.Runner.RunAsync([arm]);
        ExperimentResult result = summary.Results.Single();
        Metric accuracy = arm.Tuning!.Metric;
        ExperimentResult best = result.Candidates.MaxBy(candidate => candidate.Values(accuracy).Average())!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((summary.Trained, summary.Failures.Count), Is.EqualTo((7, 0)), "2 points with 2 seeds each, and 3 seeds of the arm");
            Assert.That(result.Candidates.Select(candidate => candidate.Records.Select(record => record.Seed)), Is.All.EqualTo(new[] { 4, 5 }));
            Assert.That(result.Records.Select(record => record.Seed), Is.EqualTo(new[] { 1, 2, 3 }));
            Assert.That(result.Records[0].Settings, Is.EqualTo(best.Records[0].Settings));
            Assert.That(result.Experiment.Tuning!.Chosen, Is.EqualTo(best.Experiment.Point));
            Assert.That(result.Experiment.Title, Does.EndWith("; best of 2)"));
        }
    }

    [Test]
    public async Task A_second_run_trains_nothing_and_finds_the_same_arm_in_the_store()
    {
        using RunnableWorkspace workspace = new();
        workspace.Write("decay", Tuned);
        RunSummary first = await workspace.Runner.RunAsync(workspace.Experiments);
        RunSummary second = await workspace.Runner.RunAsync(workspace.Experiments);
        ExperimentResult stored = workspace.Runner.Stored(workspace.Experiment("decay"))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((second.Trained, second.Stored), Is.EqualTo((0, first.Trained)));
            Assert.That(second.Results.Select(result => result.Experiment.Path), Is.EqualTo(first.Results.Select(result => result.Experiment.Path)));
            Assert.That(stored.Experiment.Title, Is.EqualTo(first.Results[^1].Experiment.Title));
            Assert.That(stored.Candidates, Has.Count.EqualTo(2));
            Assert.That(workspace.Runner.CountStored(workspace.Experiment("decay")), Is.EqualTo(3));
        }
    }

    [Test]
    public void What_is_still_to_be_tuned_cannot_be_planned()
    {
        using RunnableWorkspace workspace = new();
        workspace.Write("decay", Tuned);
        Assert.That(() => Plan.For(workspace.Workspace, [workspace.Experiment("decay")]), Throws.ArgumentException.With.Message.Contains("demo/decay"));
    }

    [Test]
    public void A_point_has_the_run_keys_of_the_experiment_that_writes_its_values()
    {
        using RunnableWorkspace workspace = new();
        workspace.Write("decay", "title: Decay\nregularization: {l2: 0.2}");
        IReadOnlyList<string> written = Plan.For(workspace.Workspace, [workspace.Experiment("decay")]).Keys[0];
        workspace.Write("decay", "title: Decay\nsweep: {regularization.l2.lambda: [0.1, 0.2]}");
        Plan swept = Plan.For(workspace.Workspace, [.. workspace.Experiments.Where(experiment => experiment.Arm == "decay")]);
        Assert.That(swept.Keys[1], Is.EqualTo(written));
        Assert.That(swept.Runs, Has.Count.EqualTo(6));
    }
}
