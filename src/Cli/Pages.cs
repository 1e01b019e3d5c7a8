using Experiments.Definitions;
using Experiments.Reporting;
using Experiments.Running;
using Experiments.Running.Records;

namespace Experiments.Cli;

/// <summary>The reports that stored results suffice for.</summary>
/// <param name="invocation">Whose reports.</param>
/// <param name="catalog">All experiments.</param>
internal sealed class Pages(Invocation invocation, Catalog catalog)
{
    private readonly Dictionary<string, ExperimentResult> stored = StoredResults(invocation.Workspace, catalog);

    /// <summary>The study's experiments that were never run as they are now written, or cannot be read.</summary>
    public IReadOnlyList<string> Missing(Study study) =>
    [
        .. catalog.Cases
            .Where(path => path[..path.LastIndexOf('/')] == study.Name)
            .Where(path => !stored.ContainsKey(path)),
    ];

    /// <summary>Writes the page of each study that misses nothing, and the first page if no study at all does; says which files changed.</summary>
    public void Write(IReadOnlyList<Study> studies)
    {
        foreach (Study study in studies.Where(IsComplete))
        {
            Say(Reports.WriteStudy(invocation.Workspace, Result(study)));
        }

        // A first page of some studies only would drop those whose pages were written on another machine.
        if (catalog.Cases.All(stored.ContainsKey))
        {
            Say(Reports.WriteIndex(invocation.Workspace, [.. catalog.Studies.Select(Result)]));
        }
    }

    private bool IsComplete(Study study) => Missing(study).Count == 0;

    private StudyResult Result(Study study) =>
        new(study, [.. study.Experiments.Select(experiment => stored[experiment.Path])]);

    private void Say(IReadOnlyList<string> changed)
    {
        foreach (string file in changed)
        {
            string relative = Path.GetRelativePath(invocation.Workspace.Root, file).Replace('\\', '/');
            invocation.Output.Line($"wrote {relative}");
        }
    }

    private static Dictionary<string, ExperimentResult> StoredResults(Workspace workspace, Catalog catalog)
    {
        Runner runner = new(workspace);
        return catalog.Experiments
            .Select(runner.Stored)
            .OfType<ExperimentResult>()
            .ToDictionary(result => result.Experiment.Path);
    }
}
