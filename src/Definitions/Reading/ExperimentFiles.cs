using Experiments.Definitions.Reading.Checks;
using Experiments.Definitions.Reading.Datasets;
using Experiments.Definitions.Reading.Problems;
using Experiments.Definitions.Schema;

namespace Experiments.Definitions.Reading;

/// <summary>Reads all experiment files of a workspace.</summary>
public static class ExperimentFiles
{
    /// <summary>Reads and checks everything; never throws for what a file contains.</summary>
    public static Catalog Read(Workspace workspace) => Read(workspace, Vocabulary.Standard);

    /// <summary>Reads and checks everything, with these words.</summary>
    internal static Catalog Read(Workspace workspace, Vocabulary vocabulary)
    {
        List<Problem> problems = [];
        FileShapes shapes = new(vocabulary);
        IReadOnlyList<StudyFolder> folders = StudyFolder.All(workspace, problems);
        IReadOnlyList<KnownDataset> datasets = DatasetReader.All(workspace, shapes.Dataset, problems);
        SettingsChecks checks = new(datasets);

        // Studies know nothing of each other, so that all cores can read.
        StudyFolder[] withStudy = [.. folders.Where(folder => folder.IsStudy)];
        ReadStudy[] read = new ReadStudy[withStudy.Length];
        Parallel.For(0, read.Length, index => read[index] = Read(withStudy[index], workspace, shapes, checks));
        Study[] studies = [.. read.Select(study => study.Study).OfType<Study>()];
        problems.AddRange(read.SelectMany(study => study.Problems));
        string[] files = [.. withStudy.SelectMany(folder => folder.Experiments.Select(name => $"{folder.Name}/{name}")).Order(StringComparer.Ordinal)];
        problems.AddRange(FileNameChecks.Of(folders));
        problems.AddRange(ExplanationChecks.Of(studies, files));
        problems = [.. Acknowledgements.Apply([.. read.SelectMany(study => study.Acknowledged)], problems)];
        HashSet<string> broken = [.. problems.Where(problem => !problem.IsWarning).Select(problem => problem.Place.File)];
        return new Catalog(
            [.. studies.Select(study => Sound(study, broken)).OfType<Study>()],
            [
                // What is wrong in a study's defaults is met again in each of its experiments; but a map may lack several keys.
                .. problems.DistinctBy(problem => (problem.Place, problem.Code, problem.Code == ProblemCodes.MissingKey ? problem.What : ""))
                    .OrderBy(problem => problem.Place.File, StringComparer.Ordinal)
                    .ThenBy(problem => problem.Place.Line)
                    .ThenBy(problem => problem.Place.Column)
                    .ThenBy(problem => problem.Code, StringComparer.Ordinal),
            ],
            files);
    }

    private static ReadStudy Read(StudyFolder folder, Workspace workspace, FileShapes shapes, SettingsChecks checks)
    {
        List<Problem> problems = [];
        List<ScalarNode> acknowledged = [];
        Study? study = new StudyReader(workspace, shapes, checks, problems).Read(folder, acknowledged);
        return new ReadStudy(study, acknowledged, [.. problems.DistinctBy(problem => (problem.Place, problem.Code, problem.What))]);
    }

    /// <summary>The study without its broken experiments; null if it cannot do without them.</summary>
    private static Study? Sound(Study study, HashSet<string> broken)
    {
        bool IsSound(string name) => !broken.Contains($"experiments/{study.Name}/{name}.yaml");
        return IsSound("study") && IsSound(study.Baseline.Arm)
            ? study with { Experiments = [.. study.Experiments.Where(experiment => IsSound(experiment.Arm))] }
            : null;
    }

    /// <summary>A study as it was read.</summary>
    /// <param name="Study">Null if it could not be.</param>
    /// <param name="Acknowledged">The warnings that its files acknowledge.</param>
    /// <param name="Problems">What is wrong in its files, each once.</param>
    private sealed record ReadStudy(Study? Study, IReadOnlyList<ScalarNode> Acknowledged, IReadOnlyList<Problem> Problems);
}
