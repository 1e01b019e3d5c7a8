using Experiments.Running.Records;
using Experiments.Training.Learning;
using Experiments.Training.Networks;

namespace Experiments.Tests.Unit.Running.Records;

/// <summary>Records that nobody trained.</summary>
internal static class MadeUpRecord
{
    public static readonly string Key = new('a', 64);

    /// <summary>A record of these evaluations, of which the last is kept; what is not given does not matter.</summary>
    public static RunRecord Of(int? seed, params IReadOnlyList<Evaluation> evaluations) => new(
        "key",
        EngineRevision: 1,
        HarnessVersion: "1.0.0",
        DatasetDigest: "data",
        seed,
        Settings: "{}",
        Diverged: false,
        Work: 1,
        evaluations,
        Kept: evaluations.Count - 1,
        Predictions.Of(3, [(0, 0.9), (2, 0.4)]),
        []);

    /// <summary>A record of two evaluations, the second with this cost.</summary>
    public static RunRecord Of(string key, double lastCost = 0.1) => Of(
        7,
        new Evaluation(1, 4, 0.5, 0, new Score(50, 1.0 / 3), new Score(100, 0), new Score(100.0 / 3, 2), [1, double.Epsilon], [0, 1.0 / 7], "00ff"),
        new Evaluation(2, 8, 0.5, 0.25, new Score(75, lastCost), new Score(60, lastCost), new Score(40, -lastCost), [2, 3], [0.5, 1], "11ee"))
        with
    {
        Key = key,
        Settings = """{"cost":{"kind":"quadratic"},"note":"η ≤ ½ \\ \u0001 <&>","rate":1E-07}""",
        Diverged = !double.IsFinite(lastCost),
        Work = 1.25e-7,
        Histograms = [new WeightHistogram(0.5, [1, 0, 2])],
    };
}
