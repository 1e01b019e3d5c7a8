using System.Globalization;
using Experiments.Definitions;

namespace Experiments.Running.Explaining;

/// <summary>One thing that two runs do not share.</summary>
/// <param name="What">A setting's path, such as <c>regularization.l2.lambda</c>, or <c>engine revision</c>, <c>data set</c> or <c>seed</c>.</param>
/// <param name="Old">What the one has; null if it has no such setting.</param>
/// <param name="New">What the other has; null if it has no such setting.</param>
public sealed record Difference(string What, string? Old, string? New)
{
    /// <summary>The name of the part that is the run's seed.</summary>
    public const string Seed = "seed";

    /// <summary>What differs between two runs, in the order of their parts: engine, data set, settings, seed.</summary>
    public static IReadOnlyList<Difference> Between(RunParts old, RunParts @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        Dictionary<string, string> before = old.Lines.ToDictionary(line => line.Key, line => line.Value);
        Dictionary<string, string> now = @new.Lines.ToDictionary(line => line.Key, line => line.Value);
        return
        [
            .. @new.Lines.Concat(old.Lines)
                .Select(line => line.Key)
                .Distinct()
                .Select(key => new Difference(key, before.GetValueOrDefault(key), now.GetValueOrDefault(key)))
                .Where(difference => difference.Old != difference.New),
        ];
    }

    /// <summary>In words: <c>seed: 5 → 6</c>.</summary>
    public override string ToString() => $"{What}: {Old ?? "none"} → {New ?? "none"}";
}

/// <summary>Everything that can change a run's numbers.</summary>
/// <param name="EngineRevision">The engine.</param>
/// <param name="DatasetDigest">SHA-256 of the data set.</param>
/// <param name="Settings">In canonical form.</param>
/// <param name="Seed">Where its random numbers start; null where nothing is random.</param>
public sealed record RunParts(int EngineRevision, string DatasetDigest, string Settings, int? Seed)
{
    private const int DigestLength = 12;

    /// <summary>Each part by its name, settings one by one.</summary>
    public IReadOnlyList<(string Key, string Value)> Lines { get; } =
    [
        ("engine revision", $"{EngineRevision}"),
        ("data set", DatasetDigest[..Math.Min(DigestLength, DatasetDigest.Length)]),
        .. CanonicalForm.Lines(Settings),
        (Difference.Seed, Seed?.ToString(CultureInfo.InvariantCulture) ?? "none"),
    ];
}
