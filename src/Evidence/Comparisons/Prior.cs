using Experiments.Definitions;

namespace Experiments.Evidence.Comparisons;

/// <summary>
/// What is believed of a mean difference δ and of the spread σ of single differences before any run: δ uniform over
/// all that is possible, and independently of it σ² inverse-gamma, worth <see cref="Weight"/> of one degree of freedom.
/// </summary>
/// <param name="Spread">
/// The prior's guess of σ, in the metric's unit. It only counts where the runs show next to no spread.
/// </param>
/// <param name="Range">δ lies between −Range and Range.</param>
public sealed record Prior(double Spread, double Range)
{
    /// <summary>
    /// Degrees of freedom that the guess of σ is worth. With a conjugate prior (δ | σ normal with a spread in proportion
    /// to σ) the data would gain a whole degree that nobody measured, and 95 % intervals of three seeds would be too narrow.
    /// </summary>
    public const double Weight = 0.1;

    /// <summary>For differences of accuracies, in points.</summary>
    public static Prior Accuracy { get; } = new(0.1, 100);

    /// <summary>For differences of costs.</summary>
    public static Prior Cost { get; } = new(0.001, 1000);

    /// <summary>For differences of epochs.</summary>
    public static Prior Epochs { get; } = new(1, 1_000_000);

    /// <summary>The prior of a metric's differences.</summary>
    public static Prior Of(Metric metric) => metric.Statistic == Statistic.EpochOfPeak ? Epochs
        : metric.Quantity == Quantity.Cost ? Cost
        : Accuracy;
}
