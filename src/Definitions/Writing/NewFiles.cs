using Experiments.Definitions.JsonSchemas;
using Experiments.Definitions.Reading;
using Experiments.Definitions.Reading.Datasets;
using Experiments.Definitions.Reading.Checks;
using Experiments.Definitions.Schema;

namespace Experiments.Definitions.Writing;

/// <summary>First experiments and studies to change, valid as they stand.</summary>
public static class NewFiles
{
    /// <summary>A new experiment of a study that is there.</summary>
    /// <param name="workspace">Where the study lies.</param>
    /// <param name="path"><c>study/name</c>.</param>
    /// <exception cref="InvalidDataException">The name is no name, the file is there, or the study is not or has problems.</exception>
    public static NewFile Experiment(Workspace workspace, string path)
    {
        (string study, string name) = Parts(path);
        Catalog catalog = ExperimentFiles.Read(workspace);
        if (!File.Exists(Path.Combine(workspace.Experiments, study, StudyFolder.StudyFile)))
        {
            string[] studies = [.. catalog.Files.Select(file => file[..file.LastIndexOf('/')]).Distinct()];
            throw Refusal(
                $"there is no study '{study}'",
                "An experiment says only what differs from its study's defaults.",
                Nearest.To(study, studies) is { } nearest ? $"Did you mean '{nearest}/{name}'?" : $"Add --study to begin a new study with '{name}' as its baseline.");
        }

        MustBeFree(workspace, $"{study}/{name}");
        Study known = catalog.Studies.FirstOrDefault(candidate => candidate.Name == study) ?? throw Refusal(
            $"the study '{study}' has problems",
            string.Join('\n', catalog.Problems.Where(problem => problem.Place.File.StartsWith($"experiments/{study}/", StringComparison.Ordinal))),
            "Mend them first.");
        return NewExperiment.Of(workspace, known, name);
    }

    /// <summary>A new study with one experiment, its baseline.</summary>
    /// <param name="workspace">Where it is to lie.</param>
    /// <param name="path"><c>study/name</c>.</param>
    /// <exception cref="InvalidDataException">The name is no name, a file is there, or there is no sound data set.</exception>
    public static IReadOnlyList<NewFile> Study(Workspace workspace, string path)
    {
        (string study, string name) = Parts(path);
        MustBeFree(workspace, $"{study}/study");
        MustBeFree(workspace, $"{study}/{name}");
        List<Problem> problems = [];
        IReadOnlyList<KnownDataset> datasets = DatasetReader.All(workspace, new FileShapes(Vocabulary.Standard).Dataset, problems);
        KnownDataset dataset = datasets.FirstOrDefault(dataset => dataset.Definition is not null) ?? throw Refusal(
            "there is no data set", string.Join('\n', problems.Select(problem => $"{problem}").Prepend("A study needs images.")), "Add a folder with a dataset.yaml under experiments/datasets.");
        return NewStudy.Of(study, name, dataset);
    }

    private static (string Study, string Name) Parts(string path)
    {
        string[] parts = path.Split('/');
        if (parts.Length is < 2 or > 3)
        {
            throw Refusal(
                $"'{path}' is not the name of an experiment",
                "It needs its study's folder and its own name.",
                "Write it like 'overfitting/l2-strong', without the folder 'experiments' and without .yaml.");
        }

        if (parts.Select(part => FileNameChecks.OfName(new Place("", 1, 1), part, part)).FirstOrDefault(problem => problem is not null) is { } problem)
        {
            throw Refusal($"{problem.Code}: {problem.What}", problem.Why, "Use lower-case letters, digits and single hyphens: overfitting/l2-strong");
        }

        if (parts[0] is "datasets" or FileSchemas.Folder || parts[^1] == "study")
        {
            throw Refusal($"'{path}' is taken", "'datasets', 'schema' and study.yaml have a meaning of their own.", "Use another name.");
        }

        return (string.Join('/', parts[..^1]), parts[^1]);
    }

    private static void MustBeFree(Workspace workspace, string path)
    {
        if (File.Exists(Path.Combine(workspace.Experiments, $"{path}.yaml")))
        {
            throw Refusal(
                $"experiments/{path}.yaml is there already", "What is in it would be lost.", "Use another name, or change that file.");
        }
    }

    private static InvalidDataException Refusal(string what, string why, string mend) =>
        new($"{what}\n  why:  {why}\n  mend: {mend}");
}
