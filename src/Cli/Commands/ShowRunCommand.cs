using System.CommandLine;
using System.Globalization;
using Experiments.Cli.Selection;
using Experiments.Definitions;
using Experiments.Definitions.Reading;
using Experiments.Running;
using Experiments.Running.Planning;
using Experiments.Running.Records;
using Experiments.Training.Learning;

namespace Experiments.Cli.Commands;

/// <summary>Shows one stored run: what was run, what came of it, and where it comes from.</summary>
internal static class ShowRunCommand
{
    private static readonly Argument<string> Key = new("key") { Description = "The run's key, or the first digits of it." };

    /// <summary>The command for the parser.</summary>
    /// <param name="inWorkspace">Finds the workspace and goes on there.</param>
    public static Command Create(InWorkspace inWorkspace)
    {
        Command command = new("show-run", "Show a stored run: its definition, its evaluations, and where it comes from.") { Key };
        command.SetAction((parsed, cancellation) =>
            inWorkspace(parsed, (invocation, _) => ExecuteAsync(invocation, parsed.GetValue(Key)!), cancellation));
        return command;
    }

    /// <summary>Prints the run.</summary>
    public static Task<int> ExecuteAsync(Invocation invocation, string key)
    {
        if (StoredRun.Find(key, invocation.Workspace, invocation.Output) is not { } record)
        {
            return Task.FromResult(ExitCode.BadInput);
        }

        Output output = invocation.Output;
        Runner runner = new(invocation.Workspace);
        output.Line($"run {record.Key}");
        output.Line(Experiments(record, invocation.Workspace));
        output.Line($"{(record.Seed is { } seed ? $"seed {seed}, " : "")}engine revision {record.EngineRevision}, data set {record.DatasetDigest[..Math.Min(StoredRun.ShownLength, record.DatasetDigest.Length)]}, written by version {record.HarnessVersion}");
        output.Line(Origin(runner.ProvenanceOf(record.Key)));
        output.Line();
        output.Table(["setting", "value"], [.. CanonicalForm.Lines(record.Settings).Select(line => (IReadOnlyList<string>)[line.Key, line.Value])]);
        output.Line();
        output.Table(
            ["epoch", "update", "η", "train", "validation", "test", "train cost", "test cost", "weight norms", "exactly 0", "weights"],
            [.. record.Evaluations.Select(Row)]);
        output.Line();
        output.Line(record.Diverged
            ? $"diverged in epoch {record.Last.Epoch}: a weight or a cost was no finite number"
            : $"kept the weights of epoch {record.Ended.Epoch}: {Accuracy.Of(record.Ended.Test.Accuracy)} of the test images are right");
        return Task.FromResult(ExitCode.Done);
    }

    private static string Experiments(RunRecord record, Workspace workspace)
    {
        Experiment[] known = [.. ExperimentFiles.Read(workspace).Experiments.Where(experiment => !experiment.IsToBeTuned)];
        string[] paths = [.. known.Zip(Plan.For(workspace, known).Keys).Where(pair => pair.Second.Contains(record.Key)).Select(pair => pair.First.Path)];
        return paths.Length == 0 ? "of no experiment as it is written now" : $"of {string.Join(", ", paths)}";
    }

    private static string Origin(Provenance? provenance)
    {
        if (provenance is null)
        {
            return "trained elsewhere: its record came without provenance";
        }

        string commit = provenance.Commit is null ? "outside of version control" : $"at commit {provenance.Commit[..StoredRun.ShownLength]}{(provenance.IsDirty == true ? " with changed files" : "")}";
        string resumed = provenance.ResumedAtEpoch > 0 ? $", from a checkpoint in epoch {provenance.ResumedAtEpoch} on" : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"trained {commit} on {provenance.Machine} ({provenance.Platform}) in {provenance.Seconds:0.0} s{resumed}, until {provenance.Ended:yyyy-MM-dd HH:mm:ss} UTC");
    }

    private static IReadOnlyList<string> Row(Evaluation at) =>
    [
        $"{at.Epoch}",
        $"{at.Update}",
        Number(at.LearningRate, "0.######"),
        Number(at.Training.Accuracy, "0.00"),
        at.Validation is null ? "" : Number(at.Validation.Accuracy, "0.00"),
        Number(at.Test.Accuracy, "0.00"),
        Number(at.Training.Cost, "0.0000"),
        Number(at.Test.Cost, "0.0000"),
        string.Join(" ", at.WeightNorms.Select(norm => Number(norm, "0.00"))),
        string.Join(" ", at.ZeroWeights.Select(share => Number(100 * share, "0.##") + " %")),
        at.WeightHash[..Math.Min(StoredRun.ShownLength, at.WeightHash.Length)],
    ];

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
