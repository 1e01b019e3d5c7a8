using Experiments.Definitions;
using Experiments.Training.Learning;

namespace Experiments.Running.Records;

/// <summary>Reads metrics off records.</summary>
public static class Metrics
{
    /// <summary>The metric's value: per cent for accuracies, an epoch for epochs; NaN where the run has no such set.</summary>
    public static double Value(this RunRecord record, Metric metric) => metric.Statistic switch
    {
        Statistic.First => record.Evaluations[0].Value(metric),
        Statistic.Headline => record.Headline.Value(metric),
        Statistic.Last => record.Last.Value(metric),
        Statistic.Peak when metric.Quantity == Quantity.Accuracy => record.Evaluations.Max(at => at.Value(metric)),
        Statistic.Peak => record.Evaluations.Min(at => at.Value(metric)),
        Statistic.EpochOfPeak => record.Best(metric)?.Epoch ?? double.NaN,
        Statistic.BestValidation => record.BestValidation()?.Value(metric) ?? double.NaN,
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "unknown statistic"),
    };

    /// <summary>The metric's set and quantity at one evaluation.</summary>
    public static double Value(this Evaluation evaluation, Metric metric)
    {
        Score? score = metric.Set switch
        {
            ExampleSet.Training => evaluation.Training,
            ExampleSet.Validation => evaluation.Validation,
            _ => evaluation.Test,
        };
        return (metric.Quantity == Quantity.Accuracy ? score?.Accuracy : score?.Cost) ?? double.NaN;
    }

    // The first of equals.
    private static Evaluation? Best(this RunRecord record, Metric metric)
    {
        IEnumerable<Evaluation> finite = record.Evaluations.Where(at => double.IsFinite(at.Value(metric)));
        return metric.Quantity == Quantity.Accuracy ? finite.MaxBy(at => at.Value(metric)) : finite.MinBy(at => at.Value(metric));
    }

    /// <summary>The evaluation with the highest validation accuracy, the first of equals; null without a validation set.</summary>
    internal static Evaluation? BestValidation(this RunRecord record) => record.Evaluations
        .Where(at => at.Validation is not null)
        .MaxBy(at => at.Validation!.Accuracy);
}
