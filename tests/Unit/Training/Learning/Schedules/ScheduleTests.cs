using Experiments.Training.Learning;
using Experiments.Training.Learning.Schedules;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Learning.Schedules;

public sealed class ScheduleTests
{
    private const int UpdatesPerEpoch = 3;

    [Test]
    public void A_number_is_the_same_throughout()
    {
        Schedule schedule = 0.3;
        Assert.That(new[] { 0, 5, 100 }.Select(update => At(schedule, update)), Is.All.EqualTo(0.3));
        Assert.That(schedule, Is.EqualTo(new Constant(0.3)));
    }

    [TestCase("4 updates", new[] { 0, 3, 4, 7, 8 }, new[] { 2.0, 2, 1, 1, 0.5 })]
    [TestCase("2 epochs", new[] { 0, 5, 6, 11, 12 }, new[] { 2.0, 2, 1, 1, 0.5 })]
    public void A_step_decay_multiplies_at_equal_distances(string every, int[] updates, double[] expected) => Assert.That(
        updates.Select(update => At(new StepDecay(2, 0.5, TrainingInterval.Parse(every)), update)), Is.EqualTo(expected));

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(37)]
    public void A_step_decay_multiplies_as_often_as_it_says(int times)
    {
        double expected = Enumerable.Repeat(0.9, times).Aggregate(0.7, (value, factor) => value * factor);
        Assert.That(At(new StepDecay(0.7, 0.9, TrainingInterval.Parse("1 update")), times), Is.EqualTo(expected).Within(1e-14));
    }

    // Better, then worse or equal: counted from the best one, and again from each halving.
    [TestCase(new double[] { }, 8)]
    [TestCase(new[] { 50.0, 60, 70 }, 8)]
    [TestCase(new[] { 50.0, 49 }, 8)]
    [TestCase(new[] { 50.0, 49, 50 }, 4)]
    [TestCase(new[] { 50.0, 49, 51, 50 }, 8)]
    [TestCase(new[] { 50.0, 49, 49, 49 }, 4)]
    [TestCase(new[] { 50.0, 49, 49, 49, 49 }, 2)]
    [TestCase(new[] { 50.0, 49, 49, 51, 51, 51 }, 2)]
    public void Halving_waits_for_evaluations_without_a_better_one(double[] accuracies, double expected)
    {
        Halving schedule = new(8, HalveAfter: 2);
        Assert.That(schedule.ValueAt(new TrainingProgress(9, UpdatesPerEpoch, accuracies)), Is.EqualTo(expected));
        Assert.That(schedule.NeedsValidation);
    }

    [TestCase(0, 0.1)]
    [TestCase(5, 0.1)]
    [TestCase(6, 0.01)]
    [TestCase(8, 0.01)]
    [TestCase(9, 0.5)]
    [TestCase(1000, 0.5)]
    public void A_value_holds_from_its_epoch_until_the_next(int update, double expected)
    {
        PiecewiseConstant schedule = new(new Dictionary<int, double> { [4] = 0.5, [1] = 0.1, [3] = 0.01 });
        Assert.That(At(schedule, update), Is.EqualTo(expected));
    }

    [Test]
    public void Without_a_value_for_the_first_epoch_there_is_none() => Assert.That(
        () => At(new PiecewiseConstant(new Dictionary<int, double> { [2] = 1 }), 0),
        Throws.InvalidOperationException.With.Message.Contains("epoch 1"));

    private static double At(Schedule schedule, int update) => schedule.ValueAt(new TrainingProgress(update, UpdatesPerEpoch, []));
}
