using Experiments.Cli.Selection;
using Experiments.Definitions;
using Experiments.Running;
using Experiments.Running.Explaining;

namespace Experiments.Cli;

/// <summary>Says why runs are trained, or are not.</summary>
internal static class Explanations
{
    /// <summary>Prints a paragraph for each experiment; runs that are explained alike stand together.</summary>
    /// <param name="experiments">In the order in which their runs start.</param>
    /// <param name="invocation">Where.</param>
    public static void Print(IReadOnlyList<Experiment> experiments, Invocation invocation)
    {
        Runner runner = new(invocation.Workspace);
        Experiment[] candidates = [.. experiments.Where(experiment => experiment.IsToBeTuned).SelectMany(experiment => experiment.Tuning!.Candidates)];
        Experiment?[] known = [.. experiments.Select(runner.Tuned)];
        foreach (IGrouping<string, Explanation> runs in new Explainer(invocation.Workspace)
            .Explain([.. candidates, .. known.OfType<Experiment>()])
            .GroupBy(explanation => explanation.Run.Experiment.Path))
        {
            invocation.Output.Line(runs.Key);
            foreach (IGrouping<string, Explanation> alike in runs.GroupBy(run => $"{Text(run)}: {string.Join(", ", run.Differences)}"))
            {
                Print([.. alike], invocation.Output);
            }
        }

        foreach (Experiment unknown in experiments.Where((_, index) => known[index] is null))
        {
            invocation.Output.Line($"{unknown.Path}\n  its settings are chosen once its candidates are trained");
        }

        invocation.Output.Line();
    }

    private static void Print(IReadOnlyList<Explanation> alike, Output output)
    {
        string runs = alike[0].Run.Seed is null ? "its only run"
            : $"{(alike.Count == 1 ? "seed" : "seeds")} {string.Join(", ", alike.Select(explanation => explanation.Run.Seed))}";
        output.Line($"  {runs}: {Text(alike[0])}");
        if (alike[0] is not { Nearest: not null } first)
        {
            return;
        }

        string[] nearest = [.. alike.Select(explanation => explanation.Nearest![..StoredRun.ShownLength]).Distinct()];
        output.Line($"    {(nearest.Length == 1 ? "nearest is" : "nearest are")} {string.Join(", ", nearest)}");
        foreach (Difference difference in first.Differences)
        {
            output.Line($"    {difference}{At(first.Run.Experiment, difference)}");
        }
    }

    private static string Text(Explanation explanation) => explanation.Reason switch
    {
        RunReason.Stored => "stored, nothing to train",
        RunReason.Committed => "its record is in reports/records, nothing to train",
        RunReason.OtherFormat => $"trains, because {explanation.Note}",
        RunReason.Damaged => "trains, because its record was damaged, and was set aside",
        RunReason.Failed => $"trains again, after it failed: {explanation.Note}",
        RunReason.Stopped => "trains on from its checkpoint",
        _ when explanation.Nearest is null => "trains, because nothing is stored",
        _ => $"trains, because the stored runs differ in {string.Join(", ", explanation.Differences.Select(difference => difference.What))}",
    };

    /// <summary>Where the new value is written.</summary>
    private static string At(Experiment experiment, Difference difference) =>
        difference.What == "seed" ? "" : experiment.Places.TryGetValue(difference.What, out Place? place) ? $"  ({place.File}:{place.Line})" : "";
}
