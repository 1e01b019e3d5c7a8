using Experiments.Definitions;
using Experiments.Training.Regularizers;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Reading.Sweeps;

public class SweepReadingTests
{
    private TemporaryWorkspace workspace;

    [SetUp]
    public void Make() => workspace = new TemporaryWorkspace();

    [TearDown]
    public void Remove() => workspace.Dispose();

    [Test]
    public void A_grid_is_every_combination_in_the_order_written()
    {
        Experiment[] points = Decay("title: a\nsweep: {training.momentum: [0.5, 0], regularization.l2.lambda: [0.1, 0.2]}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(points.Select(point => point.Path), Is.EqualTo(new[]
            {
                "demo/decay@momentum=0.5,lambda=0.1", "demo/decay@momentum=0.5,lambda=0.2",
                "demo/decay@momentum=0,lambda=0.1", "demo/decay@momentum=0,lambda=0.2",
            }));
            Assert.That(Network(points[1]).Training.Momentum.ValueAt(default), Is.EqualTo(0.5));
            Assert.That(Network(points[1]).Regularization, Is.EqualTo(new[] { new L2(0.2) }));
            Assert.That(points[1].Title, Is.EqualTo("a (momentum = 0.5, lambda = 0.2)"));
            Assert.That((points[1].Arm, points[1].ArmTitle), Is.EqualTo(("decay", "a")));
        }
    }

    [TestCase("[{dataset.train: 5, training.batch-size: 5}, {dataset.train: 6, training.batch-size: 3}]")]
    [TestCase("{points: [{dataset.train: 5, training.batch-size: 5}, {dataset.train: 6, training.batch-size: 3}]}")]
    public void A_list_is_linked_values(string sweep)
    {
        workspace.Write("demo/decay.yaml", $"title: a\nsweep: {sweep}\nacknowledge: [EXP0044]");
        Experiment[] points = [.. workspace.Read().Experiments.Where(experiment => experiment.Arm == "decay")];
        Assert.That(points.Select(point => point.Name), Is.EqualTo(new[] { "decay@train=5,batch-size=5", "decay@train=6,batch-size=3" }));
    }

    [Test]
    public void A_point_is_the_experiment_with_these_values_replaced_and_nothing_else()
    {
        workspace.Write("demo/study.yaml", TemporaryWorkspace.Study + "\n  regularization: {dropout: {hidden: 0.5, mask: per-example}}");
        Experiment swept = Decay("title: a\nsweep: {regularization.dropout.hidden: [0.2]}").Single();
        Experiment written = Decay("title: a\nregularization: {dropout: {hidden: 0.2}}").Single();
        Assert.That(CanonicalForm.Of(swept.Settings), Is.EqualTo(CanonicalForm.Of(written.Settings)));
    }

    [Test]
    public void None_is_a_value_to_compare() => Assert.That(
        Decay("title: a\nseeds: [9]\nsweep: {regularization.l2: [none, 0.1]}").Select(point => (point.Name, Network(point).Regularization.Count)),
        Is.EqualTo(new[] { ("decay@l2=none", 0), ("decay@l2=0.1", 1) }));

    [Test]
    public void Whole_lists_and_words_are_values_too() => Assert.That(
        Decay("title: a\nsweep: {network.layers: [[4, 5, 3], [4, 3]], training.evaluate-every: [2 epochs]}").Select(point => point.Name),
        Is.EqualTo(new[] { "decay@layers=4-5-3,evaluate-every=2-epochs", "decay@layers=4-3,evaluate-every=2-epochs" }));

    [Test]
    public void Labels_are_as_long_as_they_must_be() => Assert.That(
        Decay("title: a\nsweep: [{regularization.l1.lambda: 1, regularization.l2.lambda: 2}]").Single().Name,
        Is.EqualTo("decay@l1.lambda=1,l2.lambda=2"));

    [Test]
    public void The_choice_of_epochs_displaces_updates() =>
        Assert.That(Network(Decay("title: a\nsweep: {training.epochs: [40]}\nregularization: {l2: 1}").Single()).Training.Updates, Is.Null);

    [Test]
    public void What_is_missing_may_come_with_the_sweep()
    {
        workspace.Write("demo/study.yaml", TemporaryWorkspace.Study.Replace("  cost: cross-entropy\n", "", StringComparison.Ordinal) + "\nsweep: {cost: [cross-entropy, quadratic]}");
        Catalog catalog = workspace.Read();
        Assert.That(catalog.Problems, Is.Empty);
        Assert.That(catalog.Studies.Single().Experiments.Select(experiment => experiment.Name), Is.EqualTo(new[]
        {
            "plain@cost=cross-entropy", "plain@cost=quadratic", "decay@cost=cross-entropy", "decay@cost=quadratic",
        }));
    }

    [Test]
    public void A_studys_sweep_multiplies_an_experiments_own_and_pairs_each_point_with_the_baselines()
    {
        workspace.Write("demo/study.yaml", TemporaryWorkspace.Study + "\nsweep: {training.learning-rate: [0.5, 0.25]}");
        Experiment[] points = Decay("title: a\nsweep: {regularization.l2: [1, 2]}");
        Study study = workspace.Read().Studies.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(points.Select(point => point.Name), Is.EqualTo(new[]
            {
                "decay@learning-rate=0.5,l2=1", "decay@learning-rate=0.5,l2=2", "decay@learning-rate=0.25,l2=1", "decay@learning-rate=0.25,l2=2",
            }));
            Assert.That(study.Experiments.Select(experiment => study.BaselineOf(experiment).Name).Distinct(), Is.EqualTo(new[] { "plain@learning-rate=0.5", "plain@learning-rate=0.25" }));
            Assert.That(study.BaselineOf(study.Experiments[^1]).Name, Is.EqualTo("plain@learning-rate=0.25"));
            Assert.That(study.Report, Is.EqualTo(new[] { "sweep", "comparisons", "results" }));
        }
    }

    [Test]
    public void A_chosen_arm_is_one_experiment_that_tries_its_points_on_seeds_of_their_own()
    {
        Experiment arm = Decay("title: a\nseeds: 5\nsweep: {regularization.l2.lambda: [0.1, 1], choose: best-validation-accuracy, choose-seeds: 2}").Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((arm.Name, arm.Title, arm.Point, arm.IsToBeTuned), Is.EqualTo(("decay", "a", (SweepPoint?)null, true)));
            Assert.That(arm.Seeds, Is.EqualTo(new[] { 1, 2, 3, 4, 5 }));
            Assert.That(arm.Tuning!.Candidates.Select(candidate => candidate.Name), Is.EqualTo(new[] { "decay@lambda=0.1", "decay@lambda=1" }));
            Assert.That(arm.Tuning.Candidates.Select(candidate => candidate.Seeds), Is.All.EqualTo(new[] { 6, 7 }));
            Assert.That(arm.Tuning.Metric.ToString(), Is.EqualTo("validation-accuracy"));
        }
    }

    [TestCase("[7, 0]", "3", new[] { 1, 2, 3 })]
    [TestCase("[2147483647]", "2", new[] { 1, 2 })]
    [TestCase("3", "[20, 10]", new[] { 20, 10 })]
    public void Choosing_takes_the_first_seeds_that_the_comparison_leaves_or_those_listed(string compared, string choosing, int[] seeds) => Assert.That(
        Decay($"title: a\nseeds: {compared}\nsweep: {{regularization.l2: [0.1, 1], choose: best-validation-cost, choose-seeds: {choosing}}}")
            .Single().Tuning!.Candidates[0].Seeds,
        Is.EqualTo(seeds));

    [Test]
    public void A_choice_in_the_studys_sweep_tunes_every_arm()
    {
        workspace.Write("demo/study.yaml", TemporaryWorkspace.Study + "\nsweep: {training.learning-rate: [0.5, 0.25], choose: best-validation-accuracy}");
        Catalog catalog = workspace.Read();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(catalog.Problems, Is.Empty);
            Assert.That(catalog.Experiments.Select(arm => (arm.Name, arm.Tuning!.Candidates.Count)), Is.EqualTo(new[] { ("plain", 2), ("decay", 2) }));
        }
    }

    [Test]
    public void Choosing_names_the_point_and_how_many_were_tried()
    {
        Experiment arm = Decay("title: a\nsweep: {regularization.l2.lambda: [0.1, 1], choose: best-validation-accuracy}").Single();
        Experiment chosen = arm.Choosing(arm.Tuning!.Candidates[1]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((chosen.Path, chosen.Title, chosen.IsToBeTuned), Is.EqualTo(("demo/decay", "a (lambda = 1; best of 2)", false)));
            Assert.That(Network(chosen).Regularization, Is.EqualTo(new[] { new L2(1) }));
            Assert.That(chosen.Seeds, Is.EqualTo(arm.Seeds));
        }
    }

    [TestCase("l2=0.1", new[] { 1, 0 })]
    [TestCase("{regularization.l2: 0.10}", new[] { 1, 0 })]
    [TestCase("{l2: 0.2}", new[] { 0, 1 })]
    public void Published_and_expected_numbers_may_be_of_a_point(string at, int[] counts)
    {
        Experiment[] points = Decay(
            $"title: a\nsweep: {{regularization.l2: [0.1, 0.2]}}\nexpect: [{{metric: test-accuracy, min: 1}}]\npublished: [{{metric: test-accuracy, value: 90, source: s, at: {at}}}]");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(points.Select(point => point.Published.Count), Is.EqualTo(counts));
            Assert.That(points.Select(point => point.Expectations.Count), Is.EqualTo(new[] { 1, 1 }), "without 'at' it is of all points");
        }
    }

    [Test]
    public void Each_point_is_a_case_and_a_broken_sweep_is_its_file()
    {
        Decay("title: a\nsweep: {regularization.l2: [1, 2]}");
        Assert.That(workspace.Read().Cases, Is.EqualTo(new[] { "demo/decay@l2=1", "demo/decay@l2=2", "demo/plain" }));
        workspace.Write("demo/decay.yaml", "title: a\nsweep: {regularization.l2: [1, -2]}");
        Catalog broken = workspace.Read();
        Assert.That(broken.Cases, Is.EqualTo(new[] { "demo/decay", "demo/plain" }));
        Assert.That(broken.Experiments.Select(experiment => experiment.Name), Is.EqualTo(new[] { "plain" }));
    }

    private static NetworkSettings Network(Experiment experiment) => (NetworkSettings)experiment.Settings;

    private Experiment[] Decay(string text)
    {
        workspace.Write("demo/decay.yaml", text);
        Catalog catalog = workspace.Read();
        Assert.That(catalog.Problems.Where(problem => !problem.IsWarning), Is.Empty);
        return [.. catalog.Experiments.Where(experiment => experiment.Arm == "decay")];
    }
}
