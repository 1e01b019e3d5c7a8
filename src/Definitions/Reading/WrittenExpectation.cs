using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Experiments.Training;

namespace Experiments.Definitions.Reading;

/// <summary>An entry of <c>expect</c>: a band or a verdict.</summary>
[ByForm]
internal abstract record WrittenExpectation(
    [property: Description("points of the sweep that it is for; left out: all")] Node? At)
{
    /// <summary>What it says.</summary>
    /// <param name="study">Whose experiment it is of.</param>
    public abstract Expectation Of(StudyContext study);
}

/// <summary>A band that a metric's mean over the seeds must lie in.</summary>
internal sealed record WrittenBand(
    [property: Description("what is measured")] Metric Metric,
    Place Place,
    [property: Description("lowest allowed value, in the metric's unit")] double? Min = null,
    [property: Description("highest allowed value")] double? Max = null,
    Node? At = null) : WrittenExpectation(At)
{
    /// <inheritdoc/>
    public override Expectation Of(StudyContext study) => new ExpectedBand(Metric, Min, Max, Place);
}

/// <summary>How the experiment must turn out beside another one.</summary>
internal sealed record WrittenVerdict(
    [property: Description("how it must turn out beside the other, over the seeds that both have")] ExpectedOutcome Is,
    Place Place,
    [property: Description("the other: an experiment of the study; left out: the baseline")] string? Than = null,
    [property: Description("differences up to this size count as none, in the metric's unit; left out: the study's 'rope'")]
    [Range(0.0, 100, MinimumIsExclusive = true)] double? By = null,
    [property: Description("what is compared; left out: test-accuracy")] Metric? Metric = null,
    Node? At = null) : WrittenExpectation(At)
{
    /// <inheritdoc/>
    public override Expectation Of(StudyContext study)
    {
        Metric metric = Metric ?? Definitions.Metric.Headline;
        double rope = metric.Quantity == Quantity.Accuracy ? study.Rope : 0; // of a cost only the file can say
        return new ExpectedVerdict(metric, Is, Than ?? study.Baseline, By ?? rope, Place);
    }
}
