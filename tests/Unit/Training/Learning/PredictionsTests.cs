using Experiments.Training.Learning;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Training.Learning;

public sealed class PredictionsTests
{
    [Test]
    public void Ten_classes_leave_25_levels_of_confidence()
    {
        var predictions = Predictions.Of(10, [(7, 0.5), (9, 1), (0, 0), (3, -2), (3, 7), (4, double.NaN)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(predictions.Levels, Is.EqualTo(25));
            Assert.That(Enumerable.Range(0, 6).Select(predictions.Class), Is.EqualTo(new[] { 7, 9, 0, 3, 3, 4 }));
            Assert.That(Enumerable.Range(0, 6).Select(predictions.Confidence), Is.EqualTo(new[] { 0.5, 0.98, 0.02, 0.02, 0.98, 0.02 }).Within(1e-12));
        }
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(26)]
    [TestCase(256)]
    public void Every_class_comes_back_with_a_confidence_half_a_level_off_at_most(int classes)
    {
        var predictions = Predictions.Of(classes, Enumerable.Range(0, classes).Select(label => (label, (double)label / classes)));
        Predictions back = new(classes, predictions.ToArray());
        foreach (int image in Enumerable.Range(0, classes))
        {
            Assert.That(back.Class(image), Is.EqualTo(image));
            Assert.That(back.Confidence(image), Is.EqualTo((double)image / classes).Within(0.5 / predictions.Levels));
        }
    }

    [Test]
    public void Codes_of_no_class_are_refused() => Assert.That(() => new Predictions(10, [250]), Throws.ArgumentException);
}
