using System.Globalization;
using Experiments.Reporting.Formats;
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

    /// <summary>The experiment's name as a table cell, with its diverged runs counted.</summary>
    public static string Label(ExperimentResult result)
    {
        string diverged = Of(result);
        return Markdown.Escape(result.Experiment.Title) + (diverged.Length == 0 ? "" : $" (**{diverged}**)");
    }

    /// <summary>Any run of any experiment diverged.</summary>
    public static bool Any(IEnumerable<ExperimentResult> results) =>
        results.SelectMany(result => result.Records).Any(record => record.Diverged);
}
