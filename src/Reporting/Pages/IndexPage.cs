using Experiments.Definitions;
using Experiments.Reporting.Charts;
using Experiments.Reporting.Formats;
using Experiments.Reporting.Sections;
using Experiments.Running.Records;

namespace Experiments.Reporting.Pages;

/// <summary>The first page: every study's question and answer, its main picture and its numbers.</summary>
internal static class IndexPage
{
    /// <summary>Markdown.</summary>
    public static string Of(IReadOnlyList<StudyResult> studies, Workspace workspace) =>
        NoBreakSpaces.In($"{StudyPage.Generated}# Results\n\n{Published(studies)}" + string.Join("\n", studies.Select(study => Section(study, workspace))));

    private static string Published(IReadOnlyList<StudyResult> studies) =>
        studies.SelectMany(study => study.Results).Any(result => result.Experiment.Published.Count > 0)
            ? "Which numbers of the literature were reproduced is on [a page of its own](published.md).\n\n"
            : "";

    private static string Section(StudyResult study, Workspace workspace)
    {
        string folder = $"{study.Study.Name}/";
        Picture? main = StudyPage.Sections(study, workspace).SelectMany(section => section.Pictures).FirstOrDefault();
        string picture = main is null ? "" : $"[{main.Markdown(folder)}]({folder}README.md)\n\n";
        string caption = main?.Chart is CurveChart curves ? $"{ArmCurves.ShortCaption(curves)}\n\n" : "";
        return $"## [{Markdown.Escape(study.Study.Title)}]({folder}README.md)\n\n{Markdown.Escape(study.Study.Summary)}\n\n"
            + StudyPage.Paragraph(Answer.Of(study)) + picture + caption + $"{Results.ComparisonTable(study)}\n{Results.Spread}. {Results.Rounding} {Results.Optimistic}\n";
    }
}
