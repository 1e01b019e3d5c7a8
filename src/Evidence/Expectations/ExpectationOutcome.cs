using System.Globalization;
using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Running.Records;

namespace Experiments.Evidence.Expectations;

/// <summary>Whether an expectation of an experiment file holds.</summary>
/// <param name="Expectation">What was expected.</param>
/// <param name="Measured">The metric over the seeds.</param>
/// <param name="Diverged">How many of the runs diverged.</param>
public sealed record ExpectationOutcome(ExpectedBand Expectation, Summary Measured, int Diverged)
{
    /// <summary>The mean lies in the band; a mean that is not a number lies in none, and no result of a diverged run does.</summary>
    public bool Holds => Diverged == 0
        && Measured.Mean >= (Expectation.Min ?? double.NegativeInfinity)
        && Measured.Mean <= (Expectation.Max ?? double.PositiveInfinity);

    /// <summary>One outcome per expectation of the experiment, in the file's order.</summary>
    public static IReadOnlyList<ExpectationOutcome> Of(ExperimentResult result) =>
    [
        .. result.Experiment.Expectations.OfType<ExpectedBand>().Select(expectation =>
            new ExpectationOutcome(
            expectation, Summary.Of(result.Values(expectation.Metric)), result.Records.Count(record => record.Diverged))),
    ];

    /// <summary>Place, what was measured, and what was expected.</summary>
    public override string ToString()
    {
        Place place = Expectation.Place;
        string band = (Expectation.Min, Expectation.Max) switch
        {
            ({ } min, { } max) => string.Create(CultureInfo.InvariantCulture, $"between {min} and {max}"),
            ({ } min, null) => string.Create(CultureInfo.InvariantCulture, $"at least {min}"),
            (null, { } max) => string.Create(CultureInfo.InvariantCulture, $"at most {max}"),
            _ => "anything",
        };
        string diverged = Diverged == 0 ? "" : $", but {Diverged} of {Measured.Count} runs diverged";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{place.File}:{place.Line}:{place.Column}: {Expectation.Metric} is {Measured.Mean:0.00} ± {Measured.Deviation:0.00} over {Measured.Count} seeds, expected {band}{diverged}");
    }
}
