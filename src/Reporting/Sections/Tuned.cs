using Experiments.Evidence.Comparisons;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;

namespace Experiments.Reporting.Sections;

/// <summary>What tuned arms were chosen from, and by which numbers.</summary>
internal sealed class Tuned : Section
{
    private static readonly string[] Columns = ["Experiment", "Point", ">On the validation set", ">Seeds", ""];

    /// <inheritdoc/>
    public override string Name => "tuning";

    /// <inheritdoc/>
    public override bool IsAlwaysShown => true;

    /// <inheritdoc/>
    public override bool IsOfAllPoints => true;

    /// <inheritdoc/>
    public override SectionContent? Write(StudyResult study)
    {
        string[][] rows = [.. study.Results.SelectMany(result => result.Candidates.Select(candidate => Row(result, candidate)))];
        return rows.Length == 0 ? null : new SectionContent(
            "Tuning",
            [],
            "Each of these points was tried with seeds that the comparison does not use; the one with the best mean on the validation set "
            + $"became the experiment. Nothing was chosen on the test set. Mean ± standard deviation over the seeds.\n\n{Markdown.Table(Columns, rows)}");
    }

    private static string[] Row(ExperimentResult result, ExperimentResult candidate)
    {
        Definitions.Tuning tuning = result.Experiment.Tuning!;
        string diverged = Divergence.Of(candidate);
        return
        [
            Markdown.Escape(result.Experiment.ArmTitle),
            Markdown.Escape($"{candidate.Experiment.Point}"),
            Numbers.Of(Summary.Of(candidate.Values(tuning.Metric)), tuning.Metric.Quantity) + (diverged.Length == 0 ? "" : $" (**{diverged}**)"),
            candidate.Experiment.Seeds.Count == 0 ? Numbers.None : Numbers.Ranges(candidate.Experiment.Seeds),
            candidate.Experiment.Point == tuning.Chosen ? "**chosen**" : "",
        ];
    }
}
