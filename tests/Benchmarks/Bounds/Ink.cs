namespace Experiments.Tests.Benchmarks.Bounds;

/// <summary>How much of the images of one epoch is not zero.</summary>
/// <param name="Images">Images of the epoch.</param>
/// <param name="MiniBatches">Into how many mini-batches they are cut.</param>
/// <param name="Pixels">Inked pixels of all images.</param>
/// <param name="Columns">Of each mini-batch the places where any of its images has ink, summed over the mini-batches.</param>
internal sealed record Ink(long Images, long MiniBatches, long Pixels, long Columns);
