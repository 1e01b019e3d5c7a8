namespace Experiments.Definitions;

/// <summary>One experiment file with its study's defaults merged in: an arm of the study.</summary>
/// <param name="Study">The folder under <c>experiments</c>, with forward slashes.</param>
/// <param name="Name">The file's name without <c>.yaml</c>.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Settings">What is run.</param>
/// <param name="Seeds">One run each.</param>
/// <param name="Expectations">What must hold of the results.</param>
/// <param name="Published">What others measured.</param>
public sealed record Experiment(
    string Study,
    string Name,
    string Title,
    Settings Settings,
    IReadOnlyList<int> Seeds,
    IReadOnlyList<Expectation> Expectations,
    IReadOnlyList<PublishedNumber> Published)
{
    /// <summary>The experiment's name everywhere: <c>study/name</c>.</summary>
    public string Path => $"{Study}/{Name}";
}

/// <summary>A folder of experiments that answer one question.</summary>
/// <param name="Name">The folder under <c>experiments</c>, with forward slashes.</param>
/// <param name="Title">The question.</param>
/// <param name="Summary">What is done and why, in a sentence or two.</param>
/// <param name="Baseline">The experiment that the others are compared with.</param>
/// <param name="Experiments">The arms: first those that <c>order</c> lists (or the baseline), then the others by name.</param>
/// <param name="Report">The sections of the study's page, in order.</param>
public sealed record Study(
    string Name,
    string Title,
    string Summary,
    Experiment Baseline,
    IReadOnlyList<Experiment> Experiments,
    IReadOnlyList<string> Report);

/// <summary>A band that a metric's mean over the seeds must lie in.</summary>
/// <param name="Metric">What is measured.</param>
/// <param name="Min">Lowest allowed value, in the metric's unit.</param>
/// <param name="Max">Highest allowed value.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Expectation(Metric Metric, double? Min, double? Max, Place Place);

/// <summary>A number from the literature, shown beside the measured one.</summary>
/// <param name="Metric">What was measured.</param>
/// <param name="Value">In the metric's unit.</param>
/// <param name="Source">Who says so, precisely enough to look it up.</param>
/// <param name="Place">Where it is written.</param>
public sealed record PublishedNumber(Metric Metric, double Value, string Source, Place Place);
