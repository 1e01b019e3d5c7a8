using Experiments.Definitions;
using Experiments.Evidence.Expectations;
using Experiments.Running.Records;
using Experiments.Tests.Unit.Evidence.Comparisons;
using Experiments.Tests.Unit.Reporting;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Evidence.Expectations;

public class VerdictOutcomeTests
{
    private static readonly Place place = new("experiments/made-up/arm.yaml", 4, 3);

    [TestCase(ExpectedOutcome.Better, 0.1, true, 1, 1.2, 0.9)]
    [TestCase(ExpectedOutcome.Better, 2, false, 1, 1.2, 0.9)]
    [TestCase(ExpectedOutcome.NotWorse, 0.5, true, 0, -0.1, 0.1)]
    [TestCase(ExpectedOutcome.NotWorse, 0.5, true, 5, 6, 5.5, Description = "better is not worse")]
    [TestCase(ExpectedOutcome.NotWorse, 0.5, false, -1, 0.9, -0.3)]
    [TestCase(ExpectedOutcome.Worse, 0.1, true, -1, -1.2, -0.9)]
    [TestCase(ExpectedOutcome.Worse, 0.1, false, 1, 1.2, 0.9)]
    [TestCase(ExpectedOutcome.Same, 0.5, true, 0, -0.1, 0.1)]
    [TestCase(ExpectedOutcome.Same, 0.1, false, 1, 1.2, 0.9)]
    [TestCase(ExpectedOutcome.Better, 0.1, false, 9, 9, Description = "two seeds cannot tell")]
    public void What_was_expected_holds_where_it_is_95_percent_probable(ExpectedOutcome expected, double by, bool holds, params double[] differences) =>
        Assert.That(Of(expected, by, differences).Holds, Is.EqualTo(holds));

    [Test]
    public void What_is_refuted_shows_the_posterior_and_the_pairs() => Assert.That(
        Of(ExpectedOutcome.Better, 0.1, -1, -1.2, -0.9).ToString(),
        Does.StartWith(
            """
            experiments/made-up/arm.yaml:4:3: test-accuracy expected better than 'plain' by more than 0.1: it is not
              difference: -1.0333, with 95 % between -1.391 and -0.6756
            """).And.Contains(
            """

              seed    1:  89.00 against 90.00: -1.00
              seed    2:  88.80 against 90.00: -1.20
              seed    3:  89.10 against 90.00: -0.90
              mend:       expect what is so, or find out what changed it.
            """));

    [Test]
    public void What_is_undecided_says_how_many_seeds_would_tell()
    {
        VerdictOutcome outcome = Of(ExpectedOutcome.Better, 0.1, 0.9, 0.1, 0.5);
        Assert.That(outcome.IsRefuted, Is.False);
        Assert.That(outcome.ToString(), Does.Match(@"by more than 0\.1: cannot tell: probably \d+–\d+ more seeds\n").And.Match(@"  mend:       run both with more seeds: 'seeds: \d+' most likely suffices\."));
    }

    [Test]
    public void What_lies_on_the_border_is_not_to_be_had_by_seeds() => Assert.That(
        Of(ExpectedOutcome.Better, 0.5, 0.5, 0.4, 0.6, 0.5, 0.52, 0.48).ToString(), Does.Contain("expect a margin that seeds can show: the truth seems to lie near 0.5"));

    [Test]
    public void A_diverged_run_shows_nothing()
    {
        (ExperimentResult arm, ExperimentResult baseline) = ComparedArms.Pair(1, 1.2, 0.9);
        var outcome = VerdictOutcome.Of(
            new ExpectedVerdict(Metric.Headline, ExpectedOutcome.Better, "plain", 0.1, place),
            arm with { Records = [.. arm.Records.Select(record => record with { Diverged = record.Seed == 2 })] },
            baseline);
        Assert.That(outcome.Holds, Is.False);
        Assert.That(outcome.ToString(), Does.Contain("cannot tell: 1 of their runs diverged").And.Contain("a lower learning rate"));
    }

    [Test]
    public void Each_expectation_of_a_file_is_judged_beside_what_it_names()
    {
        (ExperimentResult arm, ExperimentResult baseline) = ComparedArms.Pair(1, 1.2, 0.9);
        ExperimentResult expecting = arm with
        {
            Experiment = arm.Experiment with
            {
                Expectations =
                [
                    new ExpectedBand(Metric.Headline, 95, null, place),
                    new ExpectedVerdict(Metric.Headline, ExpectedOutcome.Better, "plain", 0.1, place),
                ],
            },
        };
        Study study = MadeUpStudy.Of("Title", [baseline, expecting]).Study;
        Assert.That(ExpectationOutcome.Of(study, expecting, [expecting, baseline]).Select(outcome => outcome.Holds), Is.EqualTo(new[] { false, true }));
        Assert.That(() => ExpectationOutcome.Of(study, expecting, [expecting]), Throws.ArgumentException.With.Message.Contains("'plain', which has no result"));
    }

    private static VerdictOutcome Of(ExpectedOutcome expected, double by, params double[] differences)
    {
        (ExperimentResult arm, ExperimentResult baseline) = ComparedArms.Pair(differences);
        return VerdictOutcome.Of(new ExpectedVerdict(Metric.Headline, expected, "plain", by, place), arm, baseline);
    }
}
