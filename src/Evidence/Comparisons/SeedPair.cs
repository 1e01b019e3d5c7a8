using Experiments.Definitions;
using Experiments.Running.Records;

namespace Experiments.Evidence.Comparisons;

/// <summary>A metric of two runs of one seed: what the seed does to both alike (first weights, order of the examples) drops out.</summary>
/// <param name="Seed">The seed; 0 where nothing is random in either.</param>
/// <param name="Value">The metric of the one that is judged.</param>
/// <param name="Other">The metric of the one that it is compared with.</param>
public sealed record SeedPair(int Seed, double Value, double Other)
{
    /// <summary>How much the value lies above the other.</summary>
    public double Difference => Value - Other;

    /// <summary>
    /// The pairs of two results, in the order of the first one's seeds; a run without the metric has none, and one in which
    /// nothing is random has one with every other.
    /// </summary>
    public static IReadOnlyList<SeedPair> Of(ExperimentResult result, ExperimentResult other, Metric metric) =>
    [
        .. result.PairsWith(other)
            .Select(pair => new SeedPair(pair.Run.Seed ?? pair.Other.Seed ?? 0, pair.Run.Value(metric), pair.Other.Value(metric)))
            .Where(pair => double.IsFinite(pair.Difference)),
    ];
}
