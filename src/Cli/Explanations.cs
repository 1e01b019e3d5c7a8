using Experiments.Cli.Selection;
using Experiments.Definitions;
using Experiments.Running;
using Experiments.Running.Explaining;

namespace Experiments.Cli;

/// <summary>Says why runs are trained, or are not.</summary>
internal static class Explanations
{
    /// <summary>Prints a paragraph for each experiment; its runs that are explained alike stand together.</summary>
    /// <param name="experiments">In the order in which their runs start.</param>
    /// <param name="invocation">Where.</param>
    public static void Print(IReadOnlyList<Experiment> experiments, Invocation invocation)
    {
        Runner runner = new(invocation.Workspace);
        Explainer explainer = new(invocation.Workspace);
        foreach (Experiment experiment in experiments.SelectMany(WithCandidates))
        {
            invocation.Output.Line(experiment.Path);
            if (runner.Tuned(experiment) is not { } known)
            {
                invocation.Output.Line("  trains with the settings that are chosen once its candidates are trained");
                continue;
            }

            foreach (IGrouping<string, Explanation> alike in explainer.Explain([known]).GroupBy(run => $"{run.Reason} {run.Note} {string.Join(", ", run.Differences)}"))
            {
                Print([.. alike], invocation.Output);
            }
        }

        invocation.Output.Line();
    }

    private static IEnumerable<Experiment> WithCandidates(Experiment experiment) =>
        experiment.IsToBeTuned ? experiment.Tuning!.Candidates.Append(experiment) : [experiment];

    private static void Print(IReadOnlyList<Explanation> alike, Output output)
    {
        Explanation first = alike[0];
        string seeds = first.Run.Seed is null ? "" : $"{(alike.Count == 1 ? "seed" : "seeds")} {string.Join(", ", alike.Select(run => run.Run.Seed))}: ";
        output.Line($"  {seeds}{Text(first, alike)}");
        foreach (Difference difference in first.Differences)
        {
            string place = first.Run.Experiment.Places.TryGetValue(difference.What, out Place? at) ? $"  ({at.File}:{at.Line})" : "";
            output.Line($"    {difference}{(difference.What == Difference.Seed ? "" : place)}");
        }
    }

    private static string Text(Explanation first, IReadOnlyList<Explanation> alike) => first.Reason switch
    {
        RunReason.Stored => "stored, nothing to train",
        RunReason.Committed => "committed in reports/records, nothing to train",
        RunReason.OtherFormat => $"trained again, because {first.Note}",
        RunReason.Unreadable => $"not trained: {first.Note}",
        RunReason.Damaged => "trained again, because the record was damaged and is set aside",
        RunReason.Failed => $"trained again, after it failed: {first.Note}",
        RunReason.Stopped => "trained on from its checkpoint",
        _ => $"trained; {Nearest([.. alike.Select(run => run.Nearest).OfType<string>().Distinct()])}",
    };

    private static string Nearest(IReadOnlyList<string> keys) => keys.Count switch
    {
        0 => "nothing is stored yet",
        1 => $"the nearest stored run, {keys[0][..StoredRun.ShownLength]}, differs in",
        _ => $"the nearest stored runs, {string.Join(", ", keys.Select(key => key[..StoredRun.ShownLength]))}, differ in",
    };
}
