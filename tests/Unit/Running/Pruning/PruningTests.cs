using Experiments.Running.Pruning;
using Experiments.Running.Records;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Running.Pruning;

public sealed class PruningTests
{
    private RunnableWorkspace workspace = null!;
    private RunRecord[] records = [];
    private string[] keys = [];

    private ResultStore Store => new(workspace.Workspace.Results);

    [SetUp]
    public async Task Train()
    {
        workspace = new RunnableWorkspace();
        records = [.. (await workspace.Runner.RunAsync(workspace.Experiments)).Results.SelectMany(result => result.Records)];
        keys = [.. records.Select(record => record.Key)];
        workspace.Write("decay", "title: Another decay than was trained\nregularization: {l2: 0.2}");
    }

    [TearDown]
    public void Delete() => workspace.Dispose();

    [Test]
    public void Runs_that_no_experiment_refers_to_are_removed_with_their_folders()
    {
        long before = Size();
        Pruned pruned = Prune();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pruned.Runs, Is.EqualTo(3));
            Assert.That(pruned.Bytes, Is.EqualTo(before - Size()).And.GreaterThan(0));
            Assert.That(Store.Keys, Is.EquivalentTo(keys[..3]));
            Assert.That(Directory.GetDirectories(workspace.Workspace.Results).Where(folder => Directory.GetDirectories(folder).Length == 0), Is.Empty);
            Assert.That(Prune(), Is.EqualTo(new Pruned(0, 0, 0)), "again");
        }
    }

    [Test]
    public void A_dry_run_says_the_same_and_removes_nothing()
    {
        string[] before = Files();
        Pruned dry = Prune(isDry: true);
        Assert.That(Files(), Is.EqualTo(before));
        Assert.That(Prune(), Is.EqualTo(dry));
    }

    [Test]
    public void What_was_damaged_or_never_finished_is_removed_and_a_checkpoint_that_is_needed_stays()
    {
        File.WriteAllText(Store.PathOf(keys[0], "record.json.damaged"), "{");
        File.WriteAllText(Store.PathOf(keys[0], "record.json.0123.tmp"), "{");
        File.WriteAllText(Store.PathOf(keys[0], "checkpoint.bin"), "of a run that is done");
        File.Move(Store.PathOf(keys[1], "record.json"), Store.PathOf(keys[1], "checkpoint.bin"));
        Pruned pruned = Prune();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(pruned.Runs, Is.EqualTo(3));
            Assert.That(Store.FilesOf(keys[0]).Select(Path.GetFileName), Is.EquivalentTo(new[] { "record.json", "provenance.json" }));
            Assert.That(Store.HasCheckpoint(keys[1]), Is.True);
        }
    }

    [Test]
    public void A_run_that_is_being_trained_stays()
    {
        using (Claim.TryTake(Store.PathOf(keys[3], "claim")))
        {
            Assert.That(Prune().Runs, Is.EqualTo(2));
            Assert.That(Store.Find(keys[3]), Is.Not.Null);
        }

        Assert.That(Prune().Runs, Is.EqualTo(1));
    }

    [Test]
    public void A_run_whose_record_cannot_be_read_stays()
    {
        File.Delete(Store.PathOf(keys[3], "record.json"));
        Directory.CreateDirectory(Store.PathOf(keys[3], "record.json"));
        Assert.That(Prune().Runs, Is.EqualTo(2));
        Assert.That(Store.ProvenanceOf(keys[3]), Is.Not.Null);
    }

    [Test]
    public void Whatever_a_tuned_experiment_may_become_stays()
    {
        workspace.Write("decay", "title: Decay\nsweep:\n  regularization.l2.lambda: [0.1, 0.2]\n  choose: best-validation-accuracy\n  choose-seeds: [8, 9]\nseeds: [2]");
        Assert.That(workspace.Experiment("decay").IsToBeTuned, Is.True);
        Assert.That(Prune().Runs, Is.Zero);
        Assert.That(Store.Find(keys[4]), Is.Not.Null, "λ = 0.1 and seed 2, if that is chosen");
    }

    [Test]
    public void Seeds_that_no_file_names_stay_with_their_experiment()
    {
        workspace.Write("decay", "title: Decay\nregularization: {l2: 0.1}\nseeds: [3]");
        Assert.That(Prune().Runs, Is.Zero);
        Assert.That(Store.Keys, Is.EquivalentTo(keys));
    }

    [Test]
    public void Runs_of_another_engine_or_on_other_data_go()
    {
        Store.Add(records[0] with { Key = new string('a', 64), EngineRevision = 0 });
        Store.Add(records[0] with { Key = new string('b', 64), DatasetDigest = "other" });
        Prune();
        Assert.That(Store.Keys, Is.EquivalentTo(keys[..3]));
    }

    private Pruned Prune(bool isDry = false) => new Experiments.Running.Pruning.Pruning(workspace.Workspace).Prune(workspace.Experiments, isDry);

    private string[] Files() => [.. Directory.GetFiles(workspace.Workspace.Results, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private long Size() => Files().Sum(file => new FileInfo(file).Length);
}
