using Experiments.Cli.Selection;
using Experiments.Cli.Snapshots;
using Experiments.Definitions;
using Experiments.Reporting.Formats;
using Experiments.Running;
using Experiments.Running.Planning;

namespace Experiments.Cli.Commands;

/// <summary>Makes received snapshots the reviewed ones.</summary>
internal static class AcceptCommand
{
    /// <summary>Accepts what the paths ask for; without paths, snapshots of other things than experiments too.</summary>
    public static Task<int> ExecuteAsync(Invocation invocation, CancellationToken cancellation)
    {
        if (Request.Read(invocation) is not { } request)
        {
            return Task.FromResult(ExitCode.BadInput);
        }

        bool all = invocation.Paths.Count == 0;
        ReceivedSnapshot[] received =
        [
            .. ReceivedSnapshot.Find(invocation.Workspace).Where(snapshot => all || IsOf(snapshot, request.Names)),
        ];
        bool anyRecords = LongRecords.Accept(invocation, request, Budget.OfEnvironment);
        if (received.Length == 0 && anyRecords)
        {
            return Task.FromResult(ExitCode.Done);
        }

        if (received.Length == 0)
        {
            invocation.Output.Line(
                "nothing to accept: a .received. file appears beside a snapshot when `dotnet test -c Release` gives something else.");
            return Task.FromResult(all ? ExitCode.Done : ExitCode.Failed);
        }

        int accepted = received.Count(snapshot => Accept(snapshot, invocation, request.Catalog));
        return Task.FromResult(accepted == received.Length ? ExitCode.Done : ExitCode.Failed);
    }

    private static bool IsOf(ReceivedSnapshot snapshot, IReadOnlyList<string> names) =>
        names.Any(name => name.Replace('/', '-') == snapshot.ExperimentCase);

    private static bool Accept(ReceivedSnapshot snapshot, Invocation invocation, Catalog catalog)
    {
        string file = Path.GetRelativePath(invocation.Workspace.Root, snapshot.File).Replace('\\', '/');
        if (!IsCurrent(snapshot, invocation.Workspace, catalog))
        {
            invocation.Output.Error(
                $"error: {file} is not what the current definition gives; run `dotnet test -c Release` again.");
            return false;
        }

        File.Move(snapshot.File, snapshot.Verified, overwrite: true);
        invocation.Output.Line($"accepted {Path.GetRelativePath(invocation.Workspace.Root, snapshot.Verified).Replace('\\', '/')}");
        return true;
    }

    /// <summary>A snapshot of an experiment must hold what its stored result says; an older definition's must not slip in.</summary>
    private static bool IsCurrent(ReceivedSnapshot snapshot, Workspace workspace, Catalog catalog)
    {
        if (snapshot.ExperimentCase is not { } name)
        {
            return true;
        }

        Runner runner = new(workspace);
        string text = File.ReadAllText(snapshot.File); // leaves the byte order mark out
        return (from study in catalog.Studies
                from experiment in study.Experiments
                where experiment.Path.Replace('/', '-') == name
                let result = runner.Stored(experiment)
                let baseline = runner.Stored(study.BaselineOf(experiment))
                where result is not null && baseline is not null && SnapshotText.Of(result, baseline, study.Rope) == text
                select result).Any();
    }
}
