using Experiments.Evidence.Comparisons;

namespace Experiments.Evidence.Hierarchy;

/// <summary>What all arms of a study tell of each other: lucky ones are drawn towards the rest.</summary>
/// <param name="Arms">In the order given.</param>
/// <param name="BaselineIsBest">P(no arm is above the baseline).</param>
/// <param name="Mean">Posterior mean of μ, the mean of such arms.</param>
/// <param name="Spread">Posterior mean of ln τ, as a spread: how much such arms differ.</param>
public sealed record StudyPosterior(IReadOnlyList<ArmPosterior> Arms, double BaselineIsBest, double Mean, double Spread)
{
    /// <summary>Solves the model.</summary>
    /// <param name="arms">Of each arm, what its own runs tell of its difference from the baseline; two pairs or more each.</param>
    /// <param name="rope">Differences up to this do not matter, in points.</param>
    /// <param name="prior">What was believed before; null for the usual.</param>
    public static StudyPosterior Of(IReadOnlyList<Posterior> arms, double rope, Hyperprior? prior = null) =>
        new Quadrature(arms, prior ?? Hyperprior.Accuracy).Solve(rope);
}

/// <summary>One arm among the others of its study.</summary>
/// <param name="Mean">Mean of its true difference δ from the baseline, in points.</param>
/// <param name="Low">Lower end of the 95 % interval of δ.</param>
/// <param name="High">Upper end.</param>
/// <param name="Better">P(δ above the region of practical equivalence).</param>
/// <param name="Same">P(δ in it).</param>
/// <param name="Worse">P(δ below it).</param>
/// <param name="Best">P(δ is the highest of all arms, and above 0, the baseline's).</param>
public sealed record ArmPosterior(double Mean, double Low, double High, double Better, double Same, double Worse, double Best);
