using System.Globalization;
using Experiments.Evidence.Comparisons;
using Experiments.Evidence.Hierarchy;
using Experiments.Tests.Unit.Evidence.References;
using NUnit.Framework;

namespace Experiments.Tests.Unit.Evidence.Hierarchy;

public class GibbsSamplingTests
{
    // In widths of our intervals: the chance of 100,000 samples, each of which depends on the one before, in heavy tails.
    private const double ToleranceOfMeans = 0.01;
    private const double ToleranceOfEnds = 0.03;

    [Test]
    public void Infer_NET_says_the_same()
    {
        Posterior[][] studies = [.. Reference.Values.Studies.Select(study => study.Arms.Select(Posterior).ToArray())];
        if (GibbsSampling.Of(studies[0]) is null)
        {
            Assert.Ignore("Microsoft.ML.Probabilistic is not in this build: -p:UseInferNet=true, see build/OptionalPackages.props");
        }

        Assert.Multiple(() =>
        {
            foreach (Posterior[] arms in studies)
            {
                foreach ((ArmPosterior ours, SampledArm theirs) in StudyPosterior.Of(arms, rope: 0.1).Arms.Zip(GibbsSampling.Of(arms)!.Arms))
                {
                    AssertSame(ours, theirs);
                }
            }
        });
    }

    [Test]
    public void Samples_are_told_by_their_mean_and_the_2_5_percent_beyond_either_end()
    {
        var told = SampledArm.Of([.. Enumerable.Range(1, 1000).Select(sample => (double)sample)]);
        Assert.That((told.Mean, told.Low, told.High), Is.EqualTo((500.5, 26.0, 976.0)));
    }

    // Samples of one arm's own posterior, spread evenly: what chance and the sampler's way add is left to the tolerance.
    [Test]
    public void Samples_of_a_known_distribution_are_within_the_tolerance()
    {
        Posterior known = Posterior(Reference.Values.Studies[0].Arms[0]);
        var told = SampledArm.Of([.. Enumerable.Range(0, 1000).Select(sample => Quantile(known, (sample + 0.5) / 1000))]);
        (double low, double high) = known.Interval();
        AssertSame(new ArmPosterior(known.Mean, low, high, Better: 0, Same: 0, Worse: 0, Best: 0), told);

        static double Quantile(Posterior posterior, double level) =>
            level < 0.5 ? posterior.Interval(1 - (2 * level)).Low : posterior.Interval((2 * level) - 1).High;
    }

    private static void AssertSame(ArmPosterior ours, SampledArm theirs)
    {
        TestContext.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"ours {ours.Mean:0.000} [{ours.Low:0.000}, {ours.High:0.000}], Infer.NET {theirs.Mean:0.000} [{theirs.Low:0.000}, {theirs.High:0.000}]"));
        double width = ours.High - ours.Low;
        Assert.That(theirs.Mean, Is.EqualTo(ours.Mean).Within(ToleranceOfMeans * width));
        Assert.That(new[] { theirs.Low, theirs.High }, Is.EqualTo(new[] { ours.Low, ours.High }).Within(ToleranceOfEnds * width));
    }

    private static Posterior Posterior(ArmReference arm) => Experiments.Evidence.Comparisons.Posterior.Of(
        arm.Count, arm.Mean, (arm.Count - 1) * arm.Deviation * arm.Deviation, Prior.Accuracy);
}
