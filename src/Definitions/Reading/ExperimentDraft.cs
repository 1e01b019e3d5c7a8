namespace Experiments.Definitions.Reading;

/// <summary>An experiment with the trees that it was read from, for the checks of what its values mean together.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Inherited">The study's defaults; null without them.</param>
/// <param name="Own">What the experiment's own file says.</param>
/// <param name="Merged">Both, each value at its place.</param>
internal sealed record ExperimentDraft(Experiment Experiment, MapNode? Inherited, MapNode Own, MapNode Merged);
