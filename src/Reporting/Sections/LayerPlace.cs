namespace Experiments.Reporting.Sections;

/// <summary>A layer by its place in the network: arms of a study may differ in depth.</summary>
/// <param name="Name">Like <c>first layer</c>.</param>
/// <param name="Index">Counted from the first layer; the output layer from the end.</param>
internal sealed record LayerPlace(string Name, Index Index)
{
    /// <summary>The layer that gives the network's answer.</summary>
    public static LayerPlace Output { get; } = new("output layer", ^1);

    /// <summary>The name as part of a file name.</summary>
    public string FileName => Name.Replace(' ', '-');

    /// <summary>All places of the deepest of networks, first layer first.</summary>
    /// <param name="layers">Its number of layers; 0 gives none.</param>
    public static IReadOnlyList<LayerPlace> Of(int layers) => layers == 0
        ? []
        : [.. Enumerable.Range(0, layers - 1).Select(layer => new LayerPlace(layer == 0 ? "first layer" : $"layer {layer + 1}", layer)), Output];

    /// <summary>A network of so many layers has this one; its last layer is the output layer alone.</summary>
    public bool IsIn(int layers) => Index.IsFromEnd ? layers > 0 : Index.Value < layers - 1;
}
