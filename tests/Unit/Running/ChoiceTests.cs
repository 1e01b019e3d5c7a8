using Experiments.Definitions;
using Experiments.Running;
using Experiments.Running.Records;
using Experiments.Tests.Unit.Running.Records;
using Experiments.Training.Learning;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Running;

public sealed class ChoiceTests
{
    [TestCase(Criterion.BestValidationAccuracy, 90.0, 95.0, 1)]
    [TestCase(Criterion.BestValidationAccuracy, 95.0, 90.0, 0)]
    [TestCase(Criterion.BestValidationAccuracy, 95.0, 95.0, 0)]
    [TestCase(Criterion.BestValidationAccuracy, double.NaN, 90.0, 1)]
    [TestCase(Criterion.BestValidationCost, 90.0, 95.0, 0)]
    [TestCase(Criterion.BestValidationCost, 95.0, 90.0, 1)]
    public void The_best_mean_is_chosen_and_the_first_of_equals(Criterion criterion, double first, double second, int chosen) =>
        Assert.That(Chosen(criterion, (first, false), (second, false)), Is.EqualTo(chosen));

    [Test]
    public void A_candidate_of_which_a_run_diverged_comes_last() =>
        Assert.That(Chosen(Criterion.BestValidationAccuracy, (99, true), (50, false)), Is.EqualTo(1));

    [Test]
    public void Where_all_diverged_the_first_is_taken() =>
        Assert.That(Chosen(Criterion.BestValidationAccuracy, (98, true), (99, true)), Is.EqualTo(0));

    private static int Chosen(Criterion criterion, params (double Validation, bool Diverged)[] tried)
    {
        using RunnableWorkspace workspace = new();
        Experiment plain = workspace.Experiment("plain");
        Experiment[] candidates = [.. tried.Select((_, index) => plain with { Point = new SweepPoint("plain", "Plain", [new SweptValue("cost", "cost", $"{index}")]) })];
        Experiment arm = plain with { Tuning = new Tuning(criterion, candidates) };
        Experiment chosen = Choice.Of(arm, [.. candidates.Zip(tried, (candidate, run) => new ExperimentResult(candidate, [Record(run.Validation, run.Diverged)]))]);
        return Array.IndexOf(candidates, candidates.Single(candidate => candidate.Point == chosen.Tuning!.Chosen));
    }

    private static RunRecord Record(double validation, bool diverged)
    {
        Score score = new(validation, validation);
        return MadeUpRecord.Of(1, new Evaluation(1, 100, 0.5, 0, score, score, score, [1], [0], "hash")) with { Diverged = diverged };
    }
}
