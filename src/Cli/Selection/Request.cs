using Experiments.Definitions;
using Experiments.Definitions.Reading;

namespace Experiments.Cli.Selection;

/// <summary>What a command line asks for.</summary>
/// <param name="Catalog">All that the workspace's files say.</param>
/// <param name="Names">The experiments asked for, broken ones included, by their paths, in the catalog's order; then points that one is chosen from.</param>
internal sealed record Request(Catalog Catalog, IReadOnlyList<string> Names)
{
    /// <summary>Reads the experiment files and finds what the paths name; null after saying that a path names nothing.</summary>
    public static Request? Read(Invocation invocation)
    {
        Catalog catalog = ExperimentFiles.Read(invocation.Workspace);
        if (invocation.Paths.Count == 0)
        {
            return new Request(catalog, catalog.Cases);
        }

        string[] candidates = [.. catalog.Candidates.Select(candidate => candidate.Path)];
        HashSet<string> names = [];
        bool allKnown = true;
        foreach (string path in invocation.Paths)
        {
            IReadOnlyList<string> found =
            [
                .. PathArgument.Resolve(path, invocation.Workspace, invocation.Folder, catalog.Cases),
                .. PathArgument.ResolveOne(path, invocation.Workspace, invocation.Folder, candidates),
            ];
            names.UnionWith(found);
            if (found.Count == 0)
            {
                allKnown = false;
                invocation.Output.Error($"error: {PathArgument.Unknown(path, [.. catalog.Cases, .. candidates])}");
            }
        }

        return allKnown ? new Request(catalog, [.. catalog.Cases.Concat(candidates).Where(names.Contains)]) : null;
    }

    /// <summary>The experiments asked for that could be read, in their studies' order.</summary>
    public IReadOnlyList<Experiment> Experiments => [.. Catalog.Experiments.Where(IsAsked), .. Candidates];

    /// <summary>The studies of <see cref="Experiments"/>.</summary>
    public IReadOnlyList<Study> Studies =>
        [.. Catalog.Studies.Where(study => study.Experiments.Any(IsAsked))];

    /// <summary><see cref="Experiments"/> and what they are compared with: their baselines, and others that they name.</summary>
    public IReadOnlyList<Experiment> WithBaselines =>
    [
        .. Studies.SelectMany(study =>
        {
            Experiment[] asked = [.. study.Experiments.Where(IsAsked)];
            return study.Experiments.Intersect(asked.Concat(asked.SelectMany(study.ComparedWith)));
        }),
        .. Candidates,
    ];

    /// <summary>What is run: <see cref="WithBaselines"/>, and what explains the numbers published of them.</summary>
    public IReadOnlyList<Experiment> ToRun => [.. WithBaselines, .. Experiments.SelectMany(Catalog.Explaining).Except(WithBaselines)];

    /// <summary>The points asked for that an experiment is chosen from; they are compared with nothing.</summary>
    private IEnumerable<Experiment> Candidates => Catalog.Candidates.Where(IsAsked);

    private bool IsAsked(Experiment experiment) => Names.Contains(experiment.Path);

    private const string DatasetProblem = "EXP0031";
    private const string DatasetFiles = "experiments/datasets/";

    /// <summary>The problems of the files that were asked for: of all files if that is everything.</summary>
    public IReadOnlyList<Problem> Problems
    {
        get
        {
            if (Names.Count == Catalog.Cases.Count)
            {
                return Catalog.Problems;
            }

            HashSet<string> files =
            [
                .. Names.Select(name => $"experiments/{Catalog.FileOf(name)}.yaml"),
                .. Names.Select(name => $"experiments/{name[..name.LastIndexOf('/')]}/study.yaml"),
            ];
            Problem[] own = [.. Catalog.Problems.Where(problem => files.Contains(problem.Place.File))];

            // An experiment on a broken data set says only that much; what is wrong stands in the data set's own file.
            return own.Any(problem => problem.Code == DatasetProblem)
                ? [.. Catalog.Problems.Where(problem => problem.Place.File.StartsWith(DatasetFiles, StringComparison.Ordinal)), .. own]
                : own;
        }
    }

    /// <summary>Prints every problem of every file.</summary>
    /// <returns>Whether all that was asked for can be run as it is written.</returns>
    public bool Check(Output output)
    {
        foreach (Problem problem in Catalog.Problems)
        {
            output.Error(problem.ToString());
        }

        string[] unread = [.. Names.Except(Experiments.Select(experiment => experiment.Path))];
        if (unread.Length == 0 && Problems.All(problem => problem.IsWarning))
        {
            return true;
        }

        output.Error(unread.Length == 0
            ? "error: nothing was done: mend the errors above first."
            : $"error: nothing was done: mend the errors above first; they keep {string.Join(", ", unread)} from running.");
        return false;
    }
}
