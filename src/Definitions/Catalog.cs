namespace Experiments.Definitions;

/// <summary>Everything that a workspace's experiment files say, and everything that is wrong with them.</summary>
/// <param name="Studies">The studies and experiments that could be read, by name; broken ones are left out.</param>
/// <param name="Problems">All problems of all files, by file, line and column.</param>
/// <param name="Files">
/// Every experiment file found, broken or not, as <c>study/name</c>, ordered.
/// </param>
public sealed record Catalog(IReadOnlyList<Study> Studies, IReadOnlyList<Problem> Problems, IReadOnlyList<string> Files)
{
    /// <summary>All experiments of all studies.</summary>
    public IEnumerable<Experiment> Experiments => Studies.SelectMany(study => study.Experiments);

    /// <summary>All points that experiments are chosen from, with the seeds that they are tried on.</summary>
    public IEnumerable<Experiment> Candidates => Experiments.SelectMany(experiment => experiment.Tuning?.Candidates ?? []);

    /// <summary>
    /// What there is to run, by path: the experiments of every file, each point of a swept one by itself, and the file
    /// where it could not be read. Ordered by file; what a test suite makes its cases of.
    /// </summary>
    public IReadOnlyList<string> Cases
    {
        get
        {
            ILookup<string, string> byFile = Experiments.ToLookup(experiment => $"{experiment.Study}/{experiment.Arm}", experiment => experiment.Path);
            return [.. Files.SelectMany(file => byFile.Contains(file) ? byFile[file] : [file])];
        }
    }

    /// <summary>The experiments that are said to explain why numbers published of this one are others.</summary>
    /// <param name="experiment">One of <see cref="Experiments"/>.</param>
    public IEnumerable<Experiment> Explaining(Experiment experiment)
    {
        HashSet<string?> named = [.. experiment.Published.Select(number => number.ExplainedBy)];
        return Experiments.Where(other => named.Contains(other.Path));
    }

    /// <summary>The file of a case: its path without the point.</summary>
    public static string FileOf(string path) => path.Split('@', 2)[0];
}
