using System.ComponentModel;

namespace Experiments.Definitions.Reading.Sweeps;

/// <summary>What a <c>sweep</c> says: several settings to run in place of one.</summary>
/// <param name="Place">Where it is written.</param>
/// <param name="Points">In order; the entries' keys are paths of settings. At least one.</param>
/// <param name="Choosing">How one of the points is chosen; null where each is an arm.</param>
internal sealed record Sweep(Place Place, IReadOnlyList<IReadOnlyList<MapEntry>> Points, Choosing? Choosing);

/// <summary>How one point of a sweep is chosen.</summary>
/// <param name="Criterion">What the best is best by.</param>
/// <param name="Seeds">What the points are tried on: a count for the first seeds that the comparison does not use, or a list.</param>
/// <param name="Place">Where the seeds are written, or else the criterion.</param>
internal sealed record Choosing(Criterion Criterion, Seeds Seeds, Place Place);

/// <summary>The keys of a sweep's map that are not paths of settings.</summary>
internal sealed record SweepKeys(
    [property: Description("linked values: a list of points, each a map of settings' paths to values")] Node? Points = null,
    [property: Description("the point that becomes the arm: the best on the validation set")] Criterion? Choose = null,
    [property: Description("seeds to choose by: a count n for the first n that the comparison does not use, or a list")] Seeds? ChooseSeeds = null);
