using System.Globalization;
using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Running.Records;

namespace Experiments.Evidence.Expectations;

/// <summary>Whether a metric's mean lies in the band that was expected.</summary>
/// <param name="Expected">What was expected.</param>
/// <param name="Measured">The metric over the seeds.</param>
/// <param name="DivergedRuns">How many of the runs diverged.</param>
public sealed record BandOutcome(ExpectedBand Expected, Summary Measured, int DivergedRuns) : ExpectationOutcome
{
    /// <summary>The mean lies in the band; a mean that is not a number lies in none, and no result of a diverged run does.</summary>
    public override bool Holds => DivergedRuns == 0
        && Measured.Mean >= (Expected.Min ?? double.NegativeInfinity)
        && Measured.Mean <= (Expected.Max ?? double.PositiveInfinity);

    /// <summary>Measures.</summary>
    public static BandOutcome Of(ExpectedBand expected, ExperimentResult result) =>
        new(expected, Summary.Of(result.Values(expected.Metric)), Diverged(result));

    /// <inheritdoc/>
    public override string ToString()
    {
        string band = (Expected.Min, Expected.Max) switch
        {
            ({ } min, { } max) => string.Create(CultureInfo.InvariantCulture, $"between {min} and {max}"),
            ({ } min, null) => string.Create(CultureInfo.InvariantCulture, $"at least {min}"),
            (null, { } max) => string.Create(CultureInfo.InvariantCulture, $"at most {max}"),
            _ => "anything",
        };
        string diverged = DivergedRuns == 0 ? "" : $", but {DivergedRuns} of {Measured.Count} runs diverged";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{At(Expected.Place)}: {Expected.Metric} is {Measured.Mean:0.00} ± {Measured.Deviation:0.00} over {Measured.Count} seeds, expected {band}{diverged}");
    }
}
