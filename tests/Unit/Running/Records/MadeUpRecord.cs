using Experiments.Running.Records;
using Experiments.Training.Learning;
using Experiments.Training.Networks;

namespace Experiments.Tests.Unit.Running.Records;

internal static class MadeUpRecord
{
    public static readonly string Key = new('a', 64);

    /// <summary>A record of two evaluations, the second as given.</summary>
    public static RunRecord Of(string key, double lastCost = 0.1) => new(
        key,
        EngineRevision: 1,
        Seed: 7,
        Settings: """{"cost":{"kind":"quadratic"},"note":"η ≤ ½ \\ <&>"}""",
        Diverged: !double.IsFinite(lastCost),
        Work: 1.25e-7,
        [
            new Evaluation(1, 4, 0.5, 0, new Score(50, 1.0 / 3), null, new Score(100.0 / 3, 2), [1, double.Epsilon], 0, "00ff"),
            new Evaluation(2, 8, 0.5, 0.25, new Score(75, lastCost), new Score(60, lastCost), new Score(40, -lastCost), [2, 3], 0.5, "11ee"),
        ],
        Kept: 1,
        [new WeightHistogram(0.5, [1, 0, 2])]);
}
