using Experiments.Running.Explaining;
using Experiments.Running.Planning;
using Experiments.Running.Records;
using Experiments.Training;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Running.Explaining;

public sealed class ExplainerTests
{
    private RunnableWorkspace workspace = null!;
    private RunRecord[] records = [];

    private ResultStore Store => new(workspace.Workspace.Results);

    [SetUp]
    public async Task Train()
    {
        workspace = new RunnableWorkspace();
        records = [.. (await workspace.Runner.RunAsync([workspace.Experiment("decay")])).Results[0].Records];
    }

    [TearDown]
    public void Delete() => workspace.Dispose();

    [Test]
    public void Stored_runs_train_nothing() =>
        Assert.That(Explain().Select(run => (run.Reason, run.Trains)), Is.All.EqualTo((RunReason.Stored, false)));

    [TestCase("title: Another title\nregularization: {l2: 0.1}  # a comment")]
    [TestCase("regularization: {l2: {lambda: 1e-1}}\ntitle: In another order")]
    [TestCase("title: With an assertion\nregularization: {l2: 0.1}\nexpect:\n  - {metric: test-accuracy, min: 1}\npublished: [{metric: test-accuracy, value: 50, source: somebody}]")]
    [TestCase("title: Fewer, and the other way round\nregularization: {l2: 0.1}\nseeds: [3, 1]")]
    public void What_changes_no_number_trains_nothing(string file)
    {
        workspace.Write("decay", file);
        Assert.That(Explain().Select(run => run.Reason), Is.All.EqualTo(RunReason.Stored));
    }

    [Test]
    public void A_seed_that_is_added_differs_from_the_nearest_seed()
    {
        workspace.Write("decay", "title: Decay\nregularization: {l2: 0.1}\nseeds: 5");
        Explanation[] runs = Explain();
        Assert.That(runs.Select(run => run.Trains), Is.EqualTo(new[] { false, false, false, true, true }));
        Assert.That(runs[4].Nearest, Is.EqualTo(records[2].Key));
        Assert.That(runs[4].Differences.Single().ToString(), Is.EqualTo("seed: 3 → 5"));
    }

    [Test]
    public void A_setting_that_is_changed_stands_with_its_old_value_beside_the_new()
    {
        workspace.Write("decay", "title: Decay\nregularization: {l2: 0.25}");
        Explanation[] runs = Explain();
        Assert.That(runs.Select(run => run.Nearest), Is.EqualTo(records.Select(record => record.Key)));
        Assert.That(runs.Select(run => run.Differences.Single().ToString()), Is.All.EqualTo("regularization.l2.lambda: 0.1 → 0.25"));
    }

    [Test]
    public void A_setting_that_is_new_or_gone_was_or_is_none()
    {
        workspace.Write("decay", "title: Decay\nregularization: {max-norm: 2}");
        Assert.That(Explain()[0].Differences.Select(difference => $"{difference}"), Is.EqualTo(new[]
        {
            "regularization.max-norm.limit: none → 2",
            "regularization.l2.lambda: 0.1 → none",
        }));
    }

    [Test]
    public void Another_engine_is_named() => ReplaceAll(record => record with { EngineRevision = 1 }, $"engine revision: 1 → {Engine.Revision}");

    [Test]
    public void Other_data_are_named() => ReplaceAll(record => record with { DatasetDigest = new string('9', 64) }, $"data set: 999999999999 → {records[0].DatasetDigest[..12]}");

    [Test]
    public void Where_nothing_is_stored_nothing_is_near()
    {
        Directory.Delete(workspace.Workspace.Results, recursive: true);
        Assert.That(Explain().Select(run => (run.Reason, run.Nearest)), Is.All.EqualTo((RunReason.Missing, (string?)null)));
    }

    [Test]
    public void Committed_runs_train_nothing_unless_all_is_to_be_trained()
    {
        new CommittedRecords(workspace.Workspace).Add(records[0]);
        Directory.Delete(workspace.Workspace.Results, recursive: true);
        Assert.That(Explain().Select(run => run.Reason), Is.EqualTo(new[] { RunReason.Committed, RunReason.Missing, RunReason.Missing }));
        Assert.That(new Explainer(workspace.Workspace, Budget.Unlimited).Explain([workspace.Experiment("decay")])[0].Reason, Is.EqualTo(RunReason.Missing));
    }

    [Test]
    public void A_record_of_another_format_says_so()
    {
        string path = Store.PathOf(records[0].Key, "record.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace($"\"format\":{RecordFile.Format}", "\"format\":1", StringComparison.Ordinal));
        Explanation run = Explain()[0];
        Assert.That((run.Reason, run.Note), Is.EqualTo((RunReason.OtherFormat, $"its record has format 1, and this program reads {RecordFile.Format}")));
    }

    [Test]
    public void A_damaged_record_and_a_run_that_failed_or_was_stopped_say_so()
    {
        File.WriteAllText(Store.PathOf(records[0].Key, "record.json"), "{");
        File.Delete(Store.PathOf(records[1].Key, "record.json"));
        Store.AddFailure(records[1].Key, "the sky fell");
        File.Move(Store.PathOf(records[2].Key, "record.json"), Store.PathOf(records[2].Key, "checkpoint.bin"));
        Explanation[] runs = Explain();
        Assert.That(runs.Select(run => run.Reason), Is.EqualTo(new[] { RunReason.Damaged, RunReason.Failed, RunReason.Stopped }));
        Assert.That(runs[1].Note, Is.EqualTo("the sky fell"));
    }

    [Test]
    public void A_record_that_cannot_be_read_says_so_and_trains_nothing()
    {
        File.Delete(Store.PathOf(records[0].Key, "record.json"));
        Directory.CreateDirectory(Store.PathOf(records[0].Key, "record.json"));
        Explanation run = Explain()[0];
        Assert.That((run.Reason, run.Trains), Is.EqualTo((RunReason.Unreadable, false)));
        Assert.That(run.Note, Does.StartWith("its record cannot be read; "));
    }

    private void ReplaceAll(Func<RunRecord, RunRecord> change, string difference)
    {
        Directory.Delete(workspace.Workspace.Results, recursive: true);
        foreach (RunRecord record in records)
        {
            RunRecord other = change(record);
            Store.Add(other with { Key = RunKey.Of(other.Settings, other.Seed, other.DatasetDigest, other.EngineRevision) });
        }

        Assert.That(Explain().Select(run => run.Differences.Single().ToString()), Is.All.EqualTo(difference));
    }

    private Explanation[] Explain() => [.. new Explainer(workspace.Workspace).Explain([workspace.Experiment("decay")])];
}
