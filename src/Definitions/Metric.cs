using System.Diagnostics.CodeAnalysis;
using Experiments.Training;

namespace Experiments.Definitions;

/// <summary>
/// A number read off a run's curve: <c>{first, last, peak, best-validation, epoch-of-peak}-{train, validation, test}-{accuracy, cost}</c>,
/// or <c>test-accuracy</c>, the headline.
/// </summary>
/// <param name="Statistic">Which evaluation.</param>
/// <param name="Set">On which examples.</param>
/// <param name="Quantity">Accuracy in per cent, or cost.</param>
public sealed record Metric(Statistic Statistic, ExampleSet Set, Quantity Quantity) : IScalar<Metric>
{
    /// <summary>What experiments are compared by: test accuracy of the weights that a run ended with.</summary>
    public static Metric Headline { get; } = new(Statistic.Headline, ExampleSet.Test, Quantity.Accuracy);

    /// <summary>All metrics, the headline first.</summary>
    public static IReadOnlyList<Metric> All { get; } =
    [
        Headline,
        .. from statistic in new[] { Statistic.First, Statistic.Last, Statistic.Peak, Statistic.BestValidation, Statistic.EpochOfPeak }
           from set in Enum.GetValues<ExampleSet>()
           from quantity in Enum.GetValues<Quantity>()
           select new Metric(statistic, set, quantity),
    ];

    private static readonly string[] names = [.. All.Select(metric => metric.ToString())];

    /// <inheritdoc/>
    public static string JsonSchema => $$"""{"enum": ["{{string.Join("\", \"", names)}}"]}""";

    /// <summary>Only a run with a validation set has it.</summary>
    public bool NeedsValidation => Set == ExampleSet.Validation || Statistic == Statistic.BestValidation;

    /// <summary>Reads a metric's name.</summary>
    public static Metric Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out Metric? result)
        ? result
        : throw new FormatException($"'{s}' is not a metric{(Meant(s) is { } meant ? $". Did you mean '{meant}'?" : $": write {Headline}, or {{first, last, peak, best-validation, epoch-of-peak}}-{{train, validation, test}}-{{accuracy, cost}}.")}");

    /// <summary>What an abbreviated or mistyped name was meant to be; null if that cannot be told.</summary>
    // Going by letters alone, val-accuracy would be nearest to test-accuracy.
    private static string? Meant(string written) => Abbreviated(written.Split('-'))
        ?? (Nearest.To(written, names) is { } nearest && SaysWhen(written) == SaysWhen(nearest) ? nearest : null);

    // Final would be nearest to first, and best to last.
    private static string? SaysWhen(string name) => name.Split('-') switch
    {
        [var when, _, _] => Nearest.To(when, ["first", "last", "peak"]),
        _ => "",
    };

    private static string? Abbreviated(string[] words) => All
        .OrderBy(metric => metric.Statistic is Statistic.Headline or Statistic.Last ? 0 : 1)
        .Select(metric => metric.ToString())
        .FirstOrDefault(name => name.Split('-') is var whole && whole.Length >= words.Length
            && whole[^words.Length..].Zip(words).All(pair => pair.Second.Length > 1 && pair.First.StartsWith(pair.Second, StringComparison.Ordinal)));

    /// <inheritdoc cref="Parse"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [NotNullWhen(true)] out Metric? result)
    {
        result = All.FirstOrDefault(metric => metric.ToString() == s);
        return result is not null;
    }

    /// <summary>The metric's name in experiment files.</summary>
    public override string ToString()
    {
        string set = Set == ExampleSet.Training ? "train" : Set.ToString().ToLowerInvariant();
        string what = $"{set}-{Quantity.ToString().ToLowerInvariant()}";
        return Statistic switch
        {
            Statistic.Headline => what,
            Statistic.BestValidation => $"best-validation-{what}",
            Statistic.EpochOfPeak => $"epoch-of-peak-{what}",
            _ => $"{Statistic.ToString().ToLowerInvariant()}-{what}",
        };
    }
}

/// <summary>Which evaluation of a run a metric is read from.</summary>
public enum Statistic
{
    /// <summary>That of the weights that the run ended with: the last one, or the one that early stopping went back to.</summary>
    Headline,

    /// <summary>The first one.</summary>
    First,

    /// <summary>The last one.</summary>
    Last,

    /// <summary>The best one of this quantity on this set: highest accuracy, lowest cost. Optimistic on the test set.</summary>
    Peak,

    /// <summary>The one with the highest validation accuracy, the first of equals.</summary>
    BestValidation,

    /// <summary>The epoch of the best one of this quantity on this set, the first of equals; no accuracy and no cost itself.</summary>
    EpochOfPeak,
}

/// <summary>Which examples a metric is measured on.</summary>
public enum ExampleSet
{
    /// <summary>The images that the network was trained on.</summary>
    Training,

    /// <summary>Images set aside for choosing.</summary>
    Validation,

    /// <summary>Images that nothing was chosen on.</summary>
    Test,
}

/// <summary>What a metric measures.</summary>
public enum Quantity
{
    /// <summary>Right answers in per cent.</summary>
    Accuracy,

    /// <summary>Mean cost per example, without penalties.</summary>
    Cost,
}
