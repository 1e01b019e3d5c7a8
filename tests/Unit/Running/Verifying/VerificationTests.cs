using Experiments.Running;
using Experiments.Running.Planning;
using Experiments.Running.Records;
using Experiments.Running.Verifying;
using Experiments.Training.Learning;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Running.Verifying;

/// <summary>Committed records stand in for training, and are found out where they are wrong.</summary>
public sealed class VerificationTests
{
    private RunnableWorkspace workspace = null!;
    private ExperimentResult trained = null!;

    [SetUp]
    public async Task Train()
    {
        workspace = new RunnableWorkspace();
        trained = (await workspace.Runner.RunAsync([workspace.Experiment("plain")])).Results.Single();
    }

    [TearDown]
    public void Remove() => workspace.Dispose();

    [Test]
    public async Task Committed_records_stand_in_unless_all_is_to_be_trained()
    {
        CommitAlone(trained.Records);
        RunSummary taken = await workspace.Runner.RunAsync([workspace.Experiment("plain")]);
        RunSummary anew = await new Runner(workspace.Workspace, Budget.Unlimited).RunAsync([workspace.Experiment("plain")]);
        Assert.That((taken.Trained, taken.Stored), Is.EqualTo((0, 3)));
        Assert.That((anew.Trained, anew.Stored), Is.EqualTo((3, 0)));
        Assert.That(taken.Results[0].Records.Select(record => record.Last.WeightHash), Is.EqualTo(anew.Results[0].Records.Select(record => record.Last.WeightHash)));
    }

    [TestCase("changed")]
    [TestCase("cut off")]
    [TestCase("another run's")]
    public void A_damaged_committed_record_stops_everything_and_names_its_file(string damage)
    {
        CommitAlone(trained.Records);
        string[] files = [.. Directory.EnumerateFiles(workspace.Workspace.Records, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        string file = files[0], text = File.ReadAllText(file);
        File.WriteAllText(file, damage switch
        {
            "changed" => text.Replace("accuracy", "acuracy", StringComparison.Ordinal),
            "cut off" => text[..^9],
            _ => File.ReadAllText(files[1]),
        });
        Assert.That(
            async () => await workspace.Runner.RunAsync([workspace.Experiment("plain")]),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains($"reports/records/{Path.GetFileName(file)[..2]}/{Path.GetFileName(file)}"));
    }

    [Test]
    public void Sound_records_pass()
    {
        Verification verification = new(workspace.Workspace);
        Assert.That(verification.SpotCheck(trained), Is.Null);
        Assert.That(verification.Full(trained), Is.Empty);
    }

    [Test]
    public void Another_start_is_found_by_the_first_evaluation()
    {
        ExperimentResult forged = Forged(0, evaluation: 0);
        Deviation deviation = new Verification(workspace.Workspace).SpotCheck(forged)!;
        Assert.That(deviation.Epoch, Is.EqualTo(trained.Records[0].Evaluations[0].Epoch));
        Assert.That($"{deviation}", Does.StartWith($"the record of demo/plain with seed 1 differs from training at epoch {deviation.Epoch}: its weights are ffffffffffff…"));
    }

    [Test]
    public async Task Records_of_another_definition_are_found_by_the_first_evaluation()
    {
        ExperimentResult other = (await workspace.Runner.RunAsync([workspace.Experiment("decay")])).Results.Single();
        RequireFound(other.Records[0], "its weights are");
    }

    [Test]
    public async Task Records_on_other_data_are_found_by_the_first_evaluation()
    {
        using RunnableWorkspace elsewhere = new(testShift: 1);
        ExperimentResult other = (await elsewhere.Runner.RunAsync([elsewhere.Experiment("plain")])).Results.Single();
        RequireFound(other.Records[0], "the weights are the same, but not what was measured with them");
    }

    [Test]
    public void Forged_predictions_are_found_by_training_to_the_end_with_the_epoch()
    {
        RunRecord[] records = [.. trained.Records];
        records[1] = records[1] with { Predictions = Predictions.Of(3, [.. Enumerable.Repeat((0, 0.5), 5)]) };
        Deviation deviation = new Verification(workspace.Workspace).Full(trained with { Records = records }).Single();
        Assert.That($"{deviation}", Does.StartWith($"the record of demo/plain with seed 2 differs from training at epoch {records[1].Ended.Epoch}: "));
    }

    [Test]
    public void A_forged_end_is_found_by_training_to_the_end_with_its_epoch()
    {
        ExperimentResult forged = Forged(2, evaluation: 5);
        Verification verification = new(workspace.Workspace);
        Assert.That(verification.SpotCheck(forged), Is.Null);
        Deviation deviation = verification.Full(forged).Single();
        Assert.That((deviation.Seed, deviation.Epoch), Is.EqualTo((3, trained.Records[2].Evaluations[5].Epoch)));
    }

    [Test]
    public void Accuracies_that_the_weights_do_not_give_are_found_too()
    {
        ExperimentResult forged = With(0, 0, evaluation => evaluation with { Test = evaluation.Test with { Accuracy = 100 } });
        Assert.That($"{new Verification(workspace.Workspace).SpotCheck(forged)}", Does.Contain("the weights are the same, but not what was measured"));
    }

    [Test]
    public void A_record_that_passed_is_not_trained_again_and_another_is()
    {
        Verification verification = new(workspace.Workspace);
        Assert.That(verification.SpotCheckOnce(trained), Is.Null);
        File.Delete(Path.Combine(workspace.Workspace.Datasets, "tiny", "train-images")); // no more training here
        Assert.That(verification.SpotCheckOnce(trained), Is.Null);
        Assert.That(() => verification.SpotCheckOnce(Forged(0, evaluation: 1)), Throws.InstanceOf<IOException>().Or.InstanceOf<InvalidDataException>());
    }

    [Test]
    public void Records_of_other_runs_are_deleted()
    {
        CommittedRecords committed = new(workspace.Workspace);
        CommitAlone(trained.Records);
        int deleted = committed.KeepOnly(trained.Records.Take(1).Select(record => record.Key).ToHashSet());
        Assert.That(deleted, Is.EqualTo(2));
        Assert.That(trained.Records.Select(record => committed.Find(record.Key) is not null), Is.EqualTo(new[] { true, false, false }));
    }

    /// <summary>A record that stands under the key of the first one, as it would after such a change, is found.</summary>
    private void RequireFound(RunRecord other, string what)
    {
        RunRecord changed = other with { Key = trained.Records[0].Key, Settings = trained.Records[0].Settings, DatasetDigest = trained.Records[0].DatasetDigest };
        Deviation deviation = new Verification(workspace.Workspace).SpotCheck(trained with { Records = [changed, .. trained.Records.Skip(1)] })!;
        Assert.That($"{deviation}", Does.StartWith($"the record of demo/plain with seed 1 differs from training at epoch {changed.Evaluations[0].Epoch}: {what}"));
    }

    private ExperimentResult Forged(int record, int evaluation) => With(record, evaluation, at => at with { WeightHash = new string('f', 64) });

    private ExperimentResult With(int record, int evaluation, Func<Experiments.Training.Learning.Evaluation, Experiments.Training.Learning.Evaluation> change)
    {
        RunRecord[] records = [.. trained.Records];
        records[record] = records[record] with { Evaluations = [.. records[record].Evaluations.Select((at, i) => i == evaluation ? change(at) : at)] };
        return trained with { Records = records };
    }

    private void CommitAlone(IEnumerable<RunRecord> records)
    {
        foreach (RunRecord record in records)
        {
            new CommittedRecords(workspace.Workspace).Add(record);
        }

        Directory.Delete(workspace.Workspace.Results, recursive: true);
    }
}
