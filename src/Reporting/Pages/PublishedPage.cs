using Experiments.Evidence.Published;
using Experiments.Reporting.Formats;
using Experiments.Reporting.Sections;
using Experiments.Running.Records;

namespace Experiments.Reporting.Pages;

/// <summary>Every published number of every study, beside ours.</summary>
internal static class PublishedPage
{
    private static readonly string[] Columns =
        ["Experiment", "Metric", ">Published", ">Ours", ">95 % interval of one further run", "Verdict", "Mind that it is", "Source"];

    /// <summary>Markdown.</summary>
    public static string Of(IReadOnlyList<StudyResult> studies)
    {
        Reproduction[] all = [.. studies.SelectMany(study => study.Results).SelectMany(Reproduction.Of)];
        string text = $"{StudyPage.Generated}# Published numbers\n\n{Summary(all)}\n"
            + "Ours are mean ± standard deviation over the seeds. A published number is reproduced when it lies in the 95 % interval of one further run "
            + "of ours, mean ± t·s·√(1 + 1/n), or when our mean lies in the band that its source states; the network, the seeds and the images are those of the "
            + "experiment. Published numbers are mostly single runs, and a peak is chosen on the test set. What is known at second hand only is shown, not judged.\n"
            + string.Concat(studies.Select(Section));
        return NoBreakSpaces.In(text);
    }

    private static string Summary(Reproduction[] all)
    {
        int Count(Func<Reproduction, bool> choose) => all.Count(choose);
        int quoted = Count(row => row.IsQuoted);
        int reproduced = Count(row => !row.IsQuoted && row.Finding == Finding.Reproduced);
        int outside = Count(row => !row.IsQuoted && row.Finding == Finding.Outside);
        int unclear = all.Length - quoted - reproduced - outside;
        string[] counts =
        [
            $"{reproduced} reproduced",
            $"{outside} outside",
            .. unclear == 0 ? [] : (string[])[$"{unclear} with too few runs to tell"],
            .. quoted == 0 ? [] : (string[])[$"{quoted} at second hand and not judged"],
        ];
        return $"Of {all.Length} published numbers: {string.Join(", ", counts)}.\n";
    }

    private static string Section(StudyResult study)
    {
        Reproduction[] rows = [.. study.Results.SelectMany(Reproduction.Of)];
        string judged = Headline.Note(study.Results) is { Length: > 0 } note ? $"\n{note}\n" : "";
        return rows.Length == 0 ? ""
            : $"\n## [{Markdown.Escape(study.Study.Title)}]({study.Study.Name}/README.md)\n\n{Markdown.Table(Columns, rows.Select(Row))}{judged}";
    }

    private static string[] Row(Reproduction row) =>
    [
        Markdown.Escape(row.Result.Experiment.Title),
        PublishedNumbers.Words(row.Number.Metric),
        Numbers.Of(row.Number.Value, row.Number.Metric.Quantity),
        Numbers.Of(row.Measured, row.Number.Metric.Quantity),
        PublishedNumbers.Interval(row),
        PublishedNumbers.Finding(row),
        PublishedNumbers.Ambiguity(row),
        Markdown.Escape(row.Number.Source),
    ];
}
