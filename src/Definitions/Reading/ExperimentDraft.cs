namespace Experiments.Definitions.Reading;

/// <summary>An experiment with the trees that it was read from, for the checks of what its values mean together.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Inherited">The study's defaults; null without them.</param>
/// <param name="Own">What the experiment's own file says.</param>
/// <param name="Merged">Both, each value at its place.</param>
/// <param name="Swept">What its point of a sweep replaces; null where it is none.</param>
internal sealed record ExperimentDraft(Experiment Experiment, MapNode? Inherited, MapNode Own, MapNode Merged, MapNode? Swept = null)
{
    /// <summary>What a network is trained with; of such experiments alone.</summary>
    public NetworkSettings Network => (NetworkSettings)Experiment.Settings;

    /// <summary>The points that it is chosen from; empty where it is not tuned.</summary>
    public IReadOnlyList<ExperimentDraft> Candidates { get; init; } = [];

    /// <summary>Where a sweep of it is written, or else where its file begins.</summary>
    public Place Sweep => Swept?.Place ?? Own.Place;

    /// <summary>
    /// Where to point at when settings contradict each other: at the first one that a sweep or else the experiment
    /// itself writes, for the others held before it came; at the first one if all are inherited.
    /// </summary>
    /// <param name="paths">Keys joined by dots.</param>
    public Place PlaceOf(params IReadOnlyList<string> paths) =>
        new[] { Swept, Own }.SelectMany(tree => paths.Select(path => tree?.At(path.Split('.')))).FirstOrDefault(node => node is not null)?.Place
        ?? Merged.PlaceOf(paths[0].Split('.'));
}
