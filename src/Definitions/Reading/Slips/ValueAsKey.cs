using Experiments.Definitions.Schema;

namespace Experiments.Definitions.Reading.Slips;

/// <summary>The slip of writing a value without its key: <c>{test-accuracy: 90}</c> for <c>{metric: test-accuracy, min: 90}</c>.</summary>
internal static class ValueAsKey
{
    /// <summary>The keys that have a word among their values, and how it is written there.</summary>
    /// <param name="word">What stands where a key should.</param>
    /// <param name="fields">The keys that there are.</param>
    public static IReadOnlyList<(string Key, string Written)> Homes(string word, IEnumerable<Field> fields) =>
    [
        .. from field in fields.DistinctBy(field => field.Key)
           let written = Written(field.Shape, word)
           where written is not null
           select (field.Key, $"{field.Key}: {written}"),
    ];

    /// <summary>How a word is written as a value of this shape; null if it is none.</summary>
    public static string? Written(Shape shape, string word) => shape switch
    {
        ListShape list => Written(list.Item, word) is { } item ? $"[{item}]" : null,
        KindShape kinds => kinds.Find(word) is not { } kind ? null : kind.MainField is null ? word : $"{{{word}: …}}",
        ChoiceShape choice when choice.Values.ContainsKey(word) => word,
        ParsedShape parsed when parsed.Words.Contains(word) => word,
        _ => null,
    };
}
