using Experiments.Evidence.Comparisons;
using Experiments.Tests.Unit.Evidence.References;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Evidence.Comparisons;

public class McNemarTests
{
    [Test]
    public void It_is_SciPys_exact_binomial_test() => Assert.Multiple(() =>
    {
        foreach (McNemarReference reference in Reference.Values.McNemar)
        {
            Assert.That(McNemar.Of(reference.First, reference.Second).PValue, Is.EqualTo(reference.P).Within(1e-10).Percent, reference.ToString());
            Assert.That(McNemar.Of(reference.Second, reference.First).PValue, Is.EqualTo(reference.P).Within(1e-10).Percent, "either way round");
        }
    });

    [Test]
    public void Networks_that_never_differ_are_no_evidence() => Assert.That(McNemar.Of(0, 0).PValue, Is.EqualTo(1));

    [Test]
    public void Only_images_that_one_of_them_got_right_count() => Assert.That(
        McNemar.Of(Answers.Of(1, 2, 3, 4, 5), Answers.Of(1, 2, 0, 0, 6), Answers.Images(1, 9, 3, 4, 6)), Is.EqualTo(new McNemar(2, 1, 1)));

    [Test]
    public void Answers_on_other_images_cannot_be_compared() => Assert.That(
        () => McNemar.Of(Answers.Of(1, 2), Answers.Of(1), Answers.Images(1, 2)),
        Throws.ArgumentException.With.Message.Contains("2 and 1 answers on 2 images"));
}
