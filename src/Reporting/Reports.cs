using Experiments.Definitions;
using Experiments.Reporting.Charts;
using Experiments.Reporting.Formats;
using Experiments.Reporting.Pages;
using Experiments.Reporting.Sections;
using Experiments.Running.Records;

namespace Experiments.Reporting;

/// <summary>Writes the pages and pictures under <c>reports</c>.</summary>
public static class Reports
{
    private const string Page = "README.md";

    /// <summary>Writes one study's page and pictures; pictures of sections that are gone are deleted.</summary>
    /// <param name="workspace">Whose reports.</param>
    /// <param name="study">With the results of all its experiments.</param>
    /// <param name="redraw">Draws every picture again, also where its data did not move.</param>
    /// <returns>The files whose bytes changed or that are new, as full paths.</returns>
    /// <exception cref="ArgumentException">The study asks for a section that does not exist.</exception>
    public static IReadOnlyList<string> WriteStudy(Workspace workspace, StudyResult study, bool redraw = false)
    {
        string folder = Path.GetFullPath(Path.Combine(workspace.Reports, study.Study.Name));
        var page = StudyPage.Of(study, workspace);
        string file = Path.Combine(folder, Page);
        IReadOnlyList<string> pictures = PictureFolder.Write(folder, page.Pictures, redraw);
        return GeneratedFile.Write(file, page.Text) ? [file, .. pictures] : pictures;
    }

    /// <summary>Writes the first page, which leads to the studies', and the page of all published numbers.</summary>
    /// <param name="workspace">Whose reports.</param>
    /// <param name="studies">All studies, in the order of the page.</param>
    /// <returns>The files whose bytes changed or that are new, as full paths.</returns>
    public static IReadOnlyList<string> WriteIndex(Workspace workspace, IReadOnlyList<StudyResult> studies)
    {
        (string Name, string Text)[] pages = [(Page, IndexPage.Of(studies, workspace)), ("published.md", PublishedPage.Of(studies))];
        return
        [
            .. pages.Select(page => (File: Path.GetFullPath(Path.Combine(workspace.Reports, page.Name)), page.Text))
                .Where(page => GeneratedFile.Write(page.File, page.Text))
                .Select(page => page.File),
        ];
    }

    /// <summary>Draws an experiment's learning curves, against its baseline's unless it is the baseline, where they moved.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="baseline">The baseline of its study.</param>
    /// <param name="folder">The folder of this picture alone.</param>
    /// <returns>The PNG file.</returns>
    public static string DrawExperiment(ExperimentResult experiment, ExperimentResult baseline, string folder)
    {
        bool isBaseline = experiment.Experiment.Path == baseline.Experiment.Path;
        CurveChart chart = LearningCurves.Chart(isBaseline ? [experiment] : [baseline, experiment]);
        var picture = new Picture("learning-curves", experiment.Experiment.Title, chart);
        PictureFolder.Write(folder, [picture], redraw: false);
        return Path.Combine(folder, picture.FileName);
    }
}
