using Experiments.Definitions;
using Experiments.Running.Records;
using Experiments.Reporting.Charts;

namespace Experiments.Reporting.Sections;

/// <summary>
/// A part of a study's page. To add one, write one class that derives from this and list it in <see cref="All"/>:
/// its name is then a word of <c>report:</c> in <c>study.yaml</c>.
/// </summary>
internal abstract class Section
{
    /// <summary>All kinds, in the order of a page that asks for none in particular.</summary>
    /// <param name="workspace">Where the images lie that some sections show.</param>
    public static IReadOnlyList<Section> All(Workspace workspace)
    {
        TestSets tests = new(workspace);
        return
        [
            new Sweep(),
            new LearningCurves(),
            new AccuracyBars(),
            new Comparisons(tests),
            new Disagreements(tests),
            new GeneralizationGap(),
            new Costs(),
            new WeightHistograms(),
            new WeightNorms(),
            new Results(),
            new Tuned(),
            new ContactSheets(workspace),
            new Published(),
        ];
    }

    /// <summary>The word in <c>study.yaml</c>, kebab-case; never changed, because files use it.</summary>
    public abstract string Name { get; }

    /// <summary>Shown on every page, asked for or not.</summary>
    public virtual bool IsAlwaysShown => false;

    /// <summary>Shows all points of a swept study together; other sections are written once for each.</summary>
    public virtual bool IsOfAllPoints => false;

    /// <summary>The section of a study: once, or for each point of its sweep.</summary>
    public IEnumerable<SectionContent> WriteAll(StudyResult study)
    {
        IReadOnlyList<StudyResult> parts = IsOfAllPoints ? [study] : study.AtPoints;
        return from part in parts
               let content = Write(part)
               where content is not null
               select parts.Count == 1 ? content : content.At(part.Study.Baseline.Point!);
    }

    /// <summary>The section of this study; null when it has nothing to say about it.</summary>
    public abstract SectionContent? Write(StudyResult study);

    /// <summary>The sections of a study: those it asks for in its order, then those that are always shown.</summary>
    /// <exception cref="ArgumentException">It asks for one that does not exist.</exception>
    public static IReadOnlyList<Section> Of(IReadOnlyList<string> report, Workspace workspace)
    {
        IReadOnlyList<Section> all = All(workspace);
        IEnumerable<Section> chosen = report.Count == 0 ? all : report.Select(name => Named(name, all));
        return [.. chosen.Concat(all.Where(section => section.IsAlwaysShown)).Distinct()];
    }

    private static Section Named(string name, IReadOnlyList<Section> all) => all.FirstOrDefault(section => section.Name == name)
        ?? throw new ArgumentException(
            $"The study's 'report' asks for the section '{name}', which does not exist. "
            + $"Choose from: {string.Join(", ", all.Select(section => section.Name))}.");
}

/// <summary>What a section says.</summary>
/// <param name="Heading">Plain text.</param>
/// <param name="Pictures">Shown first.</param>
/// <param name="Markdown">Below the pictures: captions, tables.</param>
internal sealed record SectionContent(string Heading, IReadOnlyList<Picture> Pictures, string Markdown)
{
    /// <summary>The same, as the section of one point of a sweep.</summary>
    public SectionContent At(SweepPoint point) => this with
    {
        Heading = $"{Heading} at {point}",
        Pictures = [.. Pictures.Select(picture => picture with { Name = $"{picture.Name}-{point.Name}" })],
    };
}
