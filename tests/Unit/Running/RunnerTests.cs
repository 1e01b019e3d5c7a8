using Experiments.Definitions;
using Experiments.Running;
using Experiments.Running.Planning;
using Experiments.Running.Records;
using Experiments.Training;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Running;

public sealed class RunnerTests
{
    private RunnableWorkspace workspace = null!;

    [SetUp]
    public void MakeWorkspace() => workspace = new RunnableWorkspace();

    [TearDown]
    public void DeleteWorkspace() => workspace.Dispose();

    [Test]
    public async Task What_is_missing_is_trained_and_then_never_again()
    {
        RunSummary first = await Run("plain");
        RunSummary more = await Run("plain", "decay");
        RunSummary again = await Run("plain", "decay");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((first.Trained, first.Stored), Is.EqualTo((3, 0)));
            Assert.That((more.Trained, more.Stored), Is.EqualTo((3, 3)));
            Assert.That((again.Trained, again.Stored), Is.EqualTo((0, 6)));
            Assert.That(again.Results.Select(result => result.Experiment.Name), Is.EqualTo(new[] { "plain", "decay" }));
            Assert.That(Hashes(again.Results[0]), Is.EqualTo(Hashes(first.Results[0])));
            Assert.That(Hashes(again.Results[1]), Is.Not.EqualTo(Hashes(first.Results[0])));
        }
    }

    [Test]
    public async Task Records_stand_in_the_order_of_the_seeds_with_what_was_run()
    {
        workspace.Write("plain", "title: Plain\nseeds: [5, 2, 9]");
        Experiment plain = workspace.Experiment("plain");
        ExperimentResult result = (await Run("plain")).Results.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Records.Select(record => record.Seed), Is.EqualTo(new[] { 5, 2, 9 }));
            Assert.That(result.Records.Select(record => record.Settings), Is.All.EqualTo(CanonicalForm.Of(plain.Settings)));
            Assert.That(result.Records.Select(record => record.EngineRevision), Is.All.EqualTo(Engine.Revision));
            Assert.That(result.Records.Select(record => record.Last.Update), Is.All.EqualTo(40));
            Assert.That(Hashes(result), Is.Unique);

            // Forward 42, back through the second layer 18, gradients 42 multiply-adds; 40 updates of 10 images.
            Assert.That(result.Records.Select(record => record.Work), Is.All.EqualTo(2 * (42 + 18 + 42) * 400 / 1e12).Within(1e-20));
        }
    }

    [Test]
    public async Task A_run_that_early_stopping_stops_is_known_by_the_weights_that_it_kept()
    {
        workspace.Write("plain", "title: Plain\nregularization: {early-stopping: 3}");
        RunRecord[] records = [.. (await Run("plain")).Results.Single().Records];
        Assert.That(records.Select(record => record.Evaluations.Count - 1 - record.Kept), Is.All.EqualTo(3));
        Assert.That(records.Select(record => record.Headline.WeightHash), Is.Unique);
    }

    [Test]
    public async Task Runs_that_draw_their_images_by_seed_give_the_same_each_time()
    {
        workspace.Write("plain", "title: Plain\ndataset: {subset: by-seed}");
        workspace.Write("first", "title: First");
        RunSummary summary = await Run("plain", "first");
        Directory.Delete(workspace.Workspace.Results, recursive: true);
        RunSummary again = await Run("plain", "first");
        Assert.That(Hashes(again.Results[0]), Is.EqualTo(Hashes(summary.Results[0])));
        Assert.That(Hashes(summary.Results[0]).Intersect(Hashes(summary.Results[1])), Is.Empty);
    }

    [Test]
    public async Task A_run_that_two_experiments_share_is_trained_and_counted_once()
    {
        workspace.Write("again", "title: The same\nseeds: [3, 4]");
        RunSummary summary = await Run("plain", "again");
        Assert.That((summary.Trained, summary.Stored), Is.EqualTo((4, 0)));
        Assert.That(summary.Results[1].Records[0].Key, Is.EqualTo(summary.Results[0].Records[2].Key));
    }

    [Test]
    public async Task Only_stored_results_are_given_without_training()
    {
        Assert.That(workspace.Runner.Stored(workspace.Experiment("plain")), Is.Null);
        RunSummary summary = await Run("plain");
        workspace.Write("plain", "title: Plain\nseeds: 4");
        Assert.That(workspace.Runner.Stored(workspace.Experiment("plain")), Is.Null, "the fourth seed is missing");
        workspace.Write("plain", "title: Another title");
        Assert.That(Hashes(workspace.Runner.Stored(workspace.Experiment("plain"))!), Is.EqualTo(Hashes(summary.Results[0])));
    }

    [Test]
    public async Task A_diverging_run_is_a_result()
    {
        workspace.Write("plain", "title: Plain\ncost: quadratic\nnetwork: {activation: relu, output: identity}\ntraining: {learning-rate: 1000000}");
        RunRecord[] records = [.. (await Run("plain")).Results.Single().Records];
        Assert.That(records.Select(record => record.Diverged), Is.All.True);
        Assert.That(records.Select(record => record.Last.Update), Is.All.LessThan(40));
        Assert.That((await Run("plain")).Stored, Is.EqualTo(3));
    }

    [Test]
    public void A_data_set_that_is_not_what_it_should_be_stops_everything_before_training()
    {
        workspace.WriteData("train-labels", [0, 0, 8, 1, 0, 0, 0, 20, .. new byte[20]]);
        Steps steps = new();
        Assert.That(
            async () => await workspace.Runner.RunAsync(workspace.Experiments, steps),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("train-labels"));
        Assert.That(steps.Taken, Is.Empty);
    }

    [Test]
    public async Task Each_run_tells_its_steps_in_order()
    {
        Steps steps = new();
        await workspace.Runner.RunAsync(workspace.Experiments, steps);
        foreach (IGrouping<Run, RunProgress> run in steps.Taken.GroupBy(step => step.Run))
        {
            RunProgress[] taken = [.. run];
            RunState[] states = [RunState.Started, .. Enumerable.Repeat(RunState.Evaluated, taken.Length - 2), RunState.Finished];
            Assert.That(taken.Select(step => step.State), Is.EqualTo(states));
            Assert.That(taken.Select(step => step.Update), Is.Ordered.And.Exactly(1).Zero);
            Assert.That(taken.Select(step => step.Updates), Is.All.EqualTo(40));
            Assert.That((taken[0].TestAccuracy, taken[^1].Update), Is.EqualTo((double.NaN, 40L)));
        }

        Assert.That(steps.Taken.DistinctBy(step => step.Run).Count(), Is.EqualTo(6));
        steps.Taken.Clear();
        await workspace.Runner.RunAsync(workspace.Experiments, steps);
        Assert.That(steps.Taken.Select(step => step.State), Is.EqualTo(Enumerable.Repeat(RunState.Stored, 6)));
    }

    [Test]
    public async Task A_run_that_ended_tells_the_accuracy_of_the_weights_that_it_kept()
    {
        workspace.Write("plain", "title: Plain\nregularization: {early-stopping: 3}\ntraining: {learning-rate: 20}\nseeds: 8");
        Steps steps = new();
        ExperimentResult result = (await workspace.Runner.RunAsync([workspace.Experiment("plain")], steps)).Results.Single();
        Dictionary<int, double> told = steps.Taken
            .Where(step => step.State == RunState.Finished)
            .ToDictionary(step => step.Run.Seed!.Value, step => step.TestAccuracy);
        steps.Taken.Clear();
        await workspace.Runner.RunAsync([workspace.Experiment("plain")], steps);

        double[] kept = [.. result.Records.Select(record => record.Headline.Test.Accuracy)];
        Assert.That(kept, Is.Not.EqualTo(result.Records.Select(record => record.Last.Test.Accuracy)), "nothing could be mixed up");
        Assert.That(result.Records.Select(record => told[record.Seed!.Value]), Is.EqualTo(kept));
        Assert.That(steps.Taken.Select(step => step.TestAccuracy), Is.EqualTo(kept));
    }

    [Test]
    public async Task Cancelling_keeps_the_runs_that_are_finished()
    {
        workspace.Write("plain", "title: Plain\nseeds: 1");
        workspace.Write("decay", "title: Longer than anybody waits\nseeds: 1\ntraining: {updates: 1000000000}");
        using CancellationTokenSource source = new();
        Steps steps = new(step => step.State == RunState.Finished, source.Cancel);
        Assert.That(
            async () => await workspace.Runner.RunAsync([workspace.Experiment("plain"), workspace.Experiment("decay")], steps, source.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(workspace.Runner.Stored(workspace.Experiment("plain")), Is.Not.Null);
        Assert.That(workspace.Runner.Stored(workspace.Experiment("decay")), Is.Null);
        Assert.That((await Run("plain")).Trained, Is.Zero);
    }

    private Task<RunSummary> Run(params string[] names) => workspace.Runner.RunAsync([.. names.Select(workspace.Experiment)]);

    private static IEnumerable<string> Hashes(ExperimentResult result) => result.Records.Select(record => record.Last.WeightHash);
}
