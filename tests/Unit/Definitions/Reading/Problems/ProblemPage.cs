using System.Text;
using System.Text.RegularExpressions;
using Experiments.Definitions.Reading;
using Experiments.Definitions.Reading.Problems;

namespace Experiments.Tests.Unit.Definitions.Reading.Problems;

/// <summary>The page of all problems, each with an example and what the reader says of it.</summary>
internal static partial class ProblemPage
{
    private const int LongestLine = 100;
    private const int MostLines = 30;

    /// <summary>The page in Markdown.</summary>
    public static string Of(IReadOnlyList<ProblemExample> examples) => string.Join('\n',
    [
        "# Problems",
        "",
        "Everything that can be wrong with experiment files, by code. A code never changes its meaning. A warning is said, and the",
        "experiment runs; one that is meant is acknowledged in its file (`acknowledge: [EXP0044]`). Each example below is a case of",
        "the tests: they write the files, and what the reader says of them is this page. A character that nobody sees is shown by its",
        "name, as `<U+200B>`. Where other files matter and are not shown, they are these:",
        "",
        .. File("demo/study.yaml", Encoding.UTF8.GetBytes(TemporaryWorkspace.Study)),
        "",
        .. File("demo/plain.yaml", "title: Plain"u8.ToArray()),
        .. examples.SelectMany(Section),
    ]) + "\n";

    private static IEnumerable<string> Section(ProblemExample example) =>
    [
        "",
        $"## {example.Code}: {NameOf(example.Code)}",
        "",
        .. example.Files.SelectMany(file => File(file.Path, file.Content).Append("")),
        .. example.Link is { } link ? [$"`experiments/{link.Path}`, a symbolic link to `{link.Target}`", ""] : Array.Empty<string>(),
        .. Fenced("text", example.Read()[0]),
    ];

    /// <summary>The name of the code in words.</summary>
    private static string NameOf(string code) => WordStart()
        .Replace(typeof(ProblemCodes).GetFields().Single(field => (string)field.GetRawConstantValue()! == code).Name, " ")
        .ToLowerInvariant();

    // Its name stands above it, so that its first line is line 1.
    private static string[] File(string path, byte[] content) => content.Length == 0
        ? [$"`experiments/{path}`, empty"]
        : [$"`experiments/{path}`", "", .. Fenced("yaml", Shortened(content).TrimEnd('\n'))];

    private static string[] Fenced(string language, string text) => [$"```{language}", .. text.Split('\n'), "```"];

    private static string Shortened(byte[] content) => string.Join('\n', Encoding.UTF8.GetString(content).Split('\n').Take(MostLines).Select(Shortened));

    private static string Shortened(string line) => line.Length <= LongestLine ? HiddenCharacters.Shown(line) : $"{line[..LongestLine]}…";

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex WordStart();
}
