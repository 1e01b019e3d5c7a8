using System.Globalization;
using Experiments.Evidence.Published;
using Experiments.Reporting.Formats;
using Experiments.Reporting.Sections;
using Experiments.Running.Records;

namespace Experiments.Reporting.Pages;

/// <summary>Every published number of every study, beside ours, and why ours is another where an experiment shows it.</summary>
internal static class PublishedPage
{
    private const double Chance = 0.05; // of a number to lie outside of a 95 % interval where nothing differs

    private static readonly string[] Columns =
        ["Experiment", "Metric", ">Published", ">Ours", ">95 % interval of one further run", "Verdict", "Mind that it is", "Source"];

    /// <summary>Markdown.</summary>
    public static string Of(IReadOnlyList<StudyResult> studies)
    {
        ExperimentResult[] results = [.. studies.SelectMany(study => study.Results)];
        Reproduction[] all = [.. results.SelectMany(result => Reproduction.Of(result, results))];
        string text = $"{StudyPage.Generated}# Published numbers\n\n{Summary(all)}\n"
            + "Ours are mean ± standard deviation over the seeds. A published number is reproduced when it lies in the 95 % interval of one further run "
            + "of ours, mean ± t·s·√(1 + 1/n), or when our mean lies in the band that its source states; the network, the seeds and the images are those of the "
            + "experiment. Published numbers are mostly single runs, and a peak is chosen on the test set. What is known at second hand only is shown, not judged.\n"
            + string.Concat(studies.Select(study => Section(study, studies)));
        return NoBreakSpaces.In(text);
    }

    private static string Summary(Reproduction[] all)
    {
        int Count(Func<Reproduction, bool> choose) => all.Count(choose);
        int reproduced = Count(row => row.Finding == Finding.Reproduced);
        int outside = Count(row => row.Finding == Finding.Outside);
        int explained = Count(row => row.IsExplained);
        int unclear = Count(row => row.Finding == Finding.CannotTell);
        int quoted = Count(row => row.Finding == Finding.NotJudged);
        string[] counts =
        [
            $"{reproduced} reproduced",
            $"{outside} outside{(explained == 0 ? "" : $" ({explained} explained below)")}",
            .. unclear == 0 ? [] : (string[])[$"{unclear} with too few runs to tell"],
            .. quoted == 0 ? [] : (string[])[$"{quoted} at second hand and not judged"],
        ];
        return $"Of {all.Length} published number{(all.Length == 1 ? "" : "s")}: {string.Join(", ", counts)}. {ByChance(reproduced + outside)}\n";
    }

    /// <summary>How many of so many would lie outside by chance alone; numbers of one run are not independent, but their expectation is.</summary>
    private static string ByChance(int judged) => string.Create(
        CultureInfo.InvariantCulture,
        $"One in {1 / Chance:0} would lie outside by chance if nothing at all differed: of these, {Chance * judged:0.0} on average.");

    private static string Section(StudyResult study, IReadOnlyList<StudyResult> studies)
    {
        ExperimentResult[] results = [.. studies.SelectMany(other => other.Results)];
        Reproduction[] rows = [.. study.Results.SelectMany(result => Reproduction.Of(result, results))];
        string judged = Headline.Note(study.Results) is { Length: > 0 } note ? $"\n{note}\n" : "";
        string explained = string.Concat(rows.Where(row => row.IsExplained).Select(row => $"\n{Explanation(row, studies)}\n"));
        return rows.Length == 0 ? ""
            : $"\n## [{Markdown.Escape(study.Study.Title)}]({study.Study.Name}/README.md)\n\n{Markdown.Table(Columns, rows.Select(Row))}{judged}{explained}";
    }

    private static string[] Row(Reproduction row) =>
    [
        Markdown.Escape(row.Result.Experiment.Title),
        PublishedNumbers.Words(row.Number.Metric),
        Numbers.Of(row.Number.Value, row.Number.Metric.Quantity),
        Numbers.Of(row.Measured, row.Number.Metric.Quantity),
        PublishedNumbers.Interval(row),
        PublishedNumbers.Finding(row) + (row.IsExplained ? "; explained below" : ""),
        PublishedNumbers.Ambiguity(row),
        Markdown.Escape(row.Number.Source),
    ];

    private static string Explanation(Reproduction row, IReadOnlyList<StudyResult> studies)
    {
        Reproduction there = row.Explanation!;
        StudyResult study = studies.First(study => study.Results.Contains(there.Result));
        IReadOnlyList<string> differences = WhatWasRun.Differences(row.Result, there.Result);
        string runs = differences.All(WhatWasRun.IsOfSeeds)
            ? $"{there.Measured.Count} runs with other seeds, and nothing else changed,"
            : $"{there.Measured.Count} runs with {string.Join(", ", differences)}";
        string chance = differences.All(WhatWasRun.IsOfSeeds) ? " Chance alone is reason enough." : "";
        return $"**{Markdown.Escape(row.Result.Experiment.Title)}**, {PublishedNumbers.Words(row.Number.Metric).ToLowerInvariant()}: {runs} have "
            + $"{Numbers.Of(there.Measured, row.Number.Metric.Quantity)}, and {Numbers.Of(row.Number.Value, row.Number.Metric.Quantity)} lies where one further of them would, "
            + $"{PublishedNumbers.Interval(there)} ([{Markdown.Escape(study.Study.Title)}]({study.Study.Name}/README.md)).{chance}";
    }
}
