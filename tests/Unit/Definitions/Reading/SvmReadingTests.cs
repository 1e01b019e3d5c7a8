using Experiments.Definitions;
using Experiments.Training.Baselines;
using Experiments.Training.Datasets;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Definitions.Reading;

public sealed class SvmReadingTests
{
    private const string Machine = "title: SVM\nmodel: {svm: {c: 2, gamma: 0.5}}";

    private TemporaryWorkspace workspace;

    [OneTimeSetUp]
    public void Make() => workspace = new TemporaryWorkspace();

    [TearDown]
    public void Mend() => workspace.Restore();

    [OneTimeTearDown]
    public void Remove() => workspace.Dispose();

    [Test]
    public void What_the_studys_networks_share_does_not_concern_it()
    {
        workspace.Write("demo/svm.yaml", $"{Machine}\nseeds: none\nnetwork: none");
        Experiment svm = Read("svm").Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(svm.Settings, Is.EqualTo(new SvmSettings(new DatasetSelection("tiny", 10, 5, 5), new Svm(2, 0.5))));
            Assert.That(svm.Seeds, Is.Empty);
            Assert.That(svm.Runs, Is.EqualTo(new int?[] { null }));
            Assert.That(CanonicalForm.Of(svm.Settings), Is.EqualTo("""{"dataset":{"name":"tiny","train":10,"test":5,"validation":5},"model":{"svm":{"c":2,"gamma":0.5}}}"""));
            Assert.That(svm.Places["model.svm.gamma"], Is.EqualTo(new Place("experiments/demo/svm.yaml", 2, 28)));
            Assert.That(svm.Places.Keys, Has.None.StartsWith("network").And.None.EqualTo("seeds"));
        }
    }

    [Test]
    public void A_study_may_be_of_machines_with_a_network_among_them()
    {
        workspace.Write("demo/study.yaml", TemporaryWorkspace.Study + "\n  model: {svm: {c: 1, gamma: 0.1}}");
        workspace.Write("demo/plain.yaml", "title: Plain");
        workspace.Write("demo/decay.yaml", "title: Network\nmodel: network\nregularization: {l2: 1}");
        Experiment[] experiments = [.. Read("plain"), .. Read("decay")];
        Assert.That(experiments.Select(experiment => experiment.Settings.GetType()), Is.EqualTo(new[] { typeof(SvmSettings), typeof(NetworkSettings) }));
    }

    [Test]
    public void Of_a_sweep_of_the_study_it_follows_what_it_has_and_is_compared_at_the_same_point()
    {
        workspace.Write("demo/study.yaml", TemporaryWorkspace.Study + "\nsweep: [{dataset.train: 5, training.batch-size: 5}, {dataset.train: 10, training.batch-size: 10}]");
        workspace.Write("demo/decay.yaml", "title: Fast\ntraining: {momentum: 0.5}");
        workspace.Write("demo/svm.yaml", Machine);
        Experiment[] points = Read("svm");
        Study study = workspace.Read().Studies.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(points.Select(point => point.Name), Is.EqualTo(new[] { "svm@train=5", "svm@train=10" }));
            Assert.That(points.Select(point => point.Settings.Dataset.Train), Is.EqualTo(new[] { 5, 10 }));
            Assert.That(points.Select(point => study.BaselineOf(point).Name), Is.EqualTo(new[] { "plain@train=5,batch-size=5", "plain@train=10,batch-size=10" }));
        }
    }

    [Test]
    public void As_a_baseline_it_is_what_networks_of_any_further_setting_are_compared_with()
    {
        workspace.Write("demo/plain.yaml", $"{Machine}\nsweep: {{dataset.train: [5, 10]}}");
        workspace.Write("demo/decay.yaml", "title: a\ntraining: {batch-size: 5}\nsweep: [{dataset.train: 5, training.momentum: 0.1}, {dataset.train: 10, training.momentum: 0.2}]");
        Experiment[] points = Read("decay");
        Study study = workspace.Read().Studies.Single();
        Assert.That(points.Select(point => study.BaselineOf(point).Name), Is.EqualTo(new[] { "plain@train=5", "plain@train=10" }));
    }

    [Test]
    public void It_is_tuned_on_the_validation_set_without_seeds()
    {
        workspace.Write("demo/svm.yaml", $"{Machine}\nsweep: {{model.svm.c: [1, 10], model.svm.gamma: [0.1, 1], choose: best-validation-accuracy}}");
        Experiment svm = Read("svm").Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(svm.Tuning!.Candidates.Select(candidate => candidate.Name), Is.EqualTo(new[] { "svm@c=1,gamma=0.1", "svm@c=1,gamma=1", "svm@c=10,gamma=0.1", "svm@c=10,gamma=1" }));
            Assert.That(svm.Tuning.Candidates.Select(candidate => candidate.Runs.Count), Is.All.EqualTo(1));
        }
    }

    [Test]
    public void A_network_is_judged_beside_it_over_the_networks_seeds()
    {
        workspace.Write("demo/svm.yaml", Machine);
        workspace.Write("demo/decay.yaml", "title: a\nregularization: {l2: 1}\nexpect: [{is: better, than: svm}]");
        Assert.That(Read("decay"), Has.Length.EqualTo(1));
    }

    [Test]
    public void Two_machines_have_too_few_runs_for_a_verdict()
    {
        workspace.Write("demo/svm.yaml", Machine);
        workspace.Write("demo/decay.yaml", "title: a\nmodel: {svm: {c: 1, gamma: 1}}\nexpect: [{is: better, than: svm}]");
        Assert.That(workspace.Read().Problems.Select(problem => problem.What), Is.EqualTo(new[] { "'decay' and 'svm' have 1 pair of runs with the same seed" }));
    }

    [Test]
    public void A_verdict_on_a_cost_beside_it_is_impossible()
    {
        workspace.Write("demo/svm.yaml", Machine);
        workspace.Write("demo/decay.yaml", "title: a\nregularization: {l2: 1}\nexpect: [{is: better, than: svm, metric: last-test-cost, by: 1}]");
        Assert.That(workspace.Read().Problems.Select(problem => problem.What), Is.EqualTo(new[] { "a support vector machine has no last-test-cost" }));
    }

    [Test]
    public void Two_of_the_same_settings_are_the_same_run()
    {
        workspace.Write("demo/svm.yaml", Machine);
        workspace.Write("demo/decay.yaml", Machine);
        Assert.That(workspace.Read().Problems.Select(problem => $"{problem.Code} {problem.IsWarning}"), Is.EqualTo(new[] { "EXP0027 False" }));
    }

    private Experiment[] Read(string arm)
    {
        Catalog catalog = workspace.Read();
        Assert.That(catalog.Problems, Is.Empty);
        return [.. catalog.Experiments.Where(experiment => experiment.Arm == arm)];
    }
}
