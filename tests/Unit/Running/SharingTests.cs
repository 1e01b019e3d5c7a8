using Experiments.Running;
using Experiments.Running.Records;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Running;

/// <summary>Several at one store: each run is trained by one of them.</summary>
public sealed class SharingTests
{
    private RunnableWorkspace workspace = null!;

    [SetUp]
    public void Make() => workspace = new RunnableWorkspace();

    [TearDown]
    public void Delete() => workspace.Dispose();

    [Test]
    public async Task No_run_is_trained_twice()
    {
        RunSummary[] summaries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => workspace.Runner.RunAsync(workspace.Experiments)));
        Assert.That(summaries.Sum(summary => summary.Trained), Is.EqualTo(6));
        Assert.That(summaries.Select(summary => summary.Trained + summary.Stored), Is.All.EqualTo(6));
        Assert.That(summaries.SelectMany(summary => summary.Results[1].Records).Select(record => record.Last.WeightHash).Distinct().Count(), Is.EqualTo(3));
    }

    [Test]
    public void A_claim_is_one_runs_and_ends()
    {
        string path = Path.Combine(workspace.Workspace.Results, "ab", "claim");
        using (Claim? first = Claim.TryTake(path))
        {
            Assert.That(first, Is.Not.Null);
            Assert.That(Claim.TryTake(path), Is.Null);
        }

        Assert.That(File.Exists(path), Is.False);
        File.WriteAllBytes(path, []); // as a process leaves it that is killed
        using Claim? again = Claim.TryTake(path);
        Assert.That(again, Is.Not.Null);
        using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(10));
        Assert.That(() => Claim.Take(path, source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task A_failure_is_recorded_until_the_run_succeeds()
    {
        string key = Experiments.Running.Planning.Plan.For(workspace.Workspace, [workspace.Experiment("plain")]).Keys[0][0];
        ResultStore store = new(workspace.Workspace.Results);
        Directory.CreateDirectory(store.PathOf(key, "provenance.json")); // in the way of the file
        RunSummary failed = await workspace.Runner.RunAsync([workspace.Experiment("plain")]);
        Assert.That((failed.Failures.Count, failed.Trained), Is.EqualTo((1, 2)));
        Assert.That(store.FailureOf(key), Is.EqualTo(failed.Failures[0].Reason));
        Directory.Delete(store.PathOf(key, "provenance.json"));
        Assert.That((await workspace.Runner.RunAsync([workspace.Experiment("plain")])).Trained, Is.EqualTo(1));
        Assert.That(store.FailureOf(key), Is.Null);
    }
}
