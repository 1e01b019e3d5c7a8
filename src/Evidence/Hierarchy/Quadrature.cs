using Experiments.Evidence.Comparisons;
using Experiments.Evidence.Distributions;

namespace Experiments.Evidence.Hierarchy;

/// <summary>
/// Integrates the hierarchical model by sums in a fixed order over fixed points: the same bits on every machine. Given μ
/// and τ the arms' differences are independent, each with the density t-likelihood of its own runs × N(μ, τ²), so that what
/// is left to integrate has two dimensions, and within them one per arm.
/// </summary>
internal sealed class Quadrature
{
    private const double Negligible = 1e-9; // of the greatest weight

    private readonly Hyperprior prior;
    private readonly IReadOnlyList<Posterior> arms;
    private readonly Grid grid;
    private readonly double[][] likelihoods; // [arm][node], times the node's weight
    private readonly double[] normal; // [node]
    private readonly double[][] densities; // [arm][node]: an arm's terms, given μ and τ; they sum to 1
    private readonly double[][] sums; // [arm][node]: up to a node
    private readonly double[] others; // [node]: product of the other arms' sums

    /// <summary>Prepares what does not depend on μ and τ.</summary>
    public Quadrature(IReadOnlyList<Posterior> arms, Hyperprior prior)
    {
        (this.arms, this.prior) = (arms, prior);
        grid = new Grid(arms);
        likelihoods = [.. arms.Select(Likelihood)];
        normal = new double[grid.Values.Length];
        others = new double[grid.Values.Length];
        densities = [.. arms.Select(_ => new double[grid.Values.Length])];
        sums = [.. arms.Select(_ => new double[grid.Values.Length])];
    }

    /// <summary>The posterior.</summary>
    public StudyPosterior Solve(double rope)
    {
        Hyperparameters[] points = [.. Hyperparameters.Of(arms, prior)];
        double[] weights = Weights(points);
        double[][] marginals = [.. arms.Select(_ => new double[grid.Values.Length])];
        double[] best = new double[arms.Count];
        double baseline = 0;
        foreach ((Hyperparameters point, double weight) in points.Zip(weights).Where(pair => pair.Second > 0))
        {
            LogEvidence(point);
            for (int arm = 0; arm < arms.Count; arm++)
            {
                Grid.Accumulate(densities[arm], sums[arm]);
                for (int node = 0; node < normal.Length; node++)
                {
                    marginals[arm][node] += weight * densities[arm][node];
                }
            }

            for (int arm = 0; arm < arms.Count; arm++)
            {
                best[arm] += weight * Best(arm);
            }

            baseline += weight * sums.Aggregate(1.0, (product, sum) => product * sum[grid.Zero]);
        }

        return new StudyPosterior(
            [.. marginals.Select((terms, arm) => Told(terms, best[arm], rope))],
            baseline,
            points.Zip(weights).Sum(pair => pair.Second * pair.First.Mean),
            Elementary.Exp(points.Zip(weights).Sum(pair => pair.Second * Elementary.Log(pair.First.Spread))));
    }

    private double[] Likelihood(Posterior arm) => [.. grid.Values.Zip(grid.Weights, (value, weight) =>
    {
        double z = (value - arm.Mean) / arm.Scale;
        double degrees = arm.DegreesOfFreedom;
        return weight * Elementary.Exp(-(degrees + 1) / 2 * Elementary.Log(1 + (z * z / degrees)));
    })];

    /// <summary>How much each point counts: they sum to 1, and those that would not be noticed are 0.</summary>
    private double[] Weights(Hyperparameters[] points)
    {
        double[] logs = [.. points.Select(point => point.LogPrior + LogEvidence(point))];
        double highest = logs.Max();
        double[] weights = [.. logs.Select(log => Elementary.Exp(log - highest)).Select(weight => weight < Negligible ? 0 : weight)];
        double sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }

    /// <summary>ln of the probability of all runs given μ and τ, up to a constant; leaves the arms' densities behind.</summary>
    private double LogEvidence(Hyperparameters point)
    {
        for (int node = 0; node < normal.Length; node++)
        {
            double z = (grid.Values[node] - point.Mean) / point.Spread;
            normal[node] = Elementary.Exp(-z * z / 2) / point.Spread;
        }

        double log = 0;
        foreach ((double[] likelihood, double[] density) in likelihoods.Zip(densities))
        {
            double sum = 0;
            for (int node = 0; node < normal.Length; node++)
            {
                density[node] = likelihood[node] * normal[node];
                sum += density[node];
            }

            for (int node = 0; node < normal.Length && sum > 0; node++)
            {
                density[node] /= sum;
            }

            log += Elementary.Log(sum);
        }

        return log;
    }

    /// <summary>P(this arm is above 0 and above all others), given μ and τ.</summary>
    private double Best(int arm)
    {
        densities[arm].CopyTo(others, 0);
        for (int other = 0; other < sums.Length; other++)
        {
            for (int node = 0; node < others.Length && other != arm; node++)
            {
                others[node] *= sums[other][node];
            }
        }

        return Grid.From(others, grid.Zero);
    }

    private ArmPosterior Told(double[] terms, double best, double rope)
    {
        var marginal = new Marginal(grid, terms);
        return new ArmPosterior(
            marginal.Mean,
            marginal.Quantile(0.025),
            marginal.Quantile(0.975),
            1 - marginal.Below(rope),
            marginal.Below(rope) - marginal.Below(-rope),
            marginal.Below(-rope),
            best);
    }
}
