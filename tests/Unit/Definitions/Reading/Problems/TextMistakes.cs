namespace Experiments.Tests.Unit.Definitions.Reading.Problems;

/// <summary>Mistakes that a single text shows; what the page of problems and the schema are held to as well.</summary>
internal static class TextMistakes
{
    /// <summary>All of them, by what they are in.</summary>
    public static IReadOnlyList<TextMistake> All { get; } =
    [
        .. YamlMistakes.All,
        .. KeyMistakes.All,
        .. ValueMistakes.All,
        .. SettingsMistakes.All,
        .. VerdictMistakes.All,
        .. SvmMistakes.All,
        .. SweepMistakes.All,
        .. ExplanationMistakes.All,
        .. StudyMistakes.All,
    ];
}
