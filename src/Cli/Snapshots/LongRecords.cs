using Experiments.Cli.Selection;
using Experiments.Definitions;
using Experiments.Running;
using Experiments.Running.Planning;
using Experiments.Running.Records;

namespace Experiments.Cli.Snapshots;

/// <summary>The records of studies that are too long to be trained everywhere: they are kept under version control.</summary>
internal static class LongRecords
{
    /// <summary>
    /// Takes the records of what was asked for under version control; without paths, those that no long study refers to
    /// any more are deleted.
    /// </summary>
    /// <param name="invocation">Where, and what was asked for.</param>
    /// <param name="request">What that means.</param>
    /// <param name="budget">Beyond which a study is long.</param>
    /// <returns>Whether anything changed.</returns>
    public static bool Accept(Invocation invocation, Request request, Budget budget)
    {
        IReadOnlySet<string> studies = budget.Beyond(request.Catalog.Studies);
        CommittedRecords committed = new(invocation.Workspace);
        RunRecord[] added =
        [
            .. Stored(invocation, Long(studies, request.Experiments)).SelectMany(result => result.AllRecords).Where(record => !committed.Contains(record)),
        ];
        foreach (RunRecord record in added)
        {
            committed.Add(record);
        }

        int deleted = invocation.Paths.Count == 0 ? DeleteOthers(invocation, request.Catalog, studies, committed) : 0;
        Say(invocation.Output, added.Length, "accepted");
        Say(invocation.Output, deleted, "deleted");
        return added.Length + deleted > 0;
    }

    /// <summary>Nothing is deleted while a file is broken or a long experiment was never run: nobody knows then what it refers to.</summary>
    private static int DeleteOthers(Invocation invocation, Catalog catalog, IReadOnlySet<string> studies, CommittedRecords committed)
    {
        Experiment[] all = [.. Long(studies, catalog.Experiments)];
        ExperimentResult[] stored = [.. Stored(invocation, all)];
        return stored.Length == all.Length && catalog.Problems.All(problem => problem.IsWarning)
            ? committed.KeepOnly(stored.SelectMany(result => result.AllRecords).Select(record => record.Key).ToHashSet())
            : 0;
    }

    private static IEnumerable<ExperimentResult> Stored(Invocation invocation, IEnumerable<Experiment> experiments) =>
        experiments.Select(new Runner(invocation.Workspace).Stored).OfType<ExperimentResult>();

    private static IEnumerable<Experiment> Long(IReadOnlySet<string> studies, IEnumerable<Experiment> experiments) =>
        experiments.Where(experiment => studies.Contains(experiment.Path[..experiment.Path.LastIndexOf('/')]));

    private static void Say(Output output, int count, string verb)
    {
        if (count > 0)
        {
            output.Line($"{verb} {Plural.Of(count, "record")} under reports/records/, of studies that take too long to be trained everywhere");
        }
    }
}
