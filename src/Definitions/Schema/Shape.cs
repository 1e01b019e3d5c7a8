using System.Reflection;
using System.Text.Json.Nodes;

namespace Experiments.Definitions.Schema;

/// <summary>
/// What a value looks like in a file. <see cref="Vocabulary"/> derives it from the definitions' types; whatever reads,
/// writes or describes files goes by it, so that a new key or kind needs no code there.
/// </summary>
internal abstract record Shape;

/// <summary>A text.</summary>
/// <param name="Pattern">Regular expression for the whole text; null if any will do.</param>
/// <param name="Allowed">The texts to choose from; null if there is no such list.</param>
internal sealed record TextShape(string? Pattern, IReadOnlyList<string>? Allowed) : Shape;

/// <summary>A whole number.</summary>
internal sealed record WholeNumberShape(Interval Interval) : Shape;

/// <summary>A finite decimal number.</summary>
/// <param name="Interval">Null if any will do.</param>
internal sealed record NumberShape(Interval? Interval) : Shape;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record TruthShape : Shape;

/// <summary>One name of a list.</summary>
/// <param name="Values">The values of the enumeration by their names in files.</param>
internal sealed record ChoiceShape(IReadOnlyDictionary<string, object> Values) : Shape;

/// <summary>A single value whose type reads it itself.</summary>
/// <param name="Parse">Throws <see cref="FormatException"/> with a sentence that says what is wrong.</param>
/// <param name="JsonSchema">What it looks like.</param>
internal sealed record ParsedShape(Func<string, object> Parse, string JsonSchema) : Shape
{
    /// <summary>The words that it can be, where it is one of a list.</summary>
    public IReadOnlyList<string> Words { get; } =
        JsonNode.Parse(JsonSchema)?["enum"] is JsonArray words ? [.. words.Select(word => $"{word}")] : [];
}

/// <summary>A list.</summary>
/// <param name="ItemType">Type of an item in the code.</param>
/// <param name="Item">Shape of an item.</param>
/// <param name="MinLength">Fewest items.</param>
/// <param name="MaxLength">Most items.</param>
/// <param name="IsDistinct">No item is there twice.</param>
/// <param name="OneOrMany">A single value may stand for a list of one.</param>
/// <param name="LowestFirst">No number is smaller than the one before it.</param>
internal sealed record ListShape(Type ItemType, Shape Item, int MinLength, int MaxLength, bool IsDistinct, bool OneOrMany, bool LowestFirst) : Shape
{
    /// <summary>The keys that its items have; none where they are no maps.</summary>
    public IReadOnlyList<Field> FieldsOfItems => Item switch
    {
        RecordShape record => record.Fields,
        FormShape forms => forms.Fields,
        _ => [],
    };


    /// <summary>The number of items in words.</summary>
    public string Length => (MinLength, MaxLength) switch
    {
        var (min, max) when min == max => $"exactly {min}",
        (var min, int.MaxValue) => $"at least {min}",
        var (min, max) => $"{min} to {max}",
    };
}

/// <summary>A map with fixed keys.</summary>
/// <param name="Type">The record that it becomes.</param>
/// <param name="Fields">Its keys, in declared order.</param>
/// <param name="Alternatives">Groups of fields of which exactly one is given.</param>
internal sealed record RecordShape(Type Type, IReadOnlyList<Field> Fields, IReadOnlyList<IReadOnlyList<Field>> Alternatives) : Shape
{
    /// <summary>What a kind with these settings is called in files.</summary>
    public string KindName { get; } = KebabCase.Of(Type.Name);

    private readonly ConstructorInfo constructor = Type.GetConstructors().Single();

    /// <summary>For each parameter its field; null for a place.</summary>
    private readonly Field?[] arguments =
        [.. Type.GetConstructors().Single().GetParameters().Select(parameter => Fields.FirstOrDefault(field => field.Parameter.Name == parameter.Name))];

    /// <summary>The record of these values; parameters for a place get this one.</summary>
    public object Create(Place place, IReadOnlyDictionary<Field, object?> values) =>
        constructor.Invoke([.. arguments.Select(field => field is null ? place : values[field])]);

    /// <summary>The field of this key; null if there is none.</summary>
    public Field? Find(string key) => Fields.FirstOrDefault(field => field.Key == key);
}

/// <summary>One of several kinds, each with settings of its own.</summary>
/// <param name="Kinds">By name, ordered.</param>
internal sealed record KindShape(IReadOnlyList<Kind> Kinds) : Shape
{
    /// <summary>The kind of this name; null if there is none.</summary>
    public Kind? Find(string name) => Kinds.FirstOrDefault(kind => kind.Name == name);
}

/// <summary>A map of kind to value, at most one of a kind; a list ordered by the kinds' names.</summary>
/// <param name="ItemType">Type of an item in the code.</param>
/// <param name="Of">The kinds.</param>
internal sealed record KindMapShape(Type ItemType, KindShape Of) : Shape;

/// <summary>A map of whole numbers, at least 1, to values.</summary>
/// <param name="ValueType">Type of a value in the code.</param>
/// <param name="Value">Shape of a value.</param>
internal sealed record NumberedShape(Type ValueType, Shape Value) : Shape;

/// <summary>One of several forms, told from each other by what is written: a single value, a list, or a map of certain keys.</summary>
/// <param name="Forms">What they become; those that are a single value or a list have one field.</param>
internal sealed record FormShape(IReadOnlyList<RecordShape> Forms) : Shape
{
    /// <summary>What a single value becomes; null if none may stand there.</summary>
    public RecordShape? Single => Forms.FirstOrDefault(form => !IsMap(form) && form.Fields[0].Shape is not ListShape);

    /// <summary>What a list becomes; null if none may stand there.</summary>
    public RecordShape? Many => Forms.FirstOrDefault(form => form.Fields is [{ Shape: ListShape }]);

    /// <summary>What maps become.</summary>
    public IEnumerable<RecordShape> Maps => Forms.Where(IsMap);

    /// <summary>The keys of all of them; a key that several have is there several times.</summary>
    public IReadOnlyList<Field> Fields => [.. Maps.SelectMany(form => form.Fields)];

    /// <summary>Whether a form is a map: a single field without a map of its own stands for all of its form.</summary>
    public static bool IsMap(RecordShape form) => form.Fields is not [{ Shape: not NumberedShape }];

    /// <summary>The maps that have all of these keys.</summary>
    public IReadOnlyList<RecordShape> MapsWith(IEnumerable<string> keys) =>
        [.. Maps.Where(form => keys.All(key => form.Find(key) is not null))];
}

/// <summary>Anything: kept as it is written, to be read later.</summary>
internal sealed record WrittenShape : Shape;
