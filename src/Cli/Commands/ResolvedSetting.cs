using Experiments.Definitions;

namespace Experiments.Cli.Commands;

/// <summary>One setting of an experiment, and where its value comes from.</summary>
/// <param name="Key">The keys that lead to it, joined by dots.</param>
/// <param name="Value">As text.</param>
/// <param name="From"><c>experiment</c>, <c>study</c>, or <c>default</c> where no file says it.</param>
/// <param name="File">From the workspace's root; null for a default.</param>
/// <param name="Line">From 1; null for a default.</param>
internal sealed record ResolvedSetting(string Key, string Value, string From, string? File, int? Line)
{
    /// <summary>All settings of an experiment, and its seeds.</summary>
    public static IReadOnlyList<ResolvedSetting> Of(Experiment experiment) =>
    [
        .. CanonicalForm.Lines(CanonicalForm.Of(experiment.Settings))
            .Concat(experiment.Seeds.Count == 0 ? [] : [(Key: "seeds", Value: string.Join(", ", experiment.Seeds))])
            .Select(line => Of(line.Key, line.Value, experiment.Places.GetValueOrDefault(line.Key))),
    ];

    private static ResolvedSetting Of(string key, string value, Place? place) => place is null
        ? new(key, value, "default", null, null)
        : new(key, value, place.File.EndsWith("/study.yaml", StringComparison.Ordinal) ? "study" : "experiment", place.File, place.Line);
}
