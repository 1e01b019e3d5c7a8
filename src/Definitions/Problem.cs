using Experiments.Definitions.Reading;

namespace Experiments.Definitions;

/// <summary>What is wrong in an experiment file.</summary>
/// <param name="Place">Where.</param>
/// <param name="Code">Which kind of problem, <c>EXP0001</c> and so on; a code never changes its meaning.</param>
/// <param name="What">What is wrong, with the value as written.</param>
/// <param name="Why">Why it matters.</param>
/// <param name="Mend">What to write instead.</param>
/// <param name="IsWarning">Said, but the experiment still runs.</param>
public sealed record Problem(Place Place, string Code, string What, string Why, string Mend, bool IsWarning = false)
{
    /// <summary>Where; a name that holds what nobody sees is shown with its characters' names.</summary>
    public Place Place { get; init; } = Place with { File = HiddenCharacters.Shown(Place.File) };

    /// <summary>What is wrong, on one line on which everything can be seen.</summary>
    public string What { get; init; } = HiddenCharacters.Shown(What);

    /// <summary>Why it matters, likewise.</summary>
    public string Why { get; init; } = HiddenCharacters.Shown(Why);

    /// <summary>What to write instead, likewise.</summary>
    public string Mend { get; init; } = HiddenCharacters.Shown(Mend);

    /// <summary>Three lines for people: place and what, why, mend.</summary>
    public override string ToString() =>
        $"""
        {Place.File}:{Place.Line}:{Place.Column}: {(IsWarning ? "warning" : "error")} {Code}: {What}
          why:  {Why}
          mend: {Mend}
        """;
}
