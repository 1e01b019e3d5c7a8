using Experiments.Evidence.Comparisons;
#if INFER_NET
using Microsoft.ML.Probabilistic.Math;
#endif

namespace Experiments.Evidence.Hierarchy;

/// <summary>
/// The same model, solved by other people's code: Gibbs sampling by Microsoft.ML.Probabilistic (Infer.NET), an optional package.
/// Exact but for chance. A second opinion: no verdict and no page depends on it.
/// </summary>
/// <param name="Arms">In the order given.</param>
/// <param name="Mean">Posterior mean of μ.</param>
public sealed record GibbsSampling(IReadOnlyList<SampledArm> Arms, double Mean)
{
    /// <summary>Samples the model; 100,000 times, of which the first thousand only find the way.</summary>
    /// <param name="arms">As for <see cref="StudyPosterior.Of"/>.</param>
    /// <param name="prior">What was believed before; null for the usual.</param>
    /// <returns>Null in a build without the package, see <c>build/OptionalPackages.props</c>.</returns>
#if INFER_NET
    public static GibbsSampling? Of(IReadOnlyList<Posterior> arms, Hyperprior? prior = null)
    {
        const int sweeps = 100_000;
        (double meanSpread, double armSpread) = prior ?? Hyperprior.Accuracy;
        var model = new StudyModel_Gibbs
        {
            arms = arms.Count,
            meanVariance = meanSpread * meanSpread,
            rate = armSpread * armSpread / 2,
            measured = [.. arms.Select(arm => arm.Mean)],

            // Student's t is a normal whose precision is gamma: shape ν/2, rate ν·scale²/2.
            halfDegrees = [.. arms.Select(arm => arm.DegreesOfFreedom / 2)],
            rates = [.. arms.Select(arm => arm.DegreesOfFreedom / 2 * arm.Scale * arm.Scale)],
        };
        Rand.Restart(1);
        model.Execute(sweeps);
        IList<double[]> samples = model.DifferencesSamples();
        return new GibbsSampling(
            [.. arms.Select((_, arm) => SampledArm.Of([.. samples.Select(sample => sample[arm]).Order()]))],
            model.MeanSamples().Average());
    }
#else
    public static GibbsSampling? Of(IReadOnlyList<Posterior> arms, Hyperprior? prior = null) => null;
#endif
}

/// <summary>What samples of one arm's true difference δ tell, in points.</summary>
/// <param name="Mean">Their mean.</param>
/// <param name="Low">Lower end of the 95 % interval of δ.</param>
/// <param name="High">Upper end.</param>
public sealed record SampledArm(double Mean, double Low, double High)
{
    /// <summary>Of these samples.</summary>
    /// <param name="ascending">At least one.</param>
    internal static SampledArm Of(double[] ascending) =>
        new(ascending.Average(), ascending[(int)(0.025 * ascending.Length)], ascending[(int)(0.975 * ascending.Length)]);
}
