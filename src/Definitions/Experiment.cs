using System.Collections.Immutable;

namespace Experiments.Definitions;

/// <summary>One experiment file with its study's defaults merged in, or one point of its sweep: an arm of the study.</summary>
/// <param name="Study">The folder under <c>experiments</c>, with forward slashes.</param>
/// <param name="Name">The file's name without <c>.yaml</c>; of a point, <c>l2@lambda=0.1</c>.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Settings">What is run; of an arm that is still to be tuned, what its first candidate runs.</param>
/// <param name="Seeds">One run each; none where nothing is random, which gives a single run.</param>
/// <param name="Expectations">What must hold of the results.</param>
/// <param name="Published">What others measured.</param>
/// <param name="Point">Which point of a sweep it is; null for an experiment that is not swept.</param>
/// <param name="Tuning">How its settings are found; null where they are written.</param>
public sealed record Experiment(
    string Study,
    string Name,
    string Title,
    Settings Settings,
    IReadOnlyList<int> Seeds,
    IReadOnlyList<Expectation> Expectations,
    IReadOnlyList<PublishedNumber> Published,
    SweepPoint? Point = null,
    Tuning? Tuning = null)
{
    /// <summary>The experiment's name everywhere: <c>study/name</c>.</summary>
    public string Path => $"{Study}/{Name}";

    /// <summary>Which evaluation of its runs it is compared by.</summary>
    public HeadlineRule Headline { get; init; } = HeadlineRule.Final;

    /// <summary>The seed of each run; null for one in which nothing is random.</summary>
    public IReadOnlyList<int?> Runs => Settings is SvmSettings ? [null] : [.. Seeds];

    /// <summary>The name of its file, which all points of a sweep share.</summary>
    public string Arm => Point?.Arm ?? Name;

    /// <summary>The title of its file, which all points of a sweep share.</summary>
    public string ArmTitle => Point?.ArmTitle ?? Title;

    /// <summary>
    /// Where its settings are written, by the keys of <see cref="CanonicalForm.Lines"/>; a setting that is not in it has
    /// its built-in default.
    /// </summary>
    public IReadOnlyDictionary<string, Place> Places { get; init; } = ImmutableDictionary<string, Place>.Empty;

    /// <summary>Its settings are not known before its candidates were tried.</summary>
    public bool IsToBeTuned => Tuning is { Chosen: null };

    /// <summary>The same arm with the settings of one of its candidates; its title says so, and from how many.</summary>
    /// <param name="candidate">One of its tuning's.</param>
    /// <exception cref="InvalidOperationException">There is nothing to choose.</exception>
    public Experiment Choosing(Experiment candidate)
    {
        if (Tuning is null || candidate.Point is not { } point)
        {
            throw new InvalidOperationException($"'{Path}' has no candidates to choose from.");
        }

        IEnumerable<SweptValue> chosen = point.Values.Where(value => Point?.Values.All(own => own.Key != value.Key) ?? true);
        return this with
        {
            Title = $"{Title} ({string.Join(", ", chosen)}; best of {Tuning.Candidates.Count})",
            Settings = candidate.Settings,
            Places = candidate.Places,
            Tuning = Tuning with { Chosen = point },
        };
    }
}

/// <summary>A folder of experiments that answer one question.</summary>
/// <param name="Name">The folder under <c>experiments</c>, with forward slashes.</param>
/// <param name="Title">The question.</param>
/// <param name="Summary">What is done and why, in a sentence or two.</param>
/// <param name="Baseline">The experiment that the others are compared with; if it is swept, its first point.</param>
/// <param name="Experiments">
/// The arms: first those that <c>order</c> lists (or the baseline), then the others by name; the points of a sweep in
/// the order written.
/// </param>
/// <param name="Report">The sections of the study's page, in order.</param>
public sealed record Study(
    string Name,
    string Title,
    string Summary,
    Experiment Baseline,
    IReadOnlyList<Experiment> Experiments,
    IReadOnlyList<string> Report)
{
    /// <summary>The region of practical equivalence of a study that does not say, in points.</summary>
    public const double DefaultRope = 0.1;

    /// <summary>The region of practical equivalence: differences of accuracies up to so many points count as none. Above 0.</summary>
    public double Rope { get; init; } = DefaultRope;

    /// <summary>The baseline at each of its points; one experiment where it is not swept.</summary>
    public IEnumerable<Experiment> Baselines => Experiments.Where(experiment => experiment.Arm == Baseline.Arm);

    /// <summary>What an experiment is compared with: the baseline at the same point.</summary>
    /// <param name="experiment">Of this study.</param>
    public Experiment BaselineOf(Experiment experiment) => Pairing.Partner(experiment, Baselines)
        ?? throw new ArgumentException($"The baseline of '{Name}' lacks the point of '{experiment.Name}'.", nameof(experiment));

    /// <summary>What an experiment is expected to turn out beside.</summary>
    /// <param name="experiment">Of this study.</param>
    /// <param name="expected">One of its expectations.</param>
    public Experiment OtherOf(Experiment experiment, ExpectedVerdict expected) => Pairing.Other(experiment, expected, Experiments)
        ?? throw new ArgumentException($"'{expected.Than}' lacks the point of '{experiment.Name}'.", nameof(experiment));

    /// <summary>All that an experiment's results are held against: the baseline, and what its expectations name.</summary>
    /// <param name="experiment">Of this study.</param>
    public IEnumerable<Experiment> ComparedWith(Experiment experiment) => experiment.Expectations
        .OfType<ExpectedVerdict>()
        .Select(expected => OtherOf(experiment, expected))
        .Prepend(BaselineOf(experiment))
        .Distinct();
}

/// <summary>A number from the literature, shown beside the measured one.</summary>
/// <param name="Metric">What was measured.</param>
/// <param name="Value">In the metric's unit.</param>
/// <param name="Source">Who says so, precisely enough to look it up.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Band">The lowest and highest value that the source allows for, around its own; null if it says none.</param>
/// <param name="ExplainedBy">
/// The path of the experiment that shows why ours differs: what it has otherwise is the reason, and with it the number is
/// reproduced. Null where nothing needs explaining, or nothing does.
/// </param>
/// <param name="IsQuoted">The source was read in another's words only: the number is shown, and nothing is said of it.</param>
public sealed record PublishedNumber(
    Metric Metric, double Value, string Source, Place Place, IReadOnlyList<double>? Band = null, string? ExplainedBy = null, bool IsQuoted = false);
