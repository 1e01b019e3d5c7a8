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

    public override string ToString() => Name;
}
