namespace Experiments.Definitions.Reading.Problems;

/// <summary>What can be wrong with a file as a whole, before its keys are looked at.</summary>
internal static class YamlProblems
{
    public static Problem DuplicateKey(Place place, string key, int firstLine) => new(
        place,
        ProblemCodes.DuplicateKey,
        $"'{key}' is already given on line {firstLine}",
        "One of the two values would be ignored without a word.",
        "Keep one of the two lines.");

    public static Problem Empty(Place place) => new(
        place,
        ProblemCodes.Empty,
        "the file is empty",
        "An experiment needs at least a title.",
        "Write what the file is for, or delete it.");

    public static Problem TooLarge(Place place) => new(
        place,
        ProblemCodes.TooLarge,
        $"the file is larger than {YamlFile.MaxBytes >> 20} MB",
        "A definition is a few lines; a file of this size is something else and would take long to read.",
        "Move the file out of 'experiments', or shorten it.");

    public static Problem TooDeep(Place place) => new(
        place,
        ProblemCodes.TooDeep,
        $"maps and lists are nested more than {YamlTree.MaxDepth} deep",
        "No definition needs more than a handful of levels, and deep nesting can exhaust the stack.",
        "Look for brackets that are never closed.");

    public static Problem Refused(Place place, string feature) => new(
        place,
        ProblemCodes.Refused,
        $"{feature} has no place in a definition",
        "Anchors, aliases and tags make a value mean something else than what is written there.",
        "Write the value out; what several experiments share belongs in the study's defaults.");

    public static Problem SeveralDocuments(Place place) => new(
        place,
        ProblemCodes.SeveralDocuments,
        "a second document begins here",
        "A file is one experiment, one study or one data set.",
        "Remove the line '---', or move what follows to a file of its own.");

    public static Problem NotUtf8(Place place) => new(
        place,
        ProblemCodes.NotUtf8,
        "the file is not UTF-8 from here on",
        "Letters outside ASCII would be guessed at, differently on each system.",
        "Save the file as UTF-8.");

    public static Problem Utf16(Place place) => new(
        place,
        ProblemCodes.NotUtf8,
        "the file is UTF-16, not UTF-8",
        "Every letter would be read as another one, or as two.",
        "Save the file as UTF-8; Windows PowerShell does so with '-Encoding utf8'.");

    public static Problem HiddenCharacter(Place place, string name) => new(
        place,
        ProblemCodes.HiddenCharacter,
        $"the character {name} is here, which nobody sees",
        "Control characters, zero-width ones and those that turn the direction of writing make a text say something else than it shows.",
        "Delete it; it often comes along with text copied from a web page.");

    public static Problem TooManyValues(Place place) => new(
        place,
        ProblemCodes.TooLarge,
        $"the file holds more than {YamlTree.MaxValues} keys and values",
        "A definition is a few lines; this is something else and would take long to read.",
        "Move the file out of 'experiments', or shorten it.");

    /// <param name="place">The file or folder.</param>
    /// <param name="failure">Of the system; its message would name the path on this machine.</param>
    public static Problem CannotBeOpened(Place place, Exception failure) => new(
        place,
        ProblemCodes.CannotBeOpened,
        failure switch
        {
            FileNotFoundException or DirectoryNotFoundException => "this is not there",
            UnauthorizedAccessException => "reading this is not permitted",
            _ => "this cannot be read",
        },
        "What it says is unknown.",
        failure is FileNotFoundException or DirectoryNotFoundException
            ? "Write the file; if it was there a moment ago, begin again."
            : "Check its permissions, that it is a file, and that no other program holds it.");
}
