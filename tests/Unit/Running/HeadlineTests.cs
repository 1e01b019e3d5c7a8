using Experiments.Cli.Commands;
using Experiments.Definitions;
using Experiments.Running;
using Experiments.Running.Records;
using Experiments.Tests.Unit.Cli.Commands;
using Experiments.Tests.Unit.Definitions;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Running;

public sealed class HeadlineTests
{
    private RunnableWorkspace workspace;

    [SetUp]
    public void Make() => workspace = new RunnableWorkspace();

    [TearDown]
    public void Remove() => workspace.Dispose();

    [Test]
    public async Task A_study_may_be_judged_by_the_best_validation_accuracy_of_the_same_runs()
    {
        workspace.Write("plain", "title: Plain\ntraining: {learning-rate: 20}\nseeds: 8");
        ExperimentResult final = (await workspace.Runner.RunAsync([workspace.Experiment("plain")])).Results.Single();
        workspace.Write("study", TemporaryWorkspace.Study + "\nheadline: best-validation");
        RunSummary again = await workspace.Runner.RunAsync([workspace.Experiment("plain")]);
        ExperimentResult best = again.Results.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((again.Trained, again.Stored), Is.EqualTo((0, 8)), "it is no setting of a run");
            Assert.That(best.Values(Metric.Headline), Is.EqualTo(final.Values(Metric.Parse("best-validation-test-accuracy"))));
            Assert.That(best.Values(Metric.Headline), Is.Not.EqualTo(final.Values(Metric.Headline)), "nothing could be mixed up");
            Assert.That(workspace.Runner.Stored(workspace.Experiment("plain"))!.Values(Metric.Headline), Is.EqualTo(best.Values(Metric.Headline)));
            Assert.That(best.Records.Select(RecordFile.Write), Is.EqualTo(final.Records.Select(RecordFile.Write)), "nor part of its record");
        }
    }

    [Test]
    public async Task A_comparison_side_by_side_shows_the_weights_kept_and_those_judged()
    {
        workspace.Write("study", TemporaryWorkspace.Study + "\nheadline: best-validation");
        workspace.Write("plain", "title: Plain\ntraining: {learning-rate: 20}\nseeds: 8");
        ExperimentResult best = (await workspace.Runner.RunAsync([workspace.Experiment("plain")])).Results.Single();
        string output = CommandRun.Of(workspace.Workspace, invocation => CompareCommand.ExecuteAsync(invocation, "demo/plain", "demo/plain"), []).Output;
        Assert.That(output, Does.Match(FormattableString.Invariant($"\nkept +{best.Records.Average(run => run.Last.Test.Accuracy):0.00} ")));
        Assert.That(output, Does.Match(FormattableString.Invariant($"\njudged by +{best.Values(Metric.Headline).Average():0.00} ")));
    }
}
