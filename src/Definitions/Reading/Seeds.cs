using System.ComponentModel.DataAnnotations;
using Experiments.Definitions.Schema;
using Experiments.Training;

namespace Experiments.Definitions.Reading;

/// <summary>The seeds of an experiment's runs.</summary>
[ByForm]
internal abstract record Seeds
{
    /// <summary>All of them, in order.</summary>
    public abstract IReadOnlyList<int> All { get; }
}

/// <summary>The seeds 1 to <paramref name="Count"/>.</summary>
internal sealed record SeedCount([Range(1, 1000)] int Count) : Seeds
{
    /// <inheritdoc/>
    public override IReadOnlyList<int> All => [.. Enumerable.Range(1, Count)];
}

/// <summary>Seeds one by one.</summary>
internal sealed record SeedList([Range(0, int.MaxValue), MinLength(1), MaxLength(1000), Distinct] IReadOnlyList<int> Seeds) : Seeds
{
    /// <inheritdoc/>
    public override IReadOnlyList<int> All => Seeds;
}
