namespace Experiments.Definitions;

/// <summary>What must hold of an experiment's results.</summary>
/// <param name="Metric">What is measured.</param>
/// <param name="Place">Where it is written.</param>
public abstract record Expectation(Metric Metric, Place Place);

/// <summary>A band that the metric's mean over the seeds must lie in; it has at least one end.</summary>
/// <param name="Metric">What is measured.</param>
/// <param name="Min">Lowest allowed value, in the metric's unit.</param>
/// <param name="Max">Highest allowed value.</param>
/// <param name="Place">Where it is written.</param>
public sealed record ExpectedBand(Metric Metric, double? Min, double? Max, Place Place) : Expectation(Metric, Place);

/// <summary>How the experiment must turn out beside another one at the same point, over the seeds that both have.</summary>
/// <param name="Metric">What is compared: an accuracy, of which more is better, or a cost, of which less is.</param>
/// <param name="Is">How it must turn out.</param>
/// <param name="Than">The other: the name of an experiment of the study, of all its points or of one.</param>
/// <param name="By">
/// Differences up to this size count as none, in the metric's unit; above 0. The study's region of practical
/// equivalence where the file does not say.
/// </param>
/// <param name="Place">Where it is written.</param>
public sealed record ExpectedVerdict(Metric Metric, ExpectedOutcome Is, string Than, double By, Place Place) : Expectation(Metric, Place)
{
    /// <summary>With fewer pairs of runs no verdict is passed.</summary>
    public const int FewestPairs = 3;
}

/// <summary>How an experiment may be expected to turn out beside another one.</summary>
public enum ExpectedOutcome
{
    /// <summary>Clearly better, by more than differences that count as none.</summary>
    Better,

    /// <summary>Clearly not worse by more than such a difference; it may be better.</summary>
    NotWorse,

    /// <summary>Clearly worse, by more than such a difference.</summary>
    Worse,

    /// <summary>Clearly no more different than that, in either direction.</summary>
    Same,
}
