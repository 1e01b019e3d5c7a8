using Experiments.Definitions.Reading.Checks;
using Experiments.Definitions.Reading.Problems;
using Experiments.Definitions.Reading.Sweeps;
using Experiments.Definitions.Schema;

namespace Experiments.Definitions.Reading;

/// <summary>Reads the files of one folder as a study.</summary>
/// <param name="workspace">Where the files lie.</param>
/// <param name="shapes">What the files look like.</param>
/// <param name="checks">What settings must fulfil together.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class StudyReader(Workspace workspace, FileShapes shapes, SettingsChecks checks, List<Problem> problems)
{
    private const int MostProblems = 100;

    private readonly ExperimentReader experiments = new(workspace, shapes, checks, problems);

    private readonly KeyHomes homesInStudy = new(
        (shapes.Defaults, "under 'defaults'"), (shapes.Study, "at the top of the file"), (shapes.ExperimentKeys, "in an experiment's file"));

    /// <summary>The study without the experiments that cannot be read; null if that is so of its own file or its baseline.</summary>
    /// <param name="folder">Where it lies.</param>
    /// <param name="acknowledged">Receives the warnings that its files acknowledge.</param>
    public Study? Read(StudyFolder folder, List<ScalarNode> acknowledged)
    {
        int before = problems.Count;
        string file = folder.PathOf(StudyFolder.StudyFile);
        MapNode? tree = YamlFile.Read(Path.Combine(workspace.Root, file), file, problems);
        StudyKeys? keys = tree is null ? null : (StudyKeys?)new Binder(problems, homes: homesInStudy).Record(shapes.Study, tree, "a study");
        MapNode? defaults = tree?.Find("defaults") is { } entry ? Defaults(entry.Value) : null;
        Node? written = tree?.Find("sweep")?.Value;
        Sweep? sweep = written is null ? null : new SweepReader(shapes, problems).Read(written);
        problems.AddRange(tree is null ? [] : StudyChecks.OfNames(folder, tree));
        acknowledged.AddRange(tree is null ? [] : Acknowledgements.Of(tree));

        // What is wrong in the defaults is met again in each experiment; of a file that is no study at all, that would be too much.
        bool isStudy = problems.Count - before <= MostProblems;
        StudyContext context = new(
            folder,
            isStudy ? defaults : null,
            sweep,
            keys?.Baseline ?? "",
            keys?.Rope ?? Definitions.Study.DefaultRope,
            keys?.Headline ?? HeadlineRule.Final,
            IsComplete: isStudy && tree is not null && (written is null || sweep is not null));
        ExperimentDraft[] drafts = [.. folder.Experiments.Where(KebabCase.Is).SelectMany(name => experiments.Read(name, context, acknowledged))];
        problems.AddRange(StudyChecks.OfSharedRuns(drafts, keys?.Baseline));
        problems.AddRange(StudyChecks.OfWork(drafts, keys?.Baseline));
        problems.AddRange(SweepChecks.OfPairs(drafts, keys?.Baseline));
        problems.AddRange(StudyChecks.OfHeadline(drafts));
        problems.AddRange(keys is null ? [] : VerdictChecks.Of([.. drafts.Select(draft => draft.Experiment)], folder.Experiments));
        return keys is null ? null : Study(folder.Name, keys, [.. drafts.Select(draft => draft.Experiment)]);
    }

    private MapNode? Defaults(Node node)
    {
        if (node is not MapNode map)
        {
            problems.Add(ValueProblems.NotAMap(node, "'defaults'", shapes.Defaults.Fields));
            return null;
        }

        MapNode merged = new Merging(problems).Merge(shapes.Defaults, inherited: null, map);
        new Binder(problems, isPartial: true, homes: homesInStudy).Values(shapes.Defaults, merged, "a study's defaults");
        return merged with { Entries = [.. merged.Entries.Where(entry => shapes.Defaults.Find(entry.Key) is not null)] };
    }

    private static Study? Study(string name, StudyKeys keys, IReadOnlyList<Experiment> experiments)
    {
        IReadOnlyList<string> order = keys.Order ?? [keys.Baseline];
        return experiments.FirstOrDefault(experiment => experiment.Arm == keys.Baseline) is { } baseline
            ? new Study(
                name,
                keys.Title,
                keys.Summary,
                baseline,
                [
                    .. order.SelectMany(listed => experiments.Where(experiment => experiment.Arm == listed)),
                    .. experiments.Where(experiment => !order.Contains(experiment.Arm)),
                ],
                keys.Report ?? (experiments.Any(experiment => experiment.Point is not null) ? StudyKeys.SweptReport : StudyKeys.DefaultReport))
            {
                Rope = keys.Rope,
            }
            : null;
    }
}
