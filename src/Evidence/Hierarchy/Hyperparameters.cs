using Experiments.Evidence.Comparisons;
using Experiments.Evidence.Distributions;

namespace Experiments.Evidence.Hierarchy;

/// <summary>A mean and spread that a study's arms may have, and how much of the prior stands behind it.</summary>
/// <param name="Mean">μ.</param>
/// <param name="Spread">τ.</param>
/// <param name="LogPrior">ln of the prior's density here, times the size of the cell that this point stands for.</param>
internal readonly record struct Hyperparameters(double Mean, double Spread, double LogPrior)
{
    private const double LogSpreadStep = 0.25;
    private const double MeanStep = 0.4; // in v, where μ = middle + width sinh v
    private const int MeanSteps = 12; // to each side: 60 widths, for likelihoods with long tails
    private const double LowestSpread = 0.2; // in guesses of τ; below it the prior has a millionth
    private const double HighestSpread = 400;

    /// <summary>All that need looking at: even in ln τ, and for each τ in v.</summary>
    /// <param name="arms">What each arm's own runs tell.</param>
    /// <param name="prior">What was believed before.</param>
    public static IEnumerable<Hyperparameters> Of(IReadOnlyList<Posterior> arms, Hyperprior prior)
    {
        double low = Elementary.Log(LowestSpread * prior.ArmSpread);
        double high = Elementary.Log(HighestSpread * prior.ArmSpread);
        for (double logSpread = low; logSpread < high; logSpread += LogSpreadStep)
        {
            double spread = Elementary.Exp(logSpread);
            double ratio = prior.ArmSpread / spread;
            double logPrior = -logSpread - (ratio * ratio / 2); // 1/τ² ~ Gamma(½, rate guess²/2), per ln τ
            foreach ((double mean, double logCell) in Means(arms, prior, spread))
            {
                double distance = mean / prior.MeanSpread;
                yield return new Hyperparameters(mean, spread, logPrior + logCell - (distance * distance / 2));
            }
        }
    }

    /// <summary>The means worth looking at for one spread: around that of the arms, weighted by how sure each is.</summary>
    private static IEnumerable<(double Mean, double LogCell)> Means(IReadOnlyList<Posterior> arms, Hyperprior prior, double spread)
    {
        double precision = 1 / (prior.MeanSpread * prior.MeanSpread);
        double sum = 0;
        foreach (Posterior arm in arms)
        {
            double own = 1 / ((spread * spread) + (arm.Scale * arm.Scale));
            precision += own;
            sum += own * arm.Mean;
        }

        double middle = sum / precision;
        double width = 1 / Math.Sqrt(precision);
        for (int step = -MeanSteps; step <= MeanSteps; step++)
        {
            double v = step * MeanStep;
            double slope = width * Math.Sqrt(1 + (Elementary.Sinh(v) * Elementary.Sinh(v)));
            yield return (middle + (width * Elementary.Sinh(v)), Elementary.Log(slope));
        }
    }
}
