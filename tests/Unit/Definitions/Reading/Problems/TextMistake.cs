namespace Experiments.Tests.Unit.Definitions.Reading.Problems;

/// <summary>One mistake in a workspace that is sound without it.</summary>
/// <param name="Name">Of the case.</param>
/// <param name="File">Under <c>experiments</c>; what the mistake is in.</param>
/// <param name="Text">All of that file.</param>
/// <param name="Start">How the problem's text begins: place, severity, code.</param>
/// <param name="Fragments">Words of the text.</param>
public sealed record TextMistake(string Name, string File, string Text, string Start, params string[] Fragments)
{
    /// <summary>All of the study's file, where the mistake is in another.</summary>
    public string Study { get; init; } = TemporaryWorkspace.Study;

    /// <summary>One in an experiment's file.</summary>
    public static TextMistake InExperiment(string name, string text, string start, params string[] fragments) =>
        new(name, "demo/decay.yaml", text, start, fragments);

    /// <summary>One that makes a study's file of the sound one, by other words in place of some of its own.</summary>
    public static TextMistake InStudy(string name, string sound, string broken, string start, params string[] fragments) =>
        new(name, "demo/study.yaml", Broken(TemporaryWorkspace.Study, sound, broken), start, fragments);

    /// <summary>The same of a data set's.</summary>
    public static TextMistake InDataset(string name, string sound, string broken, string start, params string[] fragments) =>
        new(name, "datasets/tiny/dataset.yaml", Broken(TemporaryWorkspace.Dataset, sound, broken), start, fragments);

    public override string ToString() => Name;

    private static string Broken(string text, string sound, string broken) => text.Contains(sound, StringComparison.Ordinal)
        ? text.Replace(sound, broken, StringComparison.Ordinal)
        : throw new ArgumentException($"'{sound}' is not in the text.", nameof(sound));
}
