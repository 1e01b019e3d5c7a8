namespace Experiments.Tests.Benchmarks.Bounds;

/// <summary>What a training step does, by name. Layers count from 1, the one out of the pixels.</summary>
internal static class Phases
{
    public const string Gather = "gather";
    public const string Sort = "find or sort inked pixels";
    public const string OutputError = "output error";

    public static string Forward(int layer) => $"forward, layer {layer}";

    /// <summary>From the errors behind a layer to those before it.</summary>
    public static string Backward(int layer) => $"backward, layer {layer}";

    public static string Update(int layer) => $"update, layer {layer}";

    /// <summary>All of them in the order of a step.</summary>
    /// <param name="layers">Layers of weights.</param>
    public static IReadOnlyList<string> Of(int layers) =>
    [
        Gather,
        .. Enumerable.Range(1, layers).Select(Forward),
        OutputError,
        .. Enumerable.Range(2, layers - 1).Reverse().Select(Backward),
        Sort,
        .. Enumerable.Range(1, layers).Select(Update),
    ];
}
