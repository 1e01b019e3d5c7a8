using Experiments.Evidence.Comparisons;
using Experiments.Evidence.Hierarchy;
using Experiments.Tests.Unit.Evidence.References;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Evidence.Hierarchy;

public class StudyPosteriorTests
{
    private const double Rope = 0.1;

    [FullRunOnly]
    [TestCaseSource(nameof(Studies))]
    public void It_is_what_SciPy_sums_over_plain_grids(object expected)
    {
        var reference = (StudyReference)expected;
        var posterior = StudyPosterior.Of([.. reference.Arms.Select(Posterior)], Rope);
        Assert.Multiple(() =>
        {
            foreach ((ArmPosterior ours, ArmReference theirs) in posterior.Arms.Zip(reference.Arms))
            {
                Assert.That(
                    new[] { ours.Mean, ours.Low, ours.High, ours.Better, ours.Same, ours.Worse, ours.Best },
                    Is.EqualTo(new[] { theirs.PosteriorMean, theirs.Low, theirs.High, theirs.Better, theirs.Same, theirs.Worse, theirs.Best }).Within(1e-4));
            }

            Assert.That(posterior.BaselineIsBest, Is.EqualTo(reference.Baseline).Within(1e-4));
        });
    }

    [Test]
    public void One_of_the_arms_or_the_baseline_is_the_best()
    {
        var posterior = StudyPosterior.Of([Arm(5, 0.4, 0.3), Arm(3, 0.3, 0.5), Arm(10, -0.1, 0.2), Arm(2, 2, 1)], Rope);
        Assert.That(posterior.Arms.Sum(arm => arm.Best) + posterior.BaselineIsBest, Is.EqualTo(1).Within(1e-5));
        Assert.That(posterior.Arms.Select(arm => arm.Better + arm.Same + arm.Worse), Has.All.EqualTo(1).Within(1e-5));
    }

    [FullRunOnly]
    [Test]
    public void A_lucky_arm_is_drawn_towards_the_others_and_a_sure_one_hardly()
    {
        var lucky = StudyPosterior.Of([Arm(3, 2, 1.5), Arm(5, 0, 0.2), Arm(5, 0.1, 0.2), Arm(5, -0.1, 0.2)], Rope);
        var sure = StudyPosterior.Of([Arm(10, 2, 0.2), Arm(5, 0, 0.2), Arm(5, 0.1, 0.2), Arm(5, -0.1, 0.2)], Rope);
        Assert.That(lucky.Arms[0].Mean, Is.LessThan(1.7));
        Assert.That(sure.Arms[0].Mean, Is.GreaterThan(1.98));
    }

    [FullRunOnly]
    [Test]
    public void Arms_far_apart_are_left_where_they_are() => Assert.That(
        StudyPosterior.Of([Arm(5, -80, 2), Arm(5, 1, 0.2)], Rope).Arms.Select(arm => arm.Mean), Is.EqualTo(new[] { -80.0, 1 }).Within(1.0));

    // No conclusion may hang on the priors: half or twice as wide, they move means by hundredths of a point.
    [FullRunOnly]
    [TestCase(0.25, 5)]
    [TestCase(1, 20)]
    public void The_priors_hardly_matter(double spread, double mean)
    {
        Posterior[] arms = [Arm(5, 4.99, 0.58), Arm(5, 1.19, 0.35), Arm(5, -0.27, 0.25), Arm(5, 2.22, 0.62)];
        var usual = StudyPosterior.Of(arms, Rope);
        var other = StudyPosterior.Of(arms, Rope, new Hyperprior(mean, spread));
        foreach ((ArmPosterior one, ArmPosterior two) in usual.Arms.Zip(other.Arms))
        {
            Assert.That(two.Mean, Is.EqualTo(one.Mean).Within(0.03));
            Assert.That(two.Best, Is.EqualTo(one.Best).Within(0.01));
        }
    }

    // Exact: committed numbers come from these, on every processor and system.
    [Test]
    public void Its_bits_are_the_same_everywhere()
    {
        var posterior = StudyPosterior.Of([Arm(5, 0.4, 0.3), Arm(3, -0.2, 0.5)], Rope);
        Assert.That(
            Bits.Of(posterior.Arms[0].Mean, posterior.Arms[0].Low, posterior.Arms[1].Best, posterior.BaselineIsBest),
            Is.EqualTo("3fd7d06449998052 bf72d7fddf00318a 3fbd9679a08aca7d 3f9402fa73ca3995"));
    }

    private static IEnumerable<TestCaseData> Studies() =>
        Reference.Values.Studies.Select(study => new TestCaseData(study).SetArgDisplayNames($"{study.Arms.Count} arms"));

    private static Posterior Posterior(ArmReference arm) => Arm(arm.Count, arm.Mean, arm.Deviation);

    private static Posterior Arm(int count, double mean, double deviation) =>
        Experiments.Evidence.Comparisons.Posterior.Of(count, mean, (count - 1) * deviation * deviation, Prior.Accuracy);
}
