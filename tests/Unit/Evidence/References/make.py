"""Writes references.json beside it: what SciPy says about the models of docs/evidence.md, by other means than ours.

    python3 tests/Unit/Evidence/References/make.py      (made with SciPy 1.10.1 and NumPy 1.24.2, in about a minute)

Student's t is SciPy's. The pair's posterior is integrated from its prior and likelihood, over ln(sigma), not taken from a
formula. The hierarchical model is summed over plain, even grids, with SciPy's densities.
"""
import json
import pathlib

import numpy as np
from scipy import integrate, stats

SPREAD, WEIGHT, RANGE, ROPE = 0.1, 0.1, 100.0, 0.1  # Prior.Accuracy, Prior.Weight, and the region of equivalence
MEAN_SPREAD, ARM_SPREAD = 10.0, 0.5  # Hyperprior.Accuracy


def student():
    points = [(0.1, 0.3), (0.1, 40.0), (1, 1.0), (2.1, -4.3), (2.1, 0.0), (4.1, 2.776), (9.1, 1.8), (30.5, -2.0), (299.1, 1.65), (5000.5, 3.0)]
    levels = [(0.1, 0.6), (1.1, 0.975), (2.1, 0.975), (2.1, 0.95), (4.1, 0.025), (9.1, 0.9), (299.1, 0.95)]
    return {
        "cumulative": [{"degrees": v, "t": t, "value": stats.t.cdf(t, v)} for v, t in points],
        "quantile": [{"degrees": v, "probability": p, "value": stats.t.ppf(p, v)} for v, p in levels],
    }


def pair(differences):
    """Integrates sigma out by hand: prior of sigma^2 inverse-gamma(WEIGHT/2, WEIGHT SPREAD^2/2), of delta uniform."""
    d = np.array(differences, float)
    variances = stats.invgamma(WEIGHT / 2, scale=WEIGHT * SPREAD**2 / 2)
    log_sigma = np.linspace(np.log(1e-5), np.log(1e9), 40001)
    sigma = np.exp(log_sigma)
    log_weight = variances.logpdf(sigma**2) + 2 * log_sigma  # d(sigma^2) = 2 sigma^2 d ln sigma
    # Given sigma, delta is normal around the mean with sigma/sqrt(n), cut off at +-RANGE; the rest of the likelihood:
    n, mean = len(d), d.mean()
    log_weight += -(n - 1) * log_sigma - ((d - mean) ** 2).sum() / (2 * sigma**2)
    weight = np.exp(log_weight - log_weight.max())
    scale = sigma / np.sqrt(n)
    all_of_it = np.sum(weight * (stats.norm.cdf(RANGE, mean, scale) - stats.norm.cdf(-RANGE, mean, scale)))

    def below(x):
        return np.sum(weight * (stats.norm.cdf(x, mean, scale) - stats.norm.cdf(-RANGE, mean, scale))) / all_of_it

    def quantile(p):
        low, high = -RANGE, RANGE
        for _ in range(60):
            middle = (low + high) / 2
            low, high = (middle, high) if below(middle) < p else (low, middle)
        return (low + high) / 2

    return {"differences": list(differences), "low": quantile(0.025), "high": quantile(0.975),
            "better": 1 - below(ROPE), "same": below(ROPE) - below(-ROPE), "worse": below(-ROPE)}


def study(arms):
    """arms: (n, mean, standard deviation) of each arm's differences."""
    count = np.array([n for n, _, _ in arms])
    mean = np.array([m for _, m, _ in arms], float)
    degrees = WEIGHT + count - 1
    squares = np.array([(n - 1) * s**2 for n, _, s in arms])
    scale = np.sqrt((WEIGHT * SPREAD**2 + squares) / degrees / count)
    theta = np.linspace(mean.min() - 12, mean.max() + 12, 16001)
    step = theta[1] - theta[0]
    likelihood = stats.t.pdf((theta - mean[:, None]) / scale[:, None], degrees[:, None]) / scale[:, None]
    log_tau = np.linspace(np.log(0.1), np.log(100), 140)
    marginal, best, baseline, total = np.zeros_like(likelihood), np.zeros(len(arms)), 0.0, 0.0
    for tau in np.exp(log_tau):
        prior_tau = stats.gamma(0.5, scale=2 / ARM_SPREAD**2).pdf(tau**-2) * tau**-2 * 2  # density of 1/tau^2, per ln tau
        middle = np.average(mean, weights=1 / (tau**2 + scale**2))
        width = np.sqrt(1 / (np.sum(1 / (tau**2 + scale**2)) + MEAN_SPREAD**-2))
        for v in np.linspace(-5, 5, 101):  # the likelihood's tails are long
            mu, cell = middle + width * np.sinh(v), width * np.cosh(v)
            terms = likelihood * stats.norm.pdf(theta, mu, tau)
            evidence = terms.sum(axis=1) * step
            weight = prior_tau * stats.norm.pdf(mu, 0, MEAN_SPREAD) * evidence.prod() * cell
            if weight < 1e-12 * total:
                continue
            density = terms / evidence[:, None]
            below = np.minimum(1, integrate.cumulative_trapezoid(density, dx=step, initial=0))
            zero = np.searchsorted(theta, 0)
            share = (0 - theta[zero - 1]) / step
            at_zero = below[:, zero - 1] + share * (below[:, zero] - below[:, zero - 1])
            for arm in range(len(arms)):
                others = np.delete(below, arm, axis=0).prod(axis=0)
                product = density[arm] * others
                best[arm] += weight * (product[zero:].sum() - product[zero] / 2 + (1 - share) * product[zero]) * step
            baseline += weight * at_zero.prod()
            marginal += weight * density
            total += weight
    marginal /= total
    below = integrate.cumulative_trapezoid(marginal, dx=step, initial=0)
    told = []
    for arm in range(len(arms)):
        at = lambda x: float(np.interp(x, theta, below[arm]))
        told.append({
            "count": int(count[arm]), "mean": float(mean[arm]), "deviation": float(arms[arm][2]),
            "posteriorMean": float((theta * marginal[arm]).sum() * step),
            "low": float(np.interp(0.025, below[arm], theta)), "high": float(np.interp(0.975, below[arm], theta)),
            "better": 1 - at(ROPE), "same": at(ROPE) - at(-ROPE), "worse": at(-ROPE), "best": float(best[arm] / total),
        })
    return {"arms": told, "baseline": float(baseline / total)}


references = {
    "student": student(),
    "pairs": [pair(d) for d in (
        [0.3, 0.5, 0.2, 0.1, 0.4], [0.0, 0.0, 0.0], [1.0, 1.4], [-0.2, 0.15, 0.05, -0.4, 0.1, 0.0, 0.07, -0.11, 0.02, 0.3], [6.4, 5.1, 6.7])],
    "mcnemar": [{"first": a, "second": b, "p": stats.binomtest(a, a + b).pvalue} for a, b in (
        (0, 1), (0, 5), (3, 11), (8, 8), (40, 61), (115, 178), (500, 620))],
    "studies": [study(arms) for arms in (
        [(5, 5.94, 0.86), (5, 1.72, 0.86), (5, -0.27, 0.25), (5, 2.22, 0.62)],
        [(3, 0.3, 0.2), (5, 0.1, 0.3), (10, -0.05, 0.15)],
        [(4, 0.6, 0.3)])],
}
pathlib.Path(__file__).with_name("references.json").write_text(json.dumps(references, indent=1) + "\n")
