using Experiments.Definitions.Reading.Checks;
using Experiments.Definitions.Reading.Problems;
using Experiments.Definitions.Schema;

namespace Experiments.Definitions.Reading;

/// <summary>Reads the files of one folder as a study.</summary>
/// <param name="workspace">Where the files lie.</param>
/// <param name="shapes">What the files look like.</param>
/// <param name="checks">What settings must fulfil together.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class StudyReader(Workspace workspace, FileShapes shapes, SettingsChecks checks, List<Problem> problems)
{
    private readonly KeyHomes homesInStudy = new(
        (shapes.Defaults, "under 'defaults'"), (shapes.Study, "at the top of the file"), (shapes.ExperimentKeys, "in an experiment's file"));

    private readonly KeyHomes homesInExperiment = new((shapes.Experiment, "at the top of the file"), (shapes.Study, "in study.yaml"));

    /// <summary>The study without the experiments that cannot be read; null if that is so of its own file or its baseline.</summary>
    public Study? Read(StudyFolder folder)
    {
        MapNode? tree = File(folder, StudyFolder.StudyFile);
        StudyKeys? keys = tree is null ? null : (StudyKeys?)new Binder(problems, homes: homesInStudy).Record(shapes.Study, tree, "a study");
        MapNode? defaults = tree?.Find("defaults") is { } entry ? Defaults(entry.Value) : null;
        problems.AddRange(tree is null ? [] : StudyChecks.OfNames(folder, tree));

        ExperimentDraft[] drafts =
        [
            .. folder.Experiments
                .Where(KebabCase.Is)
                .Select(name => Experiment(folder, name, defaults, isComplete: tree is not null))
                .OfType<ExperimentDraft>(),
        ];
        problems.AddRange(StudyChecks.OfEqualSettings(drafts, keys?.Baseline));
        problems.AddRange(StudyChecks.OfWork(drafts, keys?.Baseline));
        return keys is null ? null : Study(folder.Name, keys, [.. drafts.Select(draft => draft.Experiment)]);
    }

    private MapNode? File(StudyFolder folder, string file)
    {
        string name = folder.PathOf(file);
        return YamlFile.Read(Path.Combine(workspace.Root, name), name, problems);
    }

    private MapNode? Defaults(Node node)
    {
        if (node is not MapNode map)
        {
            problems.Add(ValueProblems.NotAMap(node.Place, "'defaults'", shapes.Defaults.Fields.Select(field => field.Key)));
            return null;
        }

        MapNode merged = new Merging(problems).Merge(shapes.Defaults, inherited: null, map);
        new Binder(problems, isPartial: true, homes: homesInStudy).Values(shapes.Defaults, merged, "a study's defaults");
        return merged;
    }

    private ExperimentDraft? Experiment(StudyFolder folder, string name, MapNode? defaults, bool isComplete)
    {
        int before = problems.Count;
        if (File(folder, $"{name}.yaml") is not { } own)
        {
            return null;
        }

        MapNode merged = new Merging(problems).Merge(shapes.Experiment, defaults, own);
        Binder binder = new(problems, "here or to the study's defaults", isPartial: !isComplete, homesInExperiment);
        if (binder.Values(shapes.Experiment, merged, "an experiment") is not { } values || !isComplete)
        {
            return null;
        }

        ExperimentKeys keys = (ExperimentKeys)Binder.Create(shapes.ExperimentKeys, own.Place, values);
        Settings settings = (Settings)Binder.Create(shapes.Settings, own.Place, values);
        Experiment experiment = new(
            folder.Name, name, keys.Title, settings, keys.Seeds.All, keys.Expect ?? [], keys.Published ?? []);
        ExperimentDraft draft = new(experiment, defaults, own, merged);
        problems.AddRange(checks.Of(draft));
        problems.AddRange(MetricChecks.Of(experiment));
        return problems.Skip(before).All(problem => problem.IsWarning) ? draft : null;
    }

    private static Study? Study(string name, StudyKeys keys, IReadOnlyList<Experiment> experiments)
    {
        IReadOnlyList<string> order = keys.Order ?? [keys.Baseline];
        return experiments.FirstOrDefault(experiment => experiment.Name == keys.Baseline) is { } baseline
            ? new Study(
                name,
                keys.Title,
                keys.Summary,
                baseline,
                [
                    .. order.Select(listed => experiments.FirstOrDefault(experiment => experiment.Name == listed)).OfType<Experiment>(),
                    .. experiments.Where(experiment => !order.Contains(experiment.Name)),
                ],
                keys.Report ?? StudyKeys.DefaultReport)
            : null;
    }
}
