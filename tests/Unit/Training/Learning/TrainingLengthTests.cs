using Experiments.Training.Learning;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Learning;

public sealed class TrainingLengthTests
{
    [TestCase(0, 0)]
    [TestCase(1, 4)]
    [TestCase(2, 8)]
    [TestCase(3, 11)]
    [TestCase(4, 15)]
    [TestCase(7, 26)]
    public void The_last_batch_of_an_epoch_may_be_smaller(int updates, int examples) => Assert.That(
        TrainingLength.Of(new GradientDescent(1, new BatchSize(4), Updates: 100), 11).ExamplesIn(updates), Is.EqualTo(examples));

    [TestCase(3, null, 3, 9L, 3)]
    [TestCase(null, 7, 3, 7L, 3)]
    [TestCase(250, null, 250, 750L, 84)]
    public void Epochs_updates_and_evaluations_follow_from_each_other(int? epochs, int? updates, int begun, long all, int evaluations)
    {
        TrainingLength length = TrainingLength.Of(new GradientDescent(1, new BatchSize(4), epochs, updates), 11);
        Assert.That((length.Epochs, length.Updates, length.Evaluations), Is.EqualTo((begun, all, evaluations)));
    }
}
