namespace Experiments.Cli.Bench;

/// <summary>What <c>bench</c> is to measure.</summary>
/// <param name="Layers">Nodes per layer, inputs and outputs included.</param>
/// <param name="BatchSize">m̂.</param>
/// <param name="Threads">Threads that share each update.</param>
/// <param name="Seconds">How long; null where <paramref name="Steps"/> says it.</param>
/// <param name="Steps">How many updates, so that weight hashes can be compared; null where <paramref name="Seconds"/> says it.</param>
/// <param name="Augment">The kind of transformation whose pictures are made; null to train without.</param>
/// <param name="Json">For programs.</param>
internal sealed record BenchRequest(
    IReadOnlyList<int> Layers, int BatchSize, int Threads, double? Seconds, long? Steps, string? Augment, bool Json)
{
    private const int MostThreads = 256;

    /// <summary>What is wrong with it, in a sentence with how to mend it; null if nothing is.</summary>
    /// <param name="inputs">Pixels of the data set's images.</param>
    /// <param name="classes">Its classes.</param>
    public string? Problem(int inputs, int classes) =>
        Layers.Count < 2 || Layers[0] != inputs || Layers[^1] != classes
            ? $"--layers must lead from {inputs} pixels to {classes} classes, such as {inputs},30,{classes}"
        : Layers.Any(width => width < 1) ? "--layers has a layer without nodes: give each at least 1"
        : BatchSize is < 1 or > 50_000 ? $"--batch-size is {BatchSize}: give 1 to 50000"
        : Threads is < 1 or > MostThreads ? $"--threads is {Threads}: give 1 to {MostThreads}"
        : Seconds is not null && Steps is not null ? "--seconds and --steps both say how long: give one of them"
        : Seconds is not null and not (> 0 and <= 3600) ? "--seconds must be more than 0 and at most 3600"
        : Steps is < 1 ? "--steps must be at least 1"
        : null;
}
