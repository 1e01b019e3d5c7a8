using Experiments.Definitions;
using Experiments.Running.Planning;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Running.Planning;

/// <summary>A run's key changes with whatever can change its numbers, and with nothing else.</summary>
public sealed class RunKeyTests
{
    private static readonly string[] Settings =
    [
        "dataset: {train: 11}",
        "dataset: {subset: by-seed}",
        "dataset: {validation: 4}",
        "dataset: {test: 4}",
        "network: {layers: [4, 7, 3]}",
        "network: {layers: [4, 6, 6, 3]}",
        "network: {activation: tanh}",
        "network: {output: softmax}\ncost: quadratic",
        "network: {initial-weights: scaled-normal}",
        "cost: quadratic",
        "training: {updates: 41}",
        "training: {batch-size: 5}",
        "training: {batch-size: all}",
        "training: {learning-rate: 0.25}",
        "training: {learning-rate: {start: 0.25, halve-after: 9}}",
        "training: {learning-rate: {start: 0.25, multiply-by: 0.5, every: 9 epochs}}",
        "training: {learning-rate: {at: {1: 0.25, 9: 0.5}}}",
        "training: {learning-rate: {at: {1: 0.25, 10: 0.5}}}",
        "training: {momentum: {start: 0.25, halve-after: 9}}",
        "training: {momentum: 0.5}",
        "training: {evaluate-every: 7 updates}",
        "regularization: {l1: 0.1}",
        "regularization: {l1: {lambda: 0.1, step: proximal}}",
        "regularization: {l2: 0.3}",
        "regularization: {l2: 0.2}",
        "regularization: {max-norm: 2}",
        "regularization: {early-stopping: 9}",
        "regularization: {early-stopping: {patience: 9, metric: validation-cost}}",
        "regularization: {dropout: 0.5}",
        "regularization: {dropout: {hidden: 0.5, input: 0.2}}",
        "regularization: {dropout: {hidden: 0.5, mask: per-example}}",
        "regularization: {dropout: {hidden: 0.5, scaling: inverted}}",
    ];

    private static readonly string[] Words =
    [
        "title: Another title",
        "title: Plain # with a comment",
        "title: Plain\nexpect: [{metric: test-accuracy, min: 1}]",
        "title: Plain\npublished: [{metric: test-accuracy, value: 90, source: somebody}]",
        "title: Plain\ntraining: {momentum: 0}",
        "title: Plain\ndataset: {subset: first}",
    ];

    [Test]
    public void Every_setting_and_every_seed_has_a_key_of_its_own()
    {
        using RunnableWorkspace workspace = new();
        List<string> keys = [.. Keys(workspace)];
        foreach (string setting in Settings)
        {
            workspace.Write("plain", $"title: Plain\n{setting}");
            keys.AddRange(Keys(workspace));
        }

        Assert.That(keys, Has.Count.EqualTo(3 * (Settings.Length + 1)));
        Assert.That(keys, Is.Unique);
        Assert.That(keys, Is.All.Match("^[0-9a-f]{64}$"));
    }

    [TestCaseSource(nameof(Words))]
    public void Words_that_change_no_number_change_no_key(string file)
    {
        using RunnableWorkspace workspace = new();
        string[] before = Keys(workspace);
        workspace.Write("plain", file);
        Assert.That(Keys(workspace), Is.EqualTo(before));
    }

    [Test]
    public void Another_seed_adds_a_key_and_leaves_the_others()
    {
        using RunnableWorkspace workspace = new();
        string[] three = Keys(workspace);
        workspace.Write("plain", "title: Plain\nseeds: 4");
        Assert.That(Keys(workspace)[..3], Is.EqualTo(three));
        Assert.That(Keys(workspace), Has.Length.EqualTo(4).And.Unique);
    }

    [Test]
    public void The_data_and_the_engines_revision_are_part_of_the_key()
    {
        string[] keys = [RunKey.Of("{}", 1, "a", 1), RunKey.Of("{}", 1, "b", 1), RunKey.Of("{}", 1, "a", 2), RunKey.Of("{}", 2, "a", 1)];
        Assert.That(keys, Is.Unique);
        Assert.That(RunKey.Of("{}", 1, "a", 1), Is.EqualTo(keys[0]));
    }

    [Test]
    public void Two_experiments_with_equal_settings_share_their_runs()
    {
        using RunnableWorkspace workspace = new();
        workspace.Write("again", "title: The same\nseeds: [2, 3, 4]");
        Plan plan = Plan.For(workspace.Workspace, [workspace.Experiment("plain"), workspace.Experiment("again")]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Runs.Select(run => (run.Experiment.Name, run.Seed)), Is.EqualTo(new[] { ("plain", 1), ("plain", 2), ("plain", 3), ("again", 4) }));
            Assert.That(plan.Keys[1].Take(2), Is.EqualTo(plan.Keys[0].Skip(1)));
        }
    }

    private static string[] Keys(RunnableWorkspace workspace)
    {
        Experiment plain = workspace.Experiment("plain");
        return [.. Plan.For(workspace.Workspace, [plain]).Keys.Single()];
    }
}
