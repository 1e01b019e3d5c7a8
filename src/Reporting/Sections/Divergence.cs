using System.Globalization;
using Experiments.Running.Records;

namespace Experiments.Reporting.Sections;

/// <summary>How diverged runs are told of: counted, never left out silently.</summary>
internal static class Divergence
{
    /// <summary>Like <c>2 of 5 diverged</c>; empty when none did.</summary>
    public static string Of(ExperimentResult result)
    {
        int diverged = result.Records.Count(record => record.Diverged);
        return diverged == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{diverged} of {result.Records.Count} diverged");
    }

    /// <summary>Any run of any experiment diverged.</summary>
    public static bool Any(IEnumerable<ExperimentResult> results) =>
        results.SelectMany(result => result.Records).Any(record => record.Diverged);
}
