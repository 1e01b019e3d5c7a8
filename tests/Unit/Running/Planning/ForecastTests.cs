using Experiments.Definitions;
using Experiments.Running.Planning;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Running.Planning;

public class ForecastTests
{
    private RunnableWorkspace workspace;

    [SetUp]
    public void Make() => workspace = new RunnableWorkspace();

    [TearDown]
    public void Remove() => workspace.Dispose();

    [Test]
    public async Task What_is_stored_takes_no_time()
    {
        Forecast before = Forecast.Of(workspace.Workspace, workspace.Experiments, cores: 2);
        await workspace.Runner.RunAsync([workspace.Experiment("plain")]);
        Forecast after = Forecast.Of(workspace.Workspace, workspace.Experiments, cores: 2);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.Missing.Count(), Is.EqualTo(6));
            Assert.That(before.Runs.Select(run => run.Time), Is.All.GreaterThan(TimeSpan.Zero));
            Assert.That(after.Missing.Select(run => run.Experiment.Name), Is.EqualTo(new[] { "decay", "decay", "decay" }));
            Assert.That(after.Runs.Where(run => run.IsStored).Select(run => run.Time), Is.All.EqualTo(TimeSpan.Zero));
        }
    }

    [Test]
    public async Task The_work_is_what_the_records_will_say()
    {
        Forecast forecast = Forecast.Of(workspace.Workspace, workspace.Experiments, cores: 1);
        double[] trained = [.. (await workspace.Runner.RunAsync(workspace.Experiments)).Results.SelectMany(result => result.Records).Select(record => record.Work)];
        Assert.That(forecast.Runs.Select(run => run.Work), Is.EqualTo(trained));
    }

    [Test]
    public void Nothing_to_train_takes_no_time_and_reads_no_data()
    {
        Forecast forecast = Forecast.Of(workspace.Workspace, [], cores: 4);
        Assert.That((forecast.Time, forecast.Runs.Count), Is.EqualTo((TimeSpan.Zero, 0)));
    }

    [Test]
    public void An_arm_that_is_still_to_be_tuned_is_planned_with_its_candidates()
    {
        workspace.Write("tuned", "title: Tuned\nsweep: {regularization.l2: [0.1, 0.2], choose: best-validation-accuracy, choose-seeds: 2}");
        Forecast forecast = Forecast.Of(workspace.Workspace, [workspace.Experiment("tuned")], cores: 2);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(forecast.Runs.Count(run => run.Key is null), Is.EqualTo(3), "the arm's own seeds");
            Assert.That(forecast.Runs.Count(run => run.Key is not null), Is.EqualTo(4), "two candidates on two seeds");
        }
    }

    [TestCase(1, 60)]
    [TestCase(2, 40)]
    [TestCase(8, 30)]
    public void Each_run_goes_to_the_core_that_is_free_first(int cores, int seconds)
    {
        Experiment plain = workspace.Experiment("plain");
        PlannedRun[] runs = [.. new[] { 20, 10, 30 }.Select(time => new PlannedRun(plain, 1, "key", IsStored: false, 1, TimeSpan.FromSeconds(time)))];
        Assert.That(new Forecast(runs, cores).Time, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
    }
}
