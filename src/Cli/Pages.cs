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

    /// <summary>
    /// Writes the page of each study that misses nothing, and the first page if no study at all does; says where they
    /// are, and which files changed. Prints what Infer.NET says of the arms, in a build that has it.
    /// </summary>
    public void Write(IReadOnlyList<Study> studies)
    {
        if (!studies.Any(IsComplete))
        {
            return;
        }

        string[] changed =
        [
            .. studies.Where(IsComplete).SelectMany(study => Reports.WriteStudy(invocation.Workspace, Result(study))),

            // A first page of some studies only would drop those whose pages were written on another machine.
            .. catalog.Cases.All(stored.ContainsKey) ? Reports.WriteIndex(invocation.Workspace, [.. catalog.Studies.Select(Result)]) : [],
        ];
        foreach (Study study in studies.Where(IsComplete))
        {
            SecondOpinion.OfBuild.Print(Result(study), invocation.Output);
        }

        Say(changed);
    }

    private bool IsComplete(Study study) => Missing(study).Count == 0;

    private StudyResult Result(Study study) =>
        new(study, [.. study.Experiments.Select(experiment => stored[experiment.Path])]);

    private void Say(string[] changed)
    {
        foreach (string file in changed)
        {
            invocation.Output.Line($"wrote {Relative(file)}");
        }

        string news = changed.Length == 0 ? "up to date" : $"{Plural.Of(changed.Length, "file")} changed";
        invocation.Output.Line($"reports are in {Relative(invocation.Workspace.Reports)}/: {news}");
    }

    private string Relative(string path) => Path.GetRelativePath(invocation.Workspace.Root, path).Replace('\\', '/');

    private static Dictionary<string, ExperimentResult> StoredResults(Workspace workspace, Catalog catalog)
    {
        Runner runner = new(workspace);
        return catalog.Experiments
            .Select(runner.Stored)
            .OfType<ExperimentResult>()
            .ToDictionary(result => result.Experiment.Path);
    }
}
