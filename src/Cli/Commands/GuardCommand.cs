using System.CommandLine;
using Experiments.Cli.Snapshots;
using Experiments.Definitions;
using Experiments.Definitions.Reading;
using Experiments.Evidence.Regressions;
using Experiments.Reporting.Formats;

namespace Experiments.Cli.Commands;

/// <summary>Calls what changed since another revision a drop, a gain or noise, from the reviewed snapshots of both.</summary>
internal static class GuardCommand
{
    private static readonly Argument<string> Revision = new("revision")
    {
        Description = "What is compared with: a branch, a tag or a commit of this repository, such as main.",
    };

    /// <summary>The command.</summary>
    /// <param name="inWorkspace">Runs an action where the experiments are.</param>
    public static Command Create(InWorkspace inWorkspace)
    {
        Command command = new(
            "guard",
            "Call results that changed since another git revision a drop, a gain or noise, by the snapshots of both; trains nothing. "
            + "Exit code 1 if one dropped.")
        {
            Revision,
        };
        command.SetAction((parsed, cancellation) => inWorkspace(
            parsed, (invocation, _) => Task.FromResult(Execute(invocation, parsed.GetValue(Revision)!)), cancellation));
        return command;
    }

    /// <summary>Compares all snapshots of experiments that both revisions have.</summary>
    /// <exception cref="InvalidDataException">There is no such revision.</exception>
    public static int Execute(Invocation invocation, string revision)
    {
        Git git = new(invocation.Workspace.Root);
        Dictionary<string, SnapshotRuns> before = ByPath(git.Files(revision).Where(IsSnapshot).Select(file => git.Text(revision, file)));
        Dictionary<string, SnapshotRuns> after = ByPath(ReviewedSnapshots.Files(invocation.Workspace).Select(File.ReadAllText));
        Catalog catalog = ExperimentFiles.Read(invocation.Workspace);
        Guarded[] both = [.. after.Values.Where(now => before.ContainsKey(now.Path)).Select(now => Guarded.Of(before[now.Path], now, Rope(catalog, now.Path)))];
        Guarded[] changed = [.. both.Where(result => result.Change.Kind != ChangeKind.None)];
        if (changed.Length > 0)
        {
            invocation.Output.Table(["experiment", "is", "against what it was", "settings"], [.. changed.Select(Row)]);
        }

        int drops = changed.Count(result => result.Change.Kind == ChangeKind.Drop);
        invocation.Output.Line(
            $"of {Plural.Of(both.Length, "result")} that both have, {changed.Length} changed: {drops} dropped, "
            + $"{changed.Count(result => result.Change.Kind == ChangeKind.Gain)} gained, {changed.Count(result => result.Change.Kind == ChangeKind.Noise)} noise"
            + $"; {after.Keys.Except(before.Keys).Count()} new, {before.Keys.Except(after.Keys).Count()} gone");
        return drops == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static bool IsSnapshot(string file) => ReviewedSnapshots.IsOne(file.AsSpan(file.LastIndexOf('/') + 1));

    private static Dictionary<string, SnapshotRuns> ByPath(IEnumerable<string> texts) =>
        texts.Select(SnapshotRuns.Read).OfType<SnapshotRuns>().DistinctBy(runs => runs.Path).ToDictionary(runs => runs.Path);

    private static double Rope(Catalog catalog, string path) =>
        catalog.Studies.FirstOrDefault(study => study.Name == path[..Math.Max(0, path.LastIndexOf('/'))])?.Rope ?? Study.DefaultRope;

    private static IReadOnlyList<string> Row(Guarded result) =>
    [
        result.Path,
        result.Change.Kind == ChangeKind.Noise ? "noise" : $"a {result.Change.Kind.ToString().ToLowerInvariant()}",
        result.Change.Comparison?.ToString() ?? "no seed in common",
        result.HasOtherSettings ? "changed" : "the same",
    ];

    private sealed record Guarded(string Path, Change Change, bool HasOtherSettings)
    {
        public static Guarded Of(SnapshotRuns before, SnapshotRuns after, double rope) => new(
            after.Path, Change.Of(before.Headlines, after.Headlines, rope), !before.Settings.SequenceEqual(after.Settings));
    }
}
