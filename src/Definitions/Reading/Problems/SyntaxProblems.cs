namespace Experiments.Definitions.Reading.Problems;

/// <summary>What can keep a text from being YAML at all.</summary>
internal static class SyntaxProblems
{
    /// <param name="place">Where the parser gave up.</param>
    /// <param name="message">Its own words.</param>
    public static Problem Unknown(Place place, string message) => Invalid(
        place,
        $"this is not valid YAML: {message}",
        "Indent with spaces, write 'key: value' with a space after the colon, close every bracket and quote.");

    public static Problem Tab(Place place) => Invalid(
        place, "a tab indents this line", "Indent with spaces: how wide a tab is depends on who looks at it.");

    public static Problem NoBreakSpace(Place place, string name) => Invalid(
        place, $"the space here is the character {name}, which YAML takes for a letter", "Type the space anew.");

    public static Problem NoSpaceAfterColon(Place place, string mended) => Invalid(
        place, "there is no space after the colon, so that YAML sees a single word", $"Put a space there: {mended}");

    public static Problem ColonInValue(Place place, string mended) => Invalid(
        place, "': ' is in the value, where YAML takes it for another key", $"Put the value in quotes: {mended}");

    public static Problem MapInLine(Place place, string map, string text) => Invalid(
        place, "': ' is in the value, where YAML takes it for another key", $"Put keys that belong to a key between braces: {map}; or a text in quotes: {text}");

    public static Problem NoComma(Place place, bool hasSemicolon) => Invalid(
        place,
        "a comma is missing before this, or the bracket closes too late",
        hasSemicolon ? "Separate the values between brackets with commas, not with semicolons." : "Put a comma between the values: {a: 1, b: 2} or [1, 2]; a text that holds ': ' needs quotes.");

    public static Problem NoValueBetweenCommas(Place place) => Invalid(
        place, "a value is missing here", "Write it, or take out the comma that has nothing before it.");

    public static Problem NoSpaceAfterDash(Place place, string mended) => Invalid(
        place, "there is no space after the dash, so that YAML sees a word and no list item", $"Put a space there: {mended}");

    public static Problem UnclosedQuote(Place place, char quote) => Invalid(
        place,
        $"the quote {quote} that opens here is not closed on its line",
        $"Close it; or leave it out: only values with special signs need quotes.");

    public static Problem TextAfterQuote(Place place, char quote) => Invalid(
        place,
        $"the quoted value ends with this {quote}, but the line goes on",
        quote == '\'' ? "Write an apostrophe in single quotes twice, or use double quotes around it: \"it's\"."
            : "Write \\\" for a double quote in double quotes, or use single quotes around it: '\"so\"'.");

    public static Problem UnclosedBracket(Place place, char open, char close) => Invalid(
        place, $"the bracket {open} that opens here is not closed", $"Close it with {close}; brackets close in the opposite order to that in which they open.");

    public static Problem StrayBracket(Place place, char close) => Invalid(
        place, $"the bracket {close} closes nothing", "Take it out, or put the value in quotes if the bracket belongs to it.");

    public static Problem IndentedFurther(Place place, int above, int spaces) => Invalid(
        place,
        $"this line is indented further than line {above}, which has a value already",
        $"Begin it in the column of line {above}, with {Spaces(spaces)}; or put the value of line {above} in quotes if this line belongs to it.");

    public static Problem IndentedLikeNone(Place place, int spaces, IEnumerable<int> levels) => Invalid(
        place,
        $"this line is indented by {Spaces(spaces)}, as no map or list above it is",
        $"Begin all keys of one map in the same column: with {string.Join(" or ", levels.Select(Spaces))}.");

    public static Problem ItemAmongKeys(Place place) => Invalid(
        place,
        "a list item stands among keys",
        "Write the list behind its key, 'seeds: [1, 2]'; or indent its items below a key without a value.");

    public static Problem KeyAmongItems(Place place) => Invalid(
        place, "a key stands among list items", "Take out the dash before the first one, if these are keys of one map; or begin this with a dash, too.");

    public static Problem NoColon(Place place, string line) => Invalid(
        place,
        $"'{line}' is no key with a value",
        $"Write '{(line.Split(' ') is [var key, var value] ? $"{key}: {value}" : "key: value")}'; a text over several lines needs quotes or a '>' behind its key.");

    public static Problem ReservedSign(Place place, char sign) => Invalid(
        place, $"a value cannot begin with {sign}", "Put the value in quotes.");

    public static Problem UnknownEscape(Place place) => Invalid(
        place,
        "a backslash in double quotes begins an escape, and there is none of this name",
        "Put the value in single quotes, where a backslash is one; or write it twice.");

    private static string Spaces(int count) => count == 1 ? "1 space" : $"{count} spaces";

    private static Problem Invalid(Place place, string what, string mend) => new(
        place, ProblemCodes.Syntax, what, "Nothing of the file can be read, so the experiment cannot run.", mend);
}
