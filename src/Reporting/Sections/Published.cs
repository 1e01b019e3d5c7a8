using Experiments.Definitions;
using Experiments.Evidence.Published;
using Experiments.Reporting.Formats;
using Experiments.Running.Records;

namespace Experiments.Reporting.Sections;

/// <summary>Numbers from the literature beside ours.</summary>
internal sealed class Published : Section
{
    private static readonly string[] Columns =
        ["Experiment", "Metric", ">Published", ">Measured", ">95 % interval of one further run", "Verdict", "Source"];

    private const string Note =
        "A published number is reproduced when it lies in the 95 % interval of one further run of ours, mean ± t·s·√(1 + 1/n)";

    private const string BandNote = ", or when our mean lies in the band that its source states";

    /// <inheritdoc/>
    public override string Name => "published";

    /// <inheritdoc/>
    public override bool IsAlwaysShown => true;

    /// <inheritdoc/>
    public override bool IsOfAllPoints => true;

    /// <inheritdoc/>
    public override SectionContent? Write(StudyResult study)
    {
        string[][] rows = [.. study.Results.SelectMany(result => Reproduction.Of(result, study.Results)).Select(row => Row(row, study.Study))];
        string[] sources = [.. rows.Select(row => row[^1]).Distinct()];
        if (sources.Length == 0)
        {
            return null;
        }

        int columns = sources.Length == 1 ? Columns.Length - 1 : Columns.Length; // one source for all is said once, below
        string table = Markdown.Table(Columns[..columns], rows.Select(row => row[..columns]));
        string source = sources.Length == 1 ? $"Source of the published numbers: {sources[0]}. " : "";
        bool hasBand = study.Results.SelectMany(result => result.Experiment.Published).Any(number => number.Band is not null);
        return new SectionContent("Published and measured", [], $"{table}\n{source}{Note}{(hasBand ? BandNote : "")}.{Headline.NoteAfter(study)}\n");
    }

    private static string[] Row(Reproduction row, Study study)
    {
        Quantity quantity = row.Number.Metric.Quantity;
        return
        [
            Divergence.Label(row.Result),
            PublishedNumbers.Words(row.Number.Metric),
            Numbers.Of(row.Number.Value, quantity),
            Numbers.Of(row.Measured, quantity),
            PublishedNumbers.Interval(row),
            $"{PublishedNumbers.Finding(row)}{Why(row, study)}",
            Markdown.Escape(row.Number.Source),
        ];
    }

    /// <summary>Leads to the page that has the results of all studies, for one of another may explain the number.</summary>
    private static string Why(Reproduction row, Study study) => row is { Finding: Finding.Outside, Number.ExplainedBy: not null }
        ? $" ([why]({string.Concat(Enumerable.Repeat("../", study.Name.Count(letter => letter == '/') + 1))}published.md))"
        : "";
}
