using Experiments.Cli.Progress;
using Experiments.Running;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Cli.Progress;

public sealed class ProgressStateTests
{
    [Test]
    public void Runs_are_under_way_from_their_start_to_their_end()
    {
        ProgressState state = ProgressState.Before(4)
            .After(Sample.Step("l2", 1, RunState.Stored), Seconds(0))
            .After(Sample.Step("l2", 2, RunState.Started), Seconds(0))
            .After(Sample.Step("l2", 3, RunState.Started), Seconds(0))
            .After(Sample.Step("l2", 2, RunState.Finished), Seconds(5))
            .After(Sample.Step("l2", 4, RunState.Started), Seconds(5))
            .After(Sample.Step("l2", 3, RunState.Failed), Seconds(6))
            .After(Sample.Step("l1", 5, RunState.Started), Seconds(6))
            .After(Sample.Step("l1", 5, RunState.Postponed), Seconds(7));

        Assert.Multiple(() =>
        {
            Assert.That(state.Stored, Is.EqualTo(1));
            Assert.That(state.Ended, Is.EqualTo(2));
            Assert.That(state.UnderWay.Select(run => run.Latest.Run.Seed), Is.EqualTo(new[] { 4 }));
        });
    }

    [Test]
    public void A_run_keeps_its_place_and_its_start_while_it_advances()
    {
        ProgressState state = ProgressState.Before(2)
            .After(Sample.Step("l2", 1, RunState.Started), Seconds(1))
            .After(Sample.Step("l2", 2, RunState.Started), Seconds(2))
            .After(Sample.Step("l2", 1, RunState.Evaluated, update: 25, accuracy: 90), Seconds(6));

        RunUnderWay run = state.UnderWay[0];
        Assert.Multiple(() =>
        {
            Assert.That(run.Latest.TestAccuracy, Is.EqualTo(90));
            Assert.That(run.Left(Seconds(6)), Is.EqualTo(Seconds(15)), "5 seconds for a quarter");
            Assert.That(run.Left(Seconds(8)), Is.EqualTo(Seconds(13)), "counts down between evaluations");
            Assert.That(run.Left(Seconds(60)), Is.EqualTo(Seconds(0)), "a late run is not early");
            Assert.That(state.UnderWay[1].Left(Seconds(8)), Is.Null, "nothing known yet");
        });
    }

    [Test]
    public void The_time_of_all_runs_leaves_out_what_was_stored()
    {
        ProgressState state = ProgressState.Before(5)
            .After(Sample.Step("l2", 1, RunState.Stored), Seconds(0))
            .After(Sample.Step("l2", 2, RunState.Started), Seconds(0))
            .After(Sample.Step("l2", 2, RunState.Finished, update: 100), Seconds(10))
            .After(Sample.Step("l2", 3, RunState.Started), Seconds(10))
            .After(Sample.Step("l2", 3, RunState.Evaluated, update: 100), Seconds(20));

        Assert.That(state.Left(Seconds(20)), Is.EqualTo(Seconds(20)), "two of four runs took 20 seconds");
    }

    [Test]
    public void Nothing_is_left_to_tell_where_all_was_stored() =>
        Assert.That(ProgressState.Before(1).After(Sample.Step("l2", 1, RunState.Stored), Seconds(0)).Left(Seconds(1)), Is.Null);

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
