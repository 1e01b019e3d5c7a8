using System.CommandLine;
using System.Globalization;
using Experiments.Cli.Selection;
using Experiments.Definitions;
using Experiments.Evidence.Comparisons;
using Experiments.Running;
using Experiments.Running.Explaining;
using Experiments.Running.Records;
using Experiments.Training.Learning;

namespace Experiments.Cli.Commands;

/// <summary>Shows two runs or experiments side by side: what differs in their definitions, their curves, and of experiments the verdict.</summary>
internal static class CompareCommand
{
    private const int CurvePoints = 20;

    private static readonly Argument<string> First = new("a") { Description = "A stored run by its key, or an experiment." };
    private static readonly Argument<string> Second = new("b") { Description = "What it is compared with." };

    /// <summary>The command for the parser.</summary>
    /// <param name="inWorkspace">Finds the workspace and goes on there.</param>
    public static Command Create(InWorkspace inWorkspace)
    {
        Command command = new("compare", "Show the definitions and curves of two runs or experiments side by side, and of experiments the verdict.") { First, Second };
        command.SetAction((parsed, cancellation) => inWorkspace(
            parsed, (invocation, _) => ExecuteAsync(invocation, parsed.GetValue(First)!, parsed.GetValue(Second)!), cancellation));
        return command;
    }

    /// <summary>Prints the two.</summary>
    public static Task<int> ExecuteAsync(Invocation invocation, string first, string second)
    {
        if (Side.Read(first, invocation) is not { } a || Side.Read(second, invocation) is not { } b)
        {
            return Task.FromResult(ExitCode.BadInput);
        }

        Definitions(a, b, invocation.Output);
        invocation.Output.Line();
        Curves(a, b, invocation.Output);
        Verdict(a, b, invocation.Output);
        return Task.FromResult(ExitCode.Done);
    }

    private static void Definitions(Side a, Side b, Output output)
    {
        Difference[] differences =
        [
            .. Difference.Between(a.Parts, b.Parts).Where(difference => difference.What != Difference.Seed),
            .. a.Seeds == b.Seeds ? [] : (Difference[])[new Difference("seeds", a.Seeds, b.Seeds)],
        ];
        if (differences.Length == 0)
        {
            output.Line($"{a.Name} and {b.Name} are the same");
            return;
        }

        output.Table(
            ["what differs", a.Name, b.Name],
            [.. differences.Select(difference => (IReadOnlyList<string>)[difference.What, difference.Old ?? "none", difference.New ?? "none"])]);
    }

    private static void Curves(Side a, Side b, Output output)
    {
        long[] updates = [.. a.Updates.Union(b.Updates).Order()];
        output.Table(
            ["update", $"test, {a.Name}", $"test, {b.Name}", $"train, {a.Name}", $"train, {b.Name}"],
            [
                .. Thinned(updates).Select(update => (IReadOnlyList<string>)
                    [$"{update}", a.Mean(update, at => at.Test), b.Mean(update, at => at.Test), a.Mean(update, at => at.Training), b.Mean(update, at => at.Training)]),
                ["kept", .. Means(record => record.Ended)],
                .. a.IsJudgedByOther || b.IsJudgedByOther ? (IReadOnlyList<string>[])[["judged by", .. Means(record => record.Headline)]] : [],
            ]);

        string[] Means(Func<RunRecord, Evaluation> at) =>
            [a.Mean(run => at(run).Test), b.Mean(run => at(run).Test), a.Mean(run => at(run).Training), b.Mean(run => at(run).Training)];
    }

    /// <summary>Of experiments; of two single runs nobody could tell.</summary>
    private static void Verdict(Side a, Side b, Output output)
    {
        if (a.Result is not { } result || b.Result is not { } other || result.Experiment.Path == other.Experiment.Path)
        {
            return;
        }

        output.Line();
        output.Line(Comparison.Of(result, other, Metric.Headline, a.Rope) is { } comparison
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{a.Name} against {b.Name}: {comparison}, over {Plural.Of(comparison.Pairs.Count, "seed")}"
                + $"{(comparison.Needed is { } needed ? $"; {needed} would tell" : "")}; differences up to {a.Rope} points count as none")
            : $"{a.Name} against {b.Name}: cannot tell, they have no seed in common");
    }

    // The first, the last, and others evenly between.
    private static IEnumerable<long> Thinned(long[] updates) => updates.Length <= CurvePoints
        ? updates
        : Enumerable.Range(0, CurvePoints).Select(point => updates[point * (updates.Length - 1) / (CurvePoints - 1)]);

    /// <summary>What is compared: one run, or all runs of an experiment.</summary>
    private sealed record Side(string Name, IReadOnlyList<RunRecord> Records)
    {
        public RunParts Parts { get; } = new(Records[0].EngineRevision, Records[0].DatasetDigest, Records[0].Settings, Records[0].Seed);

        /// <summary>That of an experiment; null of a single run.</summary>
        public ExperimentResult? Result { get; private init; }

        /// <summary>Differences up to so many points count as none in the experiment's study.</summary>
        public double Rope { get; private init; } = Study.DefaultRope;

        public string Seeds { get; } = string.Join(", ", Records.Select(record => record.Seed is { } seed ? $"{seed}" : "none"));

        /// <summary>Some run is judged by other weights than those that it kept: its study says so.</summary>
        public bool IsJudgedByOther => Records.Any(record => !record.IsJudgedAsEnded);

        public IEnumerable<long> Updates => Records.SelectMany(record => record.Evaluations).Select(at => at.Update);

        /// <summary>What was named; null after saying what is wrong.</summary>
        public static Side? Read(string name, Invocation invocation)
        {
            if (StoredRun.IsKey(name) && !Directory.Exists(Path.Combine(invocation.Workspace.Experiments, name)))
            {
                return StoredRun.Find(name, invocation.Workspace, invocation.Output) is { } record ? new Side(record.Key[..StoredRun.ShownLength], [record]) : null;
            }

            if (Request.Read(invocation with { Paths = [name] }) is not { } request)
            {
                return null;
            }

            Runner runner = new(invocation.Workspace);
            if (request.Experiments is [Experiment only] && runner.Stored(only) is { } result)
            {
                return new Side(only.Path, result.Records) { Result = result, Rope = request.Studies.Single().Rope };
            }

            invocation.Output.Error(request.Names.Count > 1
                ? $"error: '{name}' is {request.Names.Count} experiments: {string.Join(", ", request.Names)}. Name one of them."
                : $"error: not all runs of '{name}' are stored\n  mend: {CommandLine.Start} run {name}");
            return null;
        }

        /// <summary>The mean accuracy of the runs that were evaluated there.</summary>
        public string Mean(long update, Func<Evaluation, Score> score)
        {
            double[] values = [.. Records.SelectMany(record => record.Evaluations).Where(at => at.Update == update).Select(at => score(at).Accuracy)];
            return values.Length == 0 ? "" : Number(values.Average());
        }

        /// <summary>The mean accuracy over the runs.</summary>
        public string Mean(Func<RunRecord, Score> score) => Number(Records.Average(record => score(record).Accuracy));

        private static string Number(double percent) => percent.ToString("0.00", CultureInfo.InvariantCulture);
    }
}
