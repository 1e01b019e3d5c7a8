namespace Experiments.Tests.EndToEnd.Bits;

/// <summary>Each transformation alone and all together, as copies and as fresh pictures.</summary>
internal static class AugmentationMatrix
{
    private static readonly (string Name, string Value)[] Transformations =
    [
        ("rotate", "rotate: 15"),
        ("translate", "translate: 1.5"),
        ("skew", "skew: 0.3"),
        ("scale", "scale: 20"),
        ("shift", "shift"),
        ("elastic", "elastic: {sigma: 2, alpha: 10}"),
        ("elastic-drawn", "elastic: {sigma: [1.5, 3], alpha: [5, 20]}"),
    ];

    public static IEnumerable<(string Name, string Settings)> Experiments =>
        from transformation in Transformations.Append(("all-transformations", string.Join(", ", Transformations.Select(one => one.Value))))
        from way in new[] { (Name: "copied", Value: "copies: 2"), (Name: "fresh", Value: "fresh: every-epoch") }
        select (
            $"{transformation.Item1}-{way.Name}",
            $"augmentation: {{transformations: [{transformation.Item2}], {way.Value}}}");
}
