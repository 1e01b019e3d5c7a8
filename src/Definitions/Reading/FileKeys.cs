using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Experiments.Definitions.Reading.Sweeps;
using Experiments.Definitions.Schema;
using Experiments.Training.Baselines;
using Experiments.Training.Datasets;

namespace Experiments.Definitions.Reading;

/// <summary>The keys of a <c>study.yaml</c>.</summary>
internal sealed record StudyKeys(
    [property: Description("the question that the study answers")] string Title,
    [property: Description("what is done and why, in a sentence or two")] string Summary,
    [property: Description("the experiment that the others are compared with")] string Baseline,
    [property: Description("experiments in the order in which they are shown")] [Distinct] IReadOnlyList<string>? Order = null,
    [property: Description("settings that all experiments share")] Node? Defaults = null,
    [property: Description("settings to run all experiments with, one value after the other: a grid, or a list of points")] Node? Sweep = null,
    [property: Description("sections of the study's page, in order")]
    [Distinct, MinLength(1)]
    [AllowedValues(
        "sweep", "learning-curves", "accuracy-bars", "comparisons", "disagreements", "generalization-gap", "costs", "weight-histograms", "weight-norms", "contact-sheets", "results", "tuning", "published")]
    IReadOnlyList<string>? Report = null,
    [property: Description("which evaluation of a run it is compared by: that of the weights that it ends with, or that of its best validation accuracy")]
    HeadlineRule Headline = HeadlineRule.Final,
    [property: Description("differences of accuracies that count as none: up to so many points (the region of practical equivalence)")]
    [Range(0.0, 100, MinimumIsExclusive = true)] double Rope = Study.DefaultRope,
    [property: Description("codes of warnings in this file that are meant, and not shown")] [Distinct, MinLength(1)] IReadOnlyList<string>? Acknowledge = null)
{
    /// <summary>The page of a study that does not say.</summary>
    public static IReadOnlyList<string> DefaultReport { get; } = ["learning-curves", "accuracy-bars", "comparisons", "results"];

    /// <summary>The same for a study that is swept.</summary>
    public static IReadOnlyList<string> SweptReport { get; } = ["sweep", "comparisons", "results"];
}

/// <summary>The keys of an experiment file, besides its settings.</summary>
internal sealed record ExperimentKeys(
    [property: Description("name for people; labels the curves")] string Title,
    [property: Description("one run each: a count n for 1 to n, or a list")] Seeds? Seeds, // null of what has none
    [property: Description("settings to run with several values: a grid, or a list of points")] Node? Sweep = null,
    [property: Description("what must hold of the results: bands of metrics, and verdicts beside other experiments")] [MinLength(1)] IReadOnlyList<WrittenExpectation>? Expect = null,
    [property: Description("what others measured")] [MinLength(1)] IReadOnlyList<WrittenPublishedNumber>? Published = null,
    [property: Description("codes of warnings in this file that are meant, and not shown")] [Distinct, MinLength(1)] IReadOnlyList<string>? Acknowledge = null);

/// <summary>The key of what is trained, of which the settings depend.</summary>
internal sealed record ModelKeys(
    [property: Description("what is trained: a network, or a support vector machine, which takes no network, cost, training, regularization, augmentation or seeds")]
    Model? Model = null);

/// <summary>A number from the literature, for all points of a sweep or for some.</summary>
internal sealed record WrittenPublishedNumber(
    [property: Description("what was measured")] Metric Metric,
    [property: Description("in the metric's unit")] double Value,
    [property: Description("who says so, precisely enough to look it up")] string Source,
    Place Place,
    [property: Description("what the source allows for: [lowest, highest]")] [MinLength(2), MaxLength(2)] IReadOnlyList<double>? Band = null,
    [property: Description("the experiment that shows why ours is another, with one thing changed: study/experiment")] string? ExplainedBy = null,
    [property: Description("true: read in another's words only, and so shown, not judged")] bool Quoted = false,
    [property: Description("points of the sweep that it is for; left out: all")] Node? At = null);

/// <summary>The shapes of the files, for one vocabulary.</summary>
internal sealed class FileShapes
{
    private readonly RecordShape network;
    private readonly Field model;

    /// <summary>Derives the shapes.</summary>
    public FileShapes(Vocabulary vocabulary)
    {
        model = vocabulary.Record(typeof(ModelKeys)).Fields.Single();
        network = vocabulary.Record(typeof(NetworkSettings));
        Settings = network with { Fields = [network.Find("dataset")!, model, .. network.Fields.Where(field => field.Key != "dataset")] };
        Study = vocabulary.Record(typeof(StudyKeys));
        ExperimentKeys = vocabulary.Record(typeof(ExperimentKeys));
        SvmExperiment = Settings with { Fields = [.. ExperimentKeys.Fields.Where(field => field.Key != "seeds"), network.Find("dataset")!, model] };
        Sweep = vocabulary.Record(typeof(SweepKeys));
        Dataset = vocabulary.Record(typeof(DatasetDefinition));
        Defaults = Settings with { Fields = [.. Settings.Fields, ExperimentKeys.Find("seeds")!] };
        Experiment = Settings with { Fields = [.. ExperimentKeys.Fields, .. Settings.Fields] };
    }

    /// <summary>What makes a run's key: that of a network, and what is trained.</summary>
    public RecordShape Settings { get; }

    /// <summary>What else an experiment says.</summary>
    public RecordShape ExperimentKeys { get; }

    /// <summary>A <c>study.yaml</c>.</summary>
    public RecordShape Study { get; }

    /// <summary>The <c>defaults</c> in it: what experiments of the study inherit.</summary>
    public RecordShape Defaults { get; }

    /// <summary>An experiment file.</summary>
    public RecordShape Experiment { get; }

    /// <summary>That of a support vector machine, with what it does not take left out.</summary>
    public RecordShape SvmExperiment { get; }

    /// <summary>What a sweep's map has besides paths of settings.</summary>
    public RecordShape Sweep { get; }

    /// <summary>A <c>dataset.yaml</c>.</summary>
    public RecordShape Dataset { get; }

    /// <summary>The settings that an experiment's values are.</summary>
    public Settings SettingsOf(Place place, IReadOnlyDictionary<Field, object?> values) => values[model] is Svm svm
        ? new SvmSettings((DatasetSelection)values[network.Find("dataset")!]!, svm)
        : (Settings)network.Create(place, values);

    /// <summary>The other values of an experiment.</summary>
    public ExperimentKeys KeysOf(Place place, IReadOnlyDictionary<Field, object?> values) => (ExperimentKeys)ExperimentKeys.Create(
        place, ExperimentKeys.Fields.ToDictionary<Field, Field, object?>(field => field, values.GetValueOrDefault, ReferenceEqualityComparer.Instance));
}
