using System.Globalization;
using Experiments.Definitions.Reading.Slips;
using Experiments.Definitions.Schema;

namespace Experiments.Definitions.Reading.Problems;

/// <summary>What can be wrong with keys and values, whatever they mean.</summary>
internal static class ValueProblems
{
    private const int MostNames = 20;

    public static Problem UnknownKey(Place place, string key, string owner, IReadOnlyList<string> keys, string? mend = null) => new(
        place,
        ProblemCodes.UnknownKey,
        $"'{key}' is not a key of {owner}",
        "Nothing reads it, so the setting would silently not apply.",
        mend is not null ? mend
            : keys.Count == 0 ? "Take it out: there is nothing to set."
            : DidYouMean(key, keys));

    public static Problem MissingKey(Place place, Field field, string owner, string home) => new(
        place,
        ProblemCodes.MissingKey,
        $"'{field.Key}' is missing in {owner}",
        $"It has no default{Meaning(field)}.",
        $"Add '{field.Key}: …' {home}.");

    public static Problem NotAMap(Node node, string name, IReadOnlyList<Field> fields) => NotAMap(
        node,
        name,
        [.. fields.Select(field => field.Key).Distinct()],
        node is ScalarNode { Text: var text } && ValueAsKey.Homes(text.Split(' ')[0], fields) is [var home, ..] ? $"{{{home.Written}, …}}" : null);

    public static Problem NotAMap(Node node, string name, IReadOnlyList<string> keys, string? written = null) => new(
        node.Place,
        ProblemCodes.WrongType,
        $"{name} is not a map of keys and values",
        "Each value needs a key that says what it is for.",
        node is ScalarNode { IsQuoted: false, Text: var text } && MissingSpace.In(text) is { } spaced ? $"Put a space after the colon: {spaced}"
            : node is ScalarNode word && MissingColon.In(word.Text, keys) is { } mended ? $"Put a colon behind the key: {mended}"
            : keys.Count == 0 ? "Write 'key: value' lines."
            : $"Write it as {(written is null ? "a map" : $"a map, {written}")}{(node is ListNode ? ", without brackets or dashes" : "")}; its keys are {string.Join(", ", keys)}.");

    public static Problem NoSettings(Node value, string kind) => new(
        value.Place,
        ProblemCodes.WrongType,
        value.IsEmpty ? $"'{kind}' is written as a key, but without a value" : $"'{kind}' has a value",
        "It has no settings.",
        $"Write '{kind}' alone, without braces.");

    public static Problem NotAList(Node node, string name, ListShape? list = null) => new(
        node.Place,
        ProblemCodes.WrongType,
        $"{name} is not a list",
        "It holds several values.",
        list?.FieldsOfItems is { Count: > 0 } fields ? ListOfMaps(node, fields) : $"Write it as a list: {ListOf(node, list)}");

    private static string ListOfMaps(Node node, IReadOnlyList<Field> fields)
    {
        string item = node is ScalarNode { Text: var text } && ValueAsKey.Homes(text.Split(' ')[0], fields) is [var home, ..] ? home.Written : "key: value";
        return $"Write each value as a map in a list: [{{{item}, …}}]; its keys are {string.Join(", ", fields.Select(field => field.Key).Distinct())}.";
    }

    private static string ListOf(Node node, ListShape? list) => node switch
    {
        MapNode { Entries: [var only] } when list?.Item is KindShape => $"[{{{only.Key}: …}}]",
        ScalarNode { Text: var text } => (list is null ? null : ValueAsKey.Written(list, text)) ?? UnbracketedList.In(text) ?? "[a, b]",
        _ => "[a, b]",
    };

    public static Problem NotASingleValue(Place place, string name) => new(
        place, ProblemCodes.WrongType, $"{name} is a map or a list", "It holds a single value.", "Write one value after the colon.");

    public static Problem NoValue(Place place, string name) => new(
        place,
        ProblemCodes.WrongType,
        $"{name} has no value",
        "An empty value could mean anything.",
        "Write a value, or take the line out; 'none' takes an inherited setting away.");

    public static Problem NotTrueOrFalse(Place place, string name, string text) => new(
        place,
        ProblemCodes.WrongType,
        $"{name} is '{text}', which is neither true nor false",
        "YAML's other words (yes, on, y) mean different things to different readers.",
        "Write true or false.");

    public static Problem Quoted(Place place, string name, string text) => new(
        place,
        ProblemCodes.NotANumber,
        $"{name} is the text \"{text}\", because it is quoted",
        "A number is needed here.",
        $"Leave out the quotes: {text}");

    public static Problem NotANumber(Place place, string name, string text, string needed, string mend) => new(
        place,
        ProblemCodes.NotANumber,
        $"{name} is '{text}', which is not {needed}",
        "Only plain decimal numbers are read: hexadecimal, octal, underscores, .inf and .nan mean different numbers to different readers.",
        mend);

    public static Problem OutOfRange(Place place, string name, string text, Interval interval) => new(
        place,
        ProblemCodes.OutOfRange,
        $"{name} is {text}, but must be {interval}",
        "Outside of that it has no meaning, or no computer could do it.",
        $"Write a number {interval}.");

    public static Problem UnknownChoice(Place place, string name, string text, IReadOnlyList<string> choices, string? mend = null) => new(
        place,
        ProblemCodes.UnknownChoice,
        $"{name} is '{text}', which does not exist",
        $"There {(choices.Count == 1 ? "is" : "are")} {string.Join(", ", choices)}.",
        mend ?? DidYouMean(text, choices));

    public static Problem NotOneKind(Place place, string name, IReadOnlyList<string> kinds) => new(
        place,
        ProblemCodes.UnknownChoice,
        $"{name} does not name exactly one kind",
        "A kind is its name, or a map of its name to its settings.",
        $"Write one of {string.Join(", ", kinds)}.");

    public static Problem NotOneForm(Place place, string name, IReadOnlyList<string> written, IEnumerable<IReadOnlyList<string>> forms) => new(
        place,
        ProblemCodes.NotOneForm,
        written.Count == 0 ? $"{name} is an empty map"
            : $"{name} has {string.Join(" and ", written)}, from which its form cannot be told",
        "Its keys say what it is; they fit none of its forms, or several.",
        $"Write the keys of one form: {string.Join(" or ", forms.Select(keys => $"{{{string.Join(", ", keys)}}}"))}.");

    public static Problem ListLength(Place place, string name, int count, string length) => new(
        place,
        ProblemCodes.ListLength,
        $"{name} has {count} value{(count == 1 ? "" : "s")}, but needs {length}",
        "Each value stands for something of its own.",
        count == 0 ? "Write them, or take the line out." : $"Write {length} values.");

    public static Problem NotLowestFirst(Place place, string name, double first, double second) => new(
        place,
        ProblemCodes.UselessBand,
        string.Create(CultureInfo.InvariantCulture, $"{name} goes from {first} down to {second}"),
        "It is a range, and no number lies in this one.",
        string.Create(CultureInfo.InvariantCulture, $"Write the lower end first: [{second}, {first}]"));

    public static Problem TextWithComma(Place place, string name, string text) => new(
        place,
        ProblemCodes.Unreadable,
        $"{name} is '{text}', with a comma between braces",
        "There a comma ends a value: YAML takes what follows for a key.",
        $"Put the text in quotes: \"{text}\"");

    public static Problem Unreadable(Place place, string name, string reason) => new(
        place,
        ProblemCodes.Unreadable,
        $"{name}: {reason}",
        "The value cannot be read, so the setting is unknown.",
        "Write it in the form above.");

    public static Problem Repeated(Place place, string name, string text) => new(
        place,
        ProblemCodes.Repeated,
        $"{name} holds {text} twice",
        "The second one would add nothing.",
        "Take one of the two out.");

    public static Problem ExactlyOneOf(Place place, string owner, IReadOnlyList<string> keys, bool several) => new(
        place,
        ProblemCodes.ExactlyOneOf,
        several ? $"{owner} has {string.Join(" and ", keys)}" : $"{owner} has neither {string.Join(" nor ", keys)}",
        "They say the same thing in different ways, so exactly one is needed.",
        several ? "Take one of them out." : $"Add {string.Join(" or ", keys.Select(key => $"'{key}: …'"))}.");

    public static Problem NothingToTakeAway(Place place, string key) => new(
        place,
        ProblemCodes.NothingToTakeAway,
        $"'{key}' is none, but there is nothing to take away",
        "'none' takes away what the study's defaults set, and they do not set it.",
        "Take the line out; if it is the text none that is meant, put it in quotes.");

    /// <summary>The name that was meant; where that cannot be told, those that there are.</summary>
    public static string DidYouMean(string written, IReadOnlyList<string> names) => Nearest.To(written, names) is { } nearest
        ? $"Did you mean '{nearest}'?"
        : $"Write one of {string.Join(", ", names.Take(MostNames))}{(names.Count > MostNames ? " …" : "")}.";

    private static string Meaning(Field field) => field.Meaning is { } meaning ? $"; it says: {meaning}" : "";
}
