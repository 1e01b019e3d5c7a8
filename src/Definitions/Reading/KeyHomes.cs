using Experiments.Definitions.Schema;

namespace Experiments.Definitions.Reading;

/// <summary>Where each key belongs, for those that are written somewhere else.</summary>
/// <param name="roots">Shapes, and where their keys belong: <c>at the top of the file</c>.</param>
internal sealed class KeyHomes(params IReadOnlyList<(Shape Shape, string Home)> roots)
{
    // Most workspaces hold no such key.
    private readonly Lazy<ILookup<string, string>> homes = new(() => roots
        .SelectMany(root => Under(root.Home, root.Shape))
        .Distinct()
        .ToLookup(key => key.Key, key => key.Home));

    /// <summary>Where a key belongs: <c>under 'training'</c>; null if it is a key nowhere.</summary>
    /// <param name="key">The key.</param>
    /// <param name="owner">Where it stands; a place of the same name is told apart from it.</param>
    public string? Of(string key, string owner) => !homes.Value.Contains(key) ? null
        : string.Join(" or ", homes.Value[key].Select(home => home == $"under {owner}" ? $"{home} {roots[0].Home}" : home));

    private static IEnumerable<(string Key, string Home)> Under(string home, Shape shape) => shape switch
    {
        RecordShape record => record.Fields.SelectMany(field => Keys(home, field.Key, field.Shape)),
        KindMapShape kinds => kinds.Of.Kinds.SelectMany(kind => Keys(home, kind.Name, kind.Settings)),
        KindShape kinds => kinds.Kinds.SelectMany(kind => Under($"under '{kind.Name}'", kind.Settings)),
        FormShape forms => forms.Maps.SelectMany(form => Under(home, form)),
        ListShape list => Under(home, list.Item),
        _ => [],
    };

    private static IEnumerable<(string Key, string Home)> Keys(string home, string key, Shape shape) =>
        Under($"under '{key}'", shape).Prepend((key, home));
}
