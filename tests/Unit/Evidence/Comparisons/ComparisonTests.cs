using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Running.Records;
using Experiments.Tests.Unit.Reporting;
using Experiments.Training.Datasets;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Evidence.Comparisons;

public class ComparisonTests
{
    [TestCase(Verdict.Better, 1, 1.2, 0.9)]
    [TestCase(Verdict.Worse, -1, -1.2, -0.9)]
    [TestCase(Verdict.Same, 0.01, -0.01, 0)]
    [TestCase(Verdict.CannotTell, 1, -0.2, 0.6)]
    [TestCase(Verdict.CannotTell, 0.11, 0.12, 0.1, Description = "a difference that is real and too small to matter may lie on either side")]
    [TestCase(Verdict.CannotTell, 5, 5, Description = "fewer than three seeds cannot tell")]
    [TestCase(Verdict.CannotTell, 5)]
    public void A_verdict_is_what_is_95_percent_probable(Verdict verdict, params double[] differences) =>
        Assert.That(Of(differences).Verdict, Is.EqualTo(verdict));

    [Test]
    public void Of_costs_less_is_better()
    {
        var metric = Metric.Parse("last-test-cost");
        Assert.That(new Comparison(metric, [.. Enumerable.Range(1, 3).Select(seed => new SeedPair(seed, 0.2 + (0.001 * seed), 0.4))], 0.01, double.NaN).Verdict, Is.EqualTo(Verdict.Better));
    }

    [Test]
    public void Runs_pair_by_seed_whatever_their_order_and_those_of_one_side_are_left_out()
    {
        (ExperimentResult arm, ExperimentResult baseline) = ComparedArms.Pair(1, 2, 3);
        ExperimentResult shuffled = baseline with { Records = [.. baseline.Records.Reverse().Skip(1)] };
        Assert.That(Compare(arm, shuffled)!.Pairs.Select(pair => (pair.Seed, pair.Difference)), Is.EqualTo(new[] { (1, 1.0), (2, 2.0) }));
    }

    [Test]
    public void Without_a_seed_in_common_there_is_no_comparison()
    {
        (ExperimentResult arm, ExperimentResult baseline) = ComparedArms.Pair(1);
        Assert.That(Compare(arm, baseline with { Records = [baseline.Records[0] with { Seed = 9 }] }), Is.Null);
    }

    [Test]
    public void The_effect_is_also_a_share_of_the_errors() =>
        Assert.That(Of(1, 2, 3).RelativeErrorReduction, Is.EqualTo(0.2).Within(1e-12), "2 of 10 points of error are gone");

    [Test]
    public void New_images_widen_the_interval_by_what_two_networks_that_err_independently_differ()
    {
        Comparison comparison = Of(1, 1.2, 0.9, 1.1);
        (double low, double high) = comparison.IntervalForNewImages;
        double variance = ((91.05 * 8.95) + (90 * 10)) / 10000; // two binomial shares of 10,000 images, in points
        double seeds = comparison.Interval.High - comparison.Posterior.Mean;
        Assert.That(high - comparison.Posterior.Mean, Is.EqualTo(Math.Sqrt((seeds * seeds) + (1.96 * 1.96 * variance))).Within(1e-4));
        Assert.That(low + high, Is.EqualTo(2 * comparison.Posterior.Mean).Within(1e-9));
    }

    [Test]
    public void Images_that_both_get_wrong_add_nothing_to_a_difference()
    {
        Assert.That(TestImages.Variance([0, 0, 0, 0]), Is.Zero);
        Assert.That(TestImages.Variance([1, 0, 0, 0]), Is.EqualTo(100 * 100 * 0.25 / 4).Within(1e-9));
    }

    [Test]
    public void Where_the_answers_are_known_the_images_say_what_new_ones_add()
    {
        (ExperimentResult arm, ExperimentResult baseline) = ComparedArms.Pair(0, 25);
        arm = Answers.Given(arm, [0, 1, 2, 9], [0, 1, 9, 9]);
        baseline = Answers.Given(baseline, [0, 9, 2, 9], [9, 1, 2, 9]);
        Examples images = Answers.Images(0, 1, 2, 3);

        // Right more often by ½, ½, −½ and 0 of the seeds, on average by ⅛: squares 0.6875, over 3 and over 4 images.
        Assert.That(TestImages.More([.. arm.PairsWith(baseline).Select(pair => (pair.Run.Predictions, pair.Other.Predictions))], images), Is.EqualTo(new[] { 0.5, 0.5, -0.5, 0 }));
        Assert.That(Comparison.Of(arm, baseline, Metric.Headline, 0.1, images)!.ImageVariance, Is.EqualTo(10000 * 0.6875 / 3 / 4).Within(1e-9));
    }

    [Test]
    public void Answers_are_of_the_weights_that_the_headline_is_of_and_tell_nothing_of_another_metric()
    {
        (ExperimentResult arm, ExperimentResult baseline) = ComparedArms.Pair(1, 2);
        Examples images = Answers.Images(0, 1);
        var peak = Metric.Parse("peak-test-accuracy");
        double independent = Comparison.Of(arm, baseline, peak, 0.1)!.ImageVariance;
        Assert.That(Comparison.Of(Answers.Given(arm, [0, 1], [0, 1]), Answers.Given(baseline, [1, 1], [1, 1]), peak, 0.1, images)!.ImageVariance, Is.EqualTo(independent));
        Assert.That(independent, Is.GreaterThan(0));
    }

    [Test]
    public void Answers_tell_nothing_of_runs_that_are_judged_by_an_earlier_evaluation()
    {
        (ExperimentResult arm, ExperimentResult baseline) = ComparedArms.Pair(1, 2);
        arm = MadeUpStudy.JudgedByFirst(Answers.Given(arm, [0, 1], [0, 1]));
        baseline = MadeUpStudy.JudgedByFirst(Answers.Given(baseline, [1, 1], [1, 1]));
        Assert.That(
            Comparison.Of(arm, baseline, Metric.Headline, 0.1, Answers.Images(0, 1))!.ImageVariance,
            Is.EqualTo(Comparison.Of(arm, baseline, Metric.Headline, 0.1)!.ImageVariance));
    }

    private static Comparison Of(params double[] differences)
    {
        (ExperimentResult arm, ExperimentResult baseline) = ComparedArms.Pair(differences);
        return Compare(arm, baseline)!;
    }

    private static Comparison? Compare(ExperimentResult arm, ExperimentResult baseline) => Comparison.Of(arm, baseline, Metric.Headline, 0.1);
}
