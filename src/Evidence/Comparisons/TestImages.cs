using Experiments.Definitions;
using Experiments.Running.Records;
using Experiments.Training.Datasets;
using Experiments.Training.Learning;

namespace Experiments.Evidence.Comparisons;

/// <summary>What the choice of the test images adds to a difference of accuracies.</summary>
public static class TestImages
{
    /// <summary>The standard normal quantile of 97.5 %.</summary>
    private const double Normal95 = 1.959963984540054;

    /// <summary>
    /// The variance of a difference of two accuracies over test sets of n images, in points², as if the two networks erred
    /// independently of one another: p(1 − p)/n of each. Networks that err on the same images differ less, so that this
    /// is an upper bound for them.
    /// </summary>
    /// <param name="accuracy">In per cent.</param>
    /// <param name="other">In per cent.</param>
    /// <param name="images">n.</param>
    public static double Variance(double accuracy, double other, int images) =>
        ((accuracy * (100 - accuracy)) + (other * (100 - other))) / images;

    /// <summary>
    /// The same from the images themselves: the variance over images of how much more often, over the seeds, the one was
    /// right than the other.
    /// </summary>
    /// <param name="more">As <see cref="More"/> gives it; two images at least.</param>
    /// <returns>In points².</returns>
    public static double Variance(IReadOnlyList<double> more)
    {
        var summary = Summary.Of(more);
        return 100 * 100 * summary.Deviation * summary.Deviation / summary.Count;
    }

    /// <summary>Per image, the share of pairs in which the one was right, less that of the other: −1 to 1.</summary>
    /// <param name="pairs">What the two answered to each image, at least one pair.</param>
    /// <param name="images">The images.</param>
    public static IReadOnlyList<double> More(IReadOnlyList<(Predictions One, Predictions Other)> pairs, Examples images) =>
    [
        .. Enumerable.Range(0, images.Count).Select(image => pairs.Average(pair =>
            Right(pair.One, image, images) - Right(pair.Other, image, images))),
    ];

    private static double Right(Predictions predictions, int image, Examples images) =>
        predictions.Class(image) == images.Label(image) ? 1 : 0;

    /// <summary>An interval over seeds with the variance over images added; the two are independent.</summary>
    /// <param name="interval">Of 95 %.</param>
    /// <param name="mean">The mean that it is around.</param>
    /// <param name="variance">Of the mean, over test sets.</param>
    internal static (double Low, double High) Widen((double Low, double High) interval, double mean, double variance)
    {
        double images = Normal95 * Normal95 * variance;
        double low = mean - interval.Low;
        double high = interval.High - mean;
        return (mean - Math.Sqrt((low * low) + images), mean + Math.Sqrt((high * high) + images));
    }

    /// <summary>
    /// The variance over test sets of the metric's mean difference: from the images themselves where they are given and the
    /// metric is of the weights that answered to them. NaN for what is no accuracy on test images.
    /// </summary>
    internal static double Variance(ExperimentResult result, ExperimentResult other, Metric metric, IReadOnlyList<SeedPair> pairs, Examples? images) =>
        metric is not { Quantity: Quantity.Accuracy, Set: ExampleSet.Test, Statistic: not Statistic.EpochOfPeak } ? double.NaN
        : images is { Count: > 1 } && metric == Metric.Headline && result.IsJudgedAsEnded && other.IsJudgedAsEnded
            ? Variance(More([.. result.PairsWith(other).Select(pair => (pair.Run.Predictions, pair.Other.Predictions))], images))
        : Variance(pairs.Average(pair => pair.Value), pairs.Average(pair => pair.Other), result.Experiment.Settings.Dataset.Test);
}
