using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Running.Records;
using Experiments.Tests.Unit.Running.Records;
using Experiments.Training.Learning;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Evidence.Comparisons;

public class PairedDifferenceTests
{
    [Test]
    public void Runs_of_one_seed_are_compared_so_that_what_the_seed_does_to_both_drops_out()
    {
        PairedDifference difference = Compare(Arm((1, 81), (2, 92), (3, 73)), Arm((1, 80), (2, 90), (3, 70)));

        Assert.That(difference.Count, Is.EqualTo(3));
        Assert.That(difference.Mean, Is.EqualTo(2).Within(1e-12));
        Assert.That(difference.Low, Is.EqualTo(-0.484).Within(0.001), "2 − t(2)·s/√n = 2 − 4.303/√3");
        Assert.That(difference.High, Is.EqualTo(4.484).Within(0.001));
    }

    [Test]
    public void Seeds_pair_whatever_their_order_and_those_of_one_side_are_left_out() =>
        Assert.That(Compare(Arm((3, 73), (9, 0), (1, 71)), Arm((1, 70), (2, 50), (3, 70))), Has.Property("Count").EqualTo(2).And.Property("Mean").EqualTo(2));

    [TestCase(1, 2, false, TestName = "An_interval_that_includes_0_is_not_clear")]
    [TestCase(1, 1.1, true, TestName = "An_interval_above_0_is_clear")]
    [TestCase(-1, -1.1, true, TestName = "An_interval_below_0_is_clear")]
    public void A_sign_is_clear_when_the_interval_leaves_out_0(double first, double second, bool isClear) =>
        Assert.That(Compare(Arm((1, 50 + first), (2, 50 + second)), Arm((1, 50), (2, 50))).IsClear, Is.EqualTo(isClear));

    [Test]
    public void One_pair_has_a_difference_but_no_interval()
    {
        PairedDifference difference = Compare(Arm((1, 60)), Arm((1, 50)));

        Assert.That(difference, Is.EqualTo(new PairedDifference(1, 10, double.NegativeInfinity, double.PositiveInfinity)));
        Assert.That(difference.IsClear, Is.False);
    }

    [Test]
    public void Without_a_seed_in_common_there_is_no_difference()
    {
        PairedDifference difference = Compare(Arm((1, 60)), Arm((2, 50)));

        Assert.That(difference, Has.Property("Count").Zero.And.Property("Mean").NaN);
        Assert.That(difference.IsClear, Is.False);
    }

    private static PairedDifference Compare(ExperimentResult arm, ExperimentResult baseline) =>
        PairedDifference.Of(arm, baseline, Metric.Headline);

    private static ExperimentResult Arm(params (int Seed, double Accuracy)[] runs) => new(
        new Experiment("study", "arm", "Arm", null!, [.. runs.Select(run => run.Seed)], [], []),
        [
            .. runs.Select(run => MadeUpRecord.Of(
                run.Seed, new Evaluation(1, 1, 0.5, 0, new Score(99, 0.1), null, new Score(run.Accuracy, 0.2), [], [], "hash"))),
        ]);
}
