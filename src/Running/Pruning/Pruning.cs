using Experiments.Definitions;
using Experiments.Running.Planning;
using Experiments.Running.Records;
using Experiments.Training;

namespace Experiments.Running.Pruning;

/// <summary>Removes from the store what no experiment refers to.</summary>
/// <param name="workspace">Whose store.</param>
public sealed class Pruning(Workspace workspace)
{
    private readonly ResultStore store = new(workspace.Results);

    /// <summary>
    /// Removes the runs that no experiment refers to as it is written now, and of the others what was damaged, never
    /// finished, or is needed no more. Further seeds of an experiment stay, such as those that were added until a
    /// comparison was decided; so do runs that a process is training, and those whose records cannot be read.
    /// </summary>
    /// <param name="experiments">All of the workspace, all of them readable.</param>
    /// <param name="isDry">Only counts.</param>
    /// <exception cref="InvalidDataException">A data set's description cannot be read.</exception>
    public Pruned Prune(IReadOnlyList<Experiment> experiments, bool isDry)
    {
        IReadOnlyList<Run> runs = Plan.For(workspace, [.. experiments.SelectMany(Possible)]).Runs;
        HashSet<string> planned = [.. runs.Select(run => run.Key)];
        HashSet<(string, string)> trained = [.. runs.Select(run => (run.DatasetDigest, CanonicalForm.Of(run.Experiment.Settings)))];
        bool IsReferred(string key) => planned.Contains(key) || store.WhyUnreadable(key) is not null
            || (store.Find(key) is { EngineRevision: Engine.Revision } record && trained.Contains((record.DatasetDigest, record.Settings)));
        Pruned sum = new(0, 0, 0);
        foreach (string key in store.Keys)
        {
            bool isWhole = !IsReferred(key);
            string[] files = isWhole ? store.FilesOf(key) : store.LeftoversOf(key);
            long bytes = files.Sum(file => new FileInfo(file).Length);
            if ((files.Length > 0 || isWhole) && (isDry || Delete(key, files, isWhole)))
            {
                sum = new Pruned(sum.Runs + (isWhole ? 1 : 0), sum.Files + files.Length, sum.Bytes + bytes);
            }
        }

        return sum;
    }

    /// <summary>An experiment that is to be tuned refers to its candidates, and to itself with whichever of them is chosen.</summary>
    private static IEnumerable<Experiment> Possible(Experiment experiment) => experiment.Tuning is not { } tuning ? [experiment]
        : [.. tuning.Candidates, .. tuning.Candidates.Select(experiment.Choosing)];

    /// <returns>False where another process is at it.</returns>
    private bool Delete(string key, string[] files, bool isWhole)
    {
        using (Claim? claim = Claim.TryTake(store.PathOf(key, ResultStore.ClaimName)))
        {
            if (claim is null)
            {
                return false;
            }

            foreach (string file in files)
            {
                File.Delete(file);
            }
        }

        if (isWhole)
        {
            store.DeleteEmptyFolderOf(key);
        }

        return true;
    }
}

/// <summary>What was removed.</summary>
/// <param name="Runs">Runs that no experiment refers to.</param>
/// <param name="Files">All files removed.</param>
/// <param name="Bytes">The size of these files.</param>
public sealed record Pruned(int Runs, int Files, long Bytes);
