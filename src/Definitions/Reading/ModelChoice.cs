using Experiments.Definitions.Reading.Sweeps;

namespace Experiments.Definitions.Reading;

/// <summary>What an experiment trains, which decides what else its file says.</summary>
/// <param name="IsSvm">A support vector machine; otherwise a network.</param>
internal sealed record ModelChoice(bool IsSvm)
{
    /// <summary>The key that says it.</summary>
    public const string Key = "model";

    /// <summary>The keys of a network's experiments that a support vector machine does not take.</summary>
    public static IReadOnlyList<string> OfNetworks { get; } = ["network", "cost", "training", "regularization", "augmentation", "seeds"];

    /// <summary>What a file with what it inherits chooses.</summary>
    public static ModelChoice Of(MapNode merged) => new(merged.At(Key) is ScalarNode { Text: "svm" } or MapNode { Entries: [{ Key: "svm" }] });

    /// <summary>The tree without what the choice does not take: a study's defaults for its networks do not concern its support vector machines.</summary>
    public MapNode Without(MapNode merged) =>
        IsSvm ? merged with { Entries = [.. merged.Entries.Where(entry => !OfNetworks.Contains(entry.Key))] } : merged;

    /// <summary>Whether it takes a setting of this path.</summary>
    public bool Takes(string path) => IsSvm ? SvmSettings.Takes(path) : NetworkSettings.Takes(path);

    /// <summary>A sweep of the study, with what the choice does not take left out; null if nothing is left.</summary>
    public Sweep? Of(Sweep? study)
    {
        if (study is null || study.Points.All(point => point.All(value => Takes(value.Key))))
        {
            return study;
        }

        IReadOnlyList<MapEntry>[] points =
        [
            .. study.Points
                .Select(point => (IReadOnlyList<MapEntry>)[.. point.Where(value => Takes(value.Key))])
                .Where(point => point.Count > 0)
                .DistinctBy(point => string.Join(',', point.Select(value => $"{value.Key}={SweepExpansion.Text(value.Value)}"))),
        ];
        return points.Length == 0 ? null : study with { Points = points, Choosing = points.Length == 1 ? null : study.Choosing };
    }
}
