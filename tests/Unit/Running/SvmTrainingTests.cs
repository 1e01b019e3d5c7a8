using Experiments.Definitions;
using Experiments.Running;
using Experiments.Running.Planning;
using Experiments.Running.Records;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Running;

public sealed class SvmTrainingTests
{
    private RunnableWorkspace workspace;

    [SetUp]
    public void Make()
    {
        workspace = new RunnableWorkspace();
        workspace.Write("svm", "title: SVM\nmodel: {svm: {c: 10, gamma: 3}}");
    }

    [TearDown]
    public void Remove() => workspace.Dispose();

    [Test]
    public async Task It_gives_one_record_without_seed_epochs_and_cost_that_is_found_again()
    {
        RunSummary first = await workspace.Runner.RunAsync([workspace.Experiment("svm")]);
        RunSummary second = await workspace.Runner.RunAsync([workspace.Experiment("svm")]);
        RunRecord record = first.Results.Single().Records.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((record.Seed, record.Last.Epoch, record.Last.Update, record.Diverged), Is.EqualTo(((int?)null, 0, 0L, false)));
            Assert.That(record.Value(Metric.Parse("test-accuracy")), Is.InRange(0, 100));
            Assert.That(record.Value(Metric.Parse("best-validation-test-accuracy")), Is.EqualTo(record.Value(Metric.Headline)));
            Assert.That(record.Value(Metric.Parse("last-test-cost")), Is.NaN);
            Assert.That(record.Work, Is.Positive);
            Assert.That((second.Trained, second.Stored), Is.EqualTo((0, 1)));
            Assert.That(RecordFile.Write(second.Results.Single().Records.Single()), Is.EqualTo(RecordFile.Write(record)));
        }
    }

    [Test]
    public async Task Its_run_is_compared_with_each_run_of_a_network()
    {
        IReadOnlyList<ExperimentResult> results = (await workspace.Runner.RunAsync([workspace.Experiment("plain"), workspace.Experiment("svm")])).Results;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(results[0].PairsWith(results[1]).Select(pair => (pair.Run.Seed, pair.Other.Seed)), Is.EqualTo(new (int?, int?)[] { (1, null), (2, null), (3, null) }));
            Assert.That(results[1].PairsWith(results[0]).Select(pair => (pair.Run.Seed, pair.Other.Seed)), Is.EqualTo(new (int?, int?)[] { (null, 1), (null, 2), (null, 3) }));
            Assert.That(results[1].PairsWith(results[1]).Count(), Is.EqualTo(1));
        }
    }

    [Test]
    public void Its_work_is_estimated_before_it_is_trained()
    {
        PlannedRun run = Forecast.Of(workspace.Workspace, [workspace.Experiment("svm")], cores: 1).Runs.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Seed, Is.Null);
            Assert.That(run.Work, Is.Positive);
            Assert.That(run.Time, Is.GreaterThan(TimeSpan.Zero));
        }
    }

    [Test]
    public async Task The_best_of_several_becomes_the_arm()
    {
        workspace.Write("svm", "title: SVM\nmodel: {svm: {c: 10, gamma: 3}}\nsweep: {model.svm.gamma: [0.001, 3], choose: best-validation-accuracy}");
        ExperimentResult result = (await workspace.Runner.RunAsync([workspace.Experiment("svm")])).Results.Single();
        double[] tried = [.. result.Candidates.Select(candidate => candidate.Values(result.Experiment.Tuning!.Metric).Single())];
        Assert.That(result.Experiment.Tuning!.Chosen!.Name, Is.EqualTo(tried[1] > tried[0] ? "gamma=3" : "gamma=0.001"));
    }
}
